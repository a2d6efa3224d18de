import { asArray, type JsonObject } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { operation } from '../example.ts';
import { type Problem, rule } from '../rule.ts';

const wellFormed = /^[a-z*]+\/[A-Za-z0-9.+*_!#$&^-]+\s*(?:;.*)?$/s;
const supported = new Set([
    'application/json',
    'text/json',
    'text/plain',
    'application/xml',
    'text/xml',
    'multipart/form-data',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
]);
const isJsonDialect = /^application\/[a-z0-9.*-]+\+json$/;

const notValid = (type: string): string | undefined =>
    wellFormed.test(type)
        ? undefined
        : `${quote(type)} is no MIME type; write one such as "application/json".`;

const notSupported = (type: string): string | undefined => {
    if (supported.has(type)) return undefined;
    const plain = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    return !wellFormed.test(type) || supported.has(plain) || isJsonDialect.test(plain)
        ? undefined
        : `Connectors may not be able to send ${quote(type)}; offer "application/json" if the service takes it.`;
};

const table = [
    {
        id: 'MimeTypeNotValid',
        fields: ['consumes', 'produces'],
        wrong: notValid,
        severity: 'error',
        why: 'A value that is no MIME type says nothing about the content. No accepted connector has one.',
        bad: 'json',
    },
    {
        id: 'MimeTypeNotSupported',
        fields: ['consumes'],
        wrong: notSupported,
        severity: 'warning',
        why: 'The platform sends a few kinds of content only. Which ones is not written down, so all that accepted connectors use often are let pass.',
        bad: 'image/png',
    },
] as const;

const rules = table.map(({ id, fields, wrong, severity, why, bad }) => {
    const problems = (value: JsonObject): Problem[] | undefined => {
        let found: Problem[] | undefined;
        for (const field of fields) {
            if (value[field] === undefined) continue;
            for (const [index, type] of asArray(value[field]).entries()) {
                const message = typeof type === 'string' ? wrong(type) : undefined;
                if (message !== undefined) (found ??= []).push({ at: `/${field}/${index}`, message });
            }
        }
        return found;
    };
    return rule({
        id,
        from: 'Swagger Validator',
        severity,
        demandedBy: 'certification',
        why,
        check: {
            connector: ({ swagger }) => problems(swagger),
            operation: ({ value }) => problems(value),
        },
        good: operation({ consumes: ['application/json; charset=utf-8', 'application/merge-patch+json'] }),
        bad: [operation({ consumes: [bad] }), { definition: { consumes: ['text/plain', bad] } }],
    });
});

export default rules;
