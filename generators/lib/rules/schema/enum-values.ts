import { child, hasText, isObject, type Json, type JsonObject } from '../../connector/json.ts';
import { extraParameter, schema } from '../example.ts';
import { type Rule, rule } from '../rule.ts';
import { schemasAndParameters, show } from './helpers.ts';

type Fault = (entry: JsonObject, choices: readonly Json[], before: ReadonlySet<unknown>) => string | false;

const table: readonly [id: string, why: string, key: string, fault: Fault, bad: JsonObject][] = [
    [
        'DuplicateEnumValuesInExtension',
        'Of two entries for one value only one can be shown. None of the 46 accepted connectors that use the extension repeats a value.',
        'value',
        ({ value }, _, before) =>
            value !== undefined &&
            before.has(value) &&
            `The value ${show(value)} has an entry of x-ms-enum-values already; remove one of the two.`,
        { value: 'new', displayName: 'Fresh' },
    ],
    [
        'InvalidEnumValuesExtensionValue',
        'An entry for a value that "enum" does not allow is never shown. All accepted connectors that use the extension keep the two lists in step.',
        'value',
        ({ value }, choices) => {
            if (value === undefined)
                return 'This entry of x-ms-enum-values has no value; add the one of "enum" that it names.';
            return (
                !choices.includes(value) &&
                `The value ${show(value)} is not in "enum"; add it there or correct this entry of x-ms-enum-values.`
            );
        },
        { value: 'sent', displayName: 'Sent' },
    ],
    [
        'MissingEnumValuesDisplayName',
        'The entry exists to give a value a name to show. All accepted connectors that use the extension name every value.',
        'displayName',
        ({ displayName }) =>
            !hasText(displayName) &&
            'This entry of x-ms-enum-values has no displayName; add the name that makers should see.',
        { value: 'old' },
    ],
];

/** Problems of the entries of `x-ms-enum-values`; without an `enum` beside it the choices are unknown. */
const faults = (value: JsonObject, key: string, fault: Fault) => {
    const { enum: choices, 'x-ms-enum-values': entries } = value;
    if (!Array.isArray(entries)) return undefined;
    const before = new Set<unknown>();
    return entries.flatMap((entry, index) => {
        if (!isObject(entry)) return [];
        const known = Array.isArray(choices) ? choices : [entry['value'] ?? null];
        const message = fault(entry, known, before);
        before.add(entry['value']);
        const at = child('', 'x-ms-enum-values', index, ...(entry[key] === undefined ? [] : [key]));
        return message ? [{ at, message }] : [];
    });
};

const field = (...more: JsonObject[]): JsonObject => ({
    type: 'string',
    enum: ['new', 'old'],
    'x-ms-enum-values': [{ value: 'new', displayName: 'New' }, ...more],
});

const rules: readonly Rule[] = table.map(([id, why, key, fault, bad]) =>
    rule({
        id,
        from: 'Swagger Validator',
        severity: 'error',
        demandedBy: 'certification',
        why,
        check: schemasAndParameters((value) => faults(value, key, fault)),
        good: schema(field({ value: 'old', displayName: 'Old' })),
        bad: [schema(field(bad)), extraParameter({ name: 'state', in: 'query', ...field(bad) })],
    }),
);

export default rules;
