import { asArray, asText, type Json } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { operation } from '../example.ts';
import { type Problem, rule } from '../rule.ts';

const known = new Set(['http', 'https', 'ws', 'wss']);

const eachScheme = (schemes: Json | undefined, wrong: (scheme: string) => string | undefined): Problem[] =>
    asArray(schemes).flatMap((item, index) => {
        const scheme = asText(item);
        const message = scheme === undefined ? undefined : wrong(scheme);
        return message === undefined ? [] : [{ at: `/schemes/${index}`, message }];
    });

const notListed = (scheme: string) =>
    known.has(scheme)
        ? undefined
        : `${quote(scheme)} is no scheme of Swagger 2.0; write "https" in small letters, without "://".`;

const webSocket = (scheme: string) =>
    scheme === 'ws' || scheme === 'wss'
        ? `Connectors cannot use web sockets ("${scheme}"); write "https".`
        : undefined;

const isEmpty = (schemes: Json | undefined): Problem[] =>
    Array.isArray(schemes) && schemes.length === 0
        ? [{ at: '/schemes', message: 'The list of schemes is empty; put "https" into it.' }]
        : [];

const rules = (
    [
        ['SchemeNotValid', (value) => eachScheme(value, notListed), ['HTTPS']],
        ['SchemeNotSupported', (value) => eachScheme(value, webSocket), ['wss']],
        ['SchemesArrayEmpty', isEmpty, []],
    ] as [string, (schemes: Json | undefined) => Problem[], string[]][]
).map(([id, problems, bad]) =>
    rule({
        id,
        from: 'Swagger Validator',
        severity: 'error',
        demandedBy: 'platform',
        why: 'The scheme is the first part of the address that requests go to, and only http and https can be called. No accepted connector breaks this.',
        check: {
            connector: ({ swagger }) => problems(swagger['schemes']),
            operation: ({ value }) => problems(value['schemes']),
        },
        good: { definition: { schemes: ['http', 'https'] } },
        bad: [{ definition: { schemes: bad } }, operation({ schemes: bad })],
    }),
);

export default rules;
