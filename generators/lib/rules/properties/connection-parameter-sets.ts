import {
    asArray,
    asText,
    child,
    hasText,
    isObject,
    type Json,
    type JsonObject,
    own,
    ownIgnoringCase,
} from '../../connector/json.ts';
import { type Example, properties } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { isWhole, shown } from './helpers.ts';

const root = '/properties/connectionParameterSets';

const problem = (at: string, message: string): Problem => ({ file: 'properties', at, message });

function textsOf(owner: Json, at: string, what: string, keys: readonly string[]): Problem[] {
    const ui = own(owner, 'uiDefinition');
    if (!isObject(ui)) {
        return [
            problem(
                ui === undefined ? at : child(at, 'uiDefinition'),
                `${what} needs a uiDefinition with ${keys.join(' and ')}.`,
            ),
        ];
    }
    return keys.flatMap((key) => {
        const found = ownIgnoringCase(ui, key);
        if (hasText(found?.value)) return [];
        return problem(
            child(at, 'uiDefinition', ...(found ? [found.key] : [])),
            `The uiDefinition of ${what} has no ${key}; write one.`,
        );
    });
}

function problemsOfSet(set: Json, at: string, taken: Set<string>): Problem[] {
    if (!isObject(set))
        return [problem(at, 'A parameter set must be an object with name, uiDefinition and parameters.')];
    const name = asText(set['name']) ?? '';
    const problems: Problem[] = [];
    const place = set['name'] === undefined ? at : child(at, 'name');
    if (!hasText(name))
        problems.push(problem(place, 'This parameter set has no name; give it one of its own.'));
    else if (taken.has(name.toLowerCase())) {
        problems.push(
            problem(
                place,
                `Another parameter set is called ${shown(name)} too; give each a name of its own.`,
            ),
        );
    }
    taken.add(name.toLowerCase());
    const what = name === '' ? 'the parameter set' : `the parameter set "${name}"`;
    problems.push(...textsOf(set, at, what, ['displayName']));
    if (!isObject(set['parameters'])) {
        const there = set['parameters'] === undefined ? at : child(at, 'parameters');
        problems.push(
            problem(
                there,
                `${what[0]!.toUpperCase()}${what.slice(1)} has no object "parameters"; put its connection parameters there.`,
            ),
        );
    }
    return problems;
}

const sets = (patch: JsonObject): Example =>
    properties({
        connectionParameterSets: {
            uiDefinition: { displayName: 'Sign in', description: 'How to sign in.' },
            values: [{ name: 'key', uiDefinition: { displayname: 'API key' }, parameters: {} }],
            ...patch,
        },
    });
const set = (patch: JsonObject): Example =>
    sets({ values: [{ name: 'key', uiDefinition: { displayName: 'API key' }, parameters: {}, ...patch }] });

export default rule({
    id: 'ConnectionParameterSets',
    from: 'several authentication types',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Makers choose between the sets by their names; a set without its parts cannot be chosen. Only some ten accepted connectors have sets, so what is refused is not certain. Parameters beside the sets are normal: most repeat one set there.',
    check: {
        connector: (connector) => {
            const value = connector.apiProperties['connectionParameterSets'];
            if (value === undefined || value === null || !isWhole(connector)) return false;
            if (!isObject(value))
                return problem(
                    root,
                    'connectionParameterSets must be an object with uiDefinition and values.',
                );
            const values = asArray(value['values']);
            const taken = new Set<string>();
            return [
                ...textsOf(value, root, 'connectionParameterSets', ['displayName', 'description']),
                ...(values.length === 0
                    ? [
                          problem(
                              Array.isArray(value['values']) ? child(root, 'values') : root,
                              'connectionParameterSets has no values; list the parameter sets there.',
                          ),
                      ]
                    : []),
                ...values.flatMap((item, index) => problemsOfSet(item, child(root, 'values', index), taken)),
            ];
        },
    },
    good: sets({}),
    bad: [
        properties({ connectionParameterSets: [] }),
        sets({ values: [] }),
        sets({ uiDefinition: { displayName: 'Sign in' } }),
        sets({ values: ['key'] }),
        set({ name: '' }),
        set({ uiDefinition: null }),
        set({ parameters: [] }),
        sets({
            values: ['key', 'Key'].map((name) => ({
                name,
                uiDefinition: { displayName: name },
                parameters: {},
            })),
        }),
    ],
});
