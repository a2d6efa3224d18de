import { apiKeyFields, basicFields, type FieldForm, typeOf } from '../../auth/forms.ts';
import { child, hasText, isObject, type JsonObject, ownIgnoringCase } from '../../connector/json.ts';
import type { ConnectionParameter } from '../../connector/model.ts';
import { apiKey, connection } from '../example.ts';
import { isWhole } from '../properties/helpers.ts';
import { type Problem, rule } from '../rule.ts';
import { constraint, flag } from './helpers.ts';

const field = (name: string, patch: JsonObject = {}): JsonObject => ({
    [name]: {
        type: 'securestring',
        uiDefinition: {
            displayName: name,
            description: 'What Contoso gave you.',
            tooltip: 'Provide it.',
            constraints: { tabIndex: 2, clearText: name === 'username', required: 'true' },
        },
        ...patch,
    },
});

/** What differs from the form; texts and the flag `required` have rules of their own. */
function deviations(parameter: ConnectionParameter, form: FieldForm): Problem[] {
    const { name, value } = parameter;
    const problems: Problem[] = [];
    const report = (at: string, message: string) => problems.push({ at, message: `${message}.` });
    const type = ownIgnoringCase(value, 'type');
    if (!form.types.includes(typeOf(value)))
        report(type ? child('', type.key) : '', `The type of "${name}" must be "${form.types[0]}"`);
    const ui = ownIgnoringCase(value, 'uiDefinition');
    if (!ui || !isObject(ui.value)) return problems;
    const tooltip = ownIgnoringCase(ui.value, 'tooltip');
    if (!hasText(tooltip?.value)) {
        report(
            child('', ui.key, ...(tooltip ? [tooltip.key] : [])),
            `The uiDefinition of "${name}" has no tooltip; write what makers should enter`,
        );
    }
    const clear = constraint(parameter, 'clearText');
    const shows = flag(clear.value);
    if (shows === undefined || (shows && !form.clearText)) {
        report(
            clear.at,
            shows
                ? `constraints.clearText shows the secret "${name}" on the screen; set it to false`
                : `constraints of "${name}" need clearText; set it to ${form.clearText}`,
        );
    }
    const tab = constraint(parameter, 'tabIndex');
    if (!Number.isInteger(tab.value))
        report(tab.at, `constraints of "${name}" need a whole number as tabIndex, such as ${form.tabIndex}`);
    const required = constraint(parameter, 'required');
    if (!required.found) report(required.at, `constraints of "${name}" need required; set it to "true"`);
    return problems;
}

const rows = [
    {
        id: 'ConnectionParameterForm-basic',
        fields: basicFields,
        good: connection({
            ...field('username', { type: 'string' }),
            ...field('password'),
            ...field('host'),
        }),
        bad: [
            connection({ ...field('username'), ...field('password', { type: 'string' }) }),
            connection({
                ...field('username', { uiDefinition: { constraints: {} } }),
                ...field('password'),
            }),
            connection({ ...field('username', { uiDefinition: {} }), ...field('password') }),
        ],
    },
    {
        id: 'ConnectionParameterForm-apiKey',
        fields: apiKeyFields,
        good: apiKey({ uiDefinition: { constraints: { tabIndex: 1 } } }),
        bad: [
            apiKey({ type: 'string' }),
            apiKey({ uiDefinition: { tooltip: null } }),
            apiKey({ uiDefinition: { constraints: { clearText: true } } }),
            apiKey({ uiDefinition: { constraints: { tabIndex: '2' } } }),
            apiKey({ uiDefinition: { constraints: { required: null } } }),
        ],
    },
];

const rules = rows.map(({ id, fields, good, bad }) =>
    rule({
        id,
        from: 'certification page, step 2',
        severity: 'warning',
        demandedBy: 'certification',
        why: 'The page shows these parameters in full and asks for the same form. Accepted connectors leave parts of it out too often to call that an error. Further parameters beside them are normal.',
        check: {
            connectionParameter: (parameter, connector) => {
                const name = parameter.name.toLowerCase();
                const form = fields.find((form) => form.name === name);
                if (!form || !isWhole(connector)) return false;
                const isComplete = fields.every((form) => ownIgnoringCase(parameter.siblings, form.name));
                return isComplete && deviations(parameter, form);
            },
        },
        good,
        bad,
    }),
);

export default rules;
