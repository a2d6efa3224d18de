import { asObject, asText, child, hasText, type JsonObject } from '../../connector/json.ts';
import { apiKey, info, operation, schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { everyObject } from './every-object.ts';
import type { Kind } from './grammar.ts';

const named = ['x-ms-summary', 'description'];
const fields: Partial<Record<Kind, readonly string[]>> = {
    info: ['title', 'description'],
    tag: ['description'],
    operation: ['summary', 'description'],
    parameter: named,
    response: ['description'],
    header: ['description'],
    schema: ['title', ...named],
    notificationContent: ['description'],
};
const shownInForm = ['displayName', 'description', 'tooltip'];

function blanks(value: JsonObject, names: readonly string[], at: string): Problem[] | undefined {
    let problems: Problem[] | undefined;
    for (let index = 0; index < names.length; index += 1) {
        const name = names[index]!;
        const text = value[name];
        if (!hasText(text) || text === text.trim()) continue;
        (problems ??= []).push({
            at: child(at, name),
            message: `The ${name} begins or ends with white space; remove it.`,
        });
    }
    return problems;
}

export default rule({
    id: 'TextBlanks',
    from: 'string guidance',
    severity: 'info',
    demandedBy: 'certification',
    why: 'Blanks and line breaks at the ends of a text are never meant, and show up as gaps in the designer. No tool refuses them but in the title, which has a rule of its own.',
    check: {
        ...everyObject((kind, value, at) => {
            const names = fields[kind];
            return names && blanks(value, names, at);
        }),
        connectionParameter: ({ value }) => [
            ...(blanks(value, shownInForm, '') ?? []),
            ...(blanks(asObject(value['uiDefinition']), shownInForm, '/uiDefinition') ?? []),
        ],
    },
    fix: ({ pointer, value }) => ({ at: pointer, value: asText(value)?.trim() ?? '' }),
    bad: [
        info({ title: ' Contoso Orders ' }),
        operation({ description: 'Looks up one order by its number. ' }),
        schema({ type: 'string', title: '\tTotal', description: 'What the order costs.\n' }),
        apiKey({ uiDefinition: { tooltip: 'Provide your API key. ' } }),
    ],
});
