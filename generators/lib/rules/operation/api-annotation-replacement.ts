import { hasText, type JsonObject, own } from '../../connector/json.ts';
import { operation } from '../example.ts';
import { type Problem, type Rule, rule } from '../rule.ts';

const at = '/x-ms-api-annotation/replacement';
const replaced = (replacement: JsonObject, deprecated = true) =>
    operation({ deprecated, 'x-ms-api-annotation': { replacement } });
const full = { api: 'contosoorders', operationId: 'GetOrder_V2' };

type Judge = (replacement: unknown, operation: JsonObject) => Problem | false;

const lacks =
    (key: string, what: string): Judge =>
    (replacement) =>
        !hasText(own(replacement, key)) && {
            at,
            message: `The replacement does not name its ${what}; add "${key}".`,
        };

const table: [suffix: string, why: string, judge: Judge, bad: Rule['bad']][] = [
    [
        'ForNonDeprecatedOperations',
        'A replacement is what makers are led to from an operation that is going away.',
        (_, { deprecated }) =>
            deprecated !== true && {
                at,
                message:
                    'The operation names its replacement but is not deprecated; add "deprecated": true or remove the replacement.',
            },
        replaced(full, false),
    ],
    [
        'MissingApiProperty',
        'Without the connector that holds it, a replacement cannot be found.',
        lacks('api', 'connector'),
        replaced({ operationId: 'GetOrder_V2' }),
    ],
    [
        'MissingOperationIdProperty',
        'Without its operationId, a replacement cannot be found.',
        lacks('operationId', 'operation'),
        replaced({ api: 'contosoorders' }),
    ],
];

const rules = table.map(([suffix, why, judge, bad]) =>
    rule({
        id: `ApiAnnotationExtensionReplacementInfo${suffix}`,
        from: 'Swagger Validator',
        severity: 'error',
        demandedBy: 'certification',
        why: `${why} The validator words it as a must; no accepted connector names a replacement yet.`,
        check: {
            operation: ({ value }) => {
                const replacement = own(value['x-ms-api-annotation'], 'replacement');
                return replacement !== undefined && judge(replacement, value);
            },
        },
        good: replaced(full),
        bad,
    }),
);
export default rules;
