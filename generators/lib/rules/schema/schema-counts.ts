import { type JsonObject, own } from '../../connector/json.ts';
import { schemas as limit } from '../../connector/limits.ts';
import type { Connector, Operation, Parameter, Response } from '../../connector/model.ts';
import { sizes } from '../../connector/nesting.ts';
import { perDefinition } from '../../connector/per-definition.ts';
import { schema } from '../example.ts';
import { type Found, type Rule, rule } from '../rule.ts';

const evidence =
    'Microsoft lists the limit among those of a connector, and the largest accepted one stays below it. Counted with references written out; recursion is cut where it starts over.';

const format = (count: number): string => (count < 1e15 ? count.toLocaleString('en-US') : 'countless');

function countOf(holders: readonly (Parameter | Response)[], connector: Connector): number {
    const size = sizes(connector);
    let sum = 0;
    for (let index = 0; index < holders.length; index += 1) {
        const { schema } = holders[index]!;
        if (schema) sum += size(schema).count;
    }
    return sum;
}

const countOfOperation = perDefinition(() => new Map<Operation, number>());

function countIn(operation: Operation, connector: Connector): number {
    const known = countOfOperation(connector);
    let count = known.get(operation);
    if (count === undefined) {
        count = countOf(operation.parameters, connector) + countOf(operation.responses, connector);
        known.set(operation, count);
    }
    return count;
}

const tooMany = (what: string, count: number, max: number, at = ''): Found =>
    count > max && {
        at,
        message: `${what} ${format(count)} schemas once its references are written out, more than the ${format(max)} allowed; leave out properties nobody needs, or split it.`,
    };

const ofOne = (subject: Parameter | Response, connector: Connector): Found =>
    subject.value['schema'] !== undefined &&
    subject.schema !== undefined &&
    tooMany('This body has', sizes(connector)(subject.schema).count, limit.perBody, '/schema');

/** Three layers of definitions, each holding the one below `width` times. */
const layers = (width: number, uses = 1) => {
    const properties = (of: JsonObject): JsonObject =>
        Object.fromEntries(Array.from({ length: width }, (_, index) => [`field${index}`, of]));
    const definitions: JsonObject = {
        Low: { type: 'object', properties: properties({ type: 'string' }) },
        Middle: { type: 'object', properties: properties({ $ref: '#/definitions/Low' }) },
        High: { type: 'object', properties: properties({ $ref: '#/definitions/Middle' }) },
    };
    const example = schema({ type: 'array', items: { $ref: '#/definitions/High' } });
    const { paths } = example.definition ?? {};
    const path = own(paths, '/orders/{orderId}') ?? null;
    const more = Array.from({ length: uses }, (_, index) => [`/orders${index}/{orderId}`, path]);
    return { definition: { definitions, paths: Object.fromEntries(more) as JsonObject } };
};

const table: readonly [id: string, check: Rule['check'], bad: () => Rule['bad']][] = [
    ['BodySchemaCountExceedsMaxAllowed', { parameter: ofOne, response: ofOne }, () => layers(8)],
    [
        'OperationSchemaCountExceedsMaxAllowed',
        {
            operation: (operation, connector) => {
                const count = countIn(operation, connector);
                return tooMany('This operation has', count, limit.perOperation);
            },
        },
        () => layers(26),
    ],
    [
        'TotalSchemaCountExceedsMaxAllowed',
        {
            connector: (connector) => {
                let count = 0;
                for (const operation of connector.operations) count += countIn(operation, connector);
                return tooMany('The connector has', count, limit.total, '/paths');
            },
        },
        () => layers(120, 3),
    ],
];

const rules: readonly Rule[] = table.map(([id, check, bad]) =>
    rule({
        id,
        from: 'Swagger Validator, connector FAQ',
        severity: 'error',
        demandedBy: 'certification',
        why: evidence,
        check,
        good: layers(7),
        bad: bad(),
    }),
);

export default rules;
