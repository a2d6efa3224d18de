import { type JsonObject, own } from '../../connector/json.ts';
import { nearest } from '../../connector/names.ts';
import { quote } from '../../connector/quote.ts';
import { extraParameter, info, operation, schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { everyObject } from './every-object.ts';
import type { Kind } from './grammar.ts';

const types = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'file'];
const visibility = ['important', 'advanced', 'internal', 'none'];

type Fields = Readonly<Record<string, readonly string[]>>;

const values: Partial<Record<Kind, Fields>> = {
    securityScheme: {
        type: ['basic', 'apiKey', 'oauth2'],
        flow: ['implicit', 'password', 'application', 'accessCode'],
        in: ['query', 'header'],
    },
    operation: { 'x-ms-visibility': visibility, 'x-ms-trigger': ['single', 'batch'] },
    parameter: {
        in: ['query', 'header', 'path', 'formData', 'body'],
        type: types,
        'x-ms-visibility': visibility,
        'x-ms-url-encoding': ['single', 'double'],
    },
    items: { type: types },
    header: { type: types },
    schema: { type: types, 'x-ms-visibility': visibility },
};
const annotation = 'x-ms-api-annotation';
const statuses: Fields = { status: ['Preview', 'Production'] };

function wrong(value: JsonObject, fields: Fields, at: string) {
    let problems: Problem[] | undefined;
    for (const field in fields) {
        const text = value[field];
        const allowed = fields[field]!;
        if (typeof text !== 'string' || allowed.includes(text)) continue;
        const better = nearest(text, allowed);
        const list = allowed.map((one) => quote(one)).join(', ');
        const advice = better === undefined ? `write one of ${list}.` : `did you mean "${better}"?`;
        (problems ??= []).push({
            at: `${at}/${field}`,
            message: `${quote(text)} is no value of "${field}"; ${advice}`,
            ...(field === 'status' || field.startsWith('x-') ? { certificationOnly: true } : {}),
        });
    }
    return problems;
}

export default rule({
    id: 'JsonValueNotInEnum',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform knows only the listed values of such a field. Less than 1 of 100 accepted connectors holds another one, mostly an empty x-ms-visibility, which the platform itself overlooks.',
    check: everyObject((kind, value, at) => {
        const allowed = values[kind];
        const found = allowed && wrong(value, allowed, at);
        if (kind !== 'info' && kind !== 'operation') return found;
        const status = own(value, annotation);
        const more =
            typeof status === 'object' &&
            status &&
            !Array.isArray(status) &&
            wrong(status, statuses, `${at}/${annotation}`);
        return more ? [...(found ?? []), ...more] : found;
    }),
    bad: [
        info({ [annotation]: { status: 'Beta' } }),
        operation({ 'x-ms-trigger': 'Batch', 'x-ms-visibility': '', [annotation]: { status: 'preview' } }),
        extraParameter({ name: 'page', in: 'cookie', type: 'text', 'x-ms-url-encoding': 'once' }),
        schema({ type: 'null', 'x-ms-visibility': 'hidden' }),
        { definition: { securityDefinitions: { token: { type: 'oauth', flow: 'accesscode' } } } },
    ],
});
