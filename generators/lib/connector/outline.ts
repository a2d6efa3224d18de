import { asObject, asText, hasText, type JsonObject, own } from './json.ts';
import type { Connector, Operation } from './model.ts';
import { titleCase } from './names.ts';
import { dereference } from './references.ts';
import { type Returned, returnedBy } from './returned.ts';
import { oneLine } from './text.ts';
import { isDynamic, propertiesOf, type Value, valueOf } from './values.ts';

/** An operation as its readers need it: texts on one line each, without markup. */
export interface Described {
    /** Tells it from all others of the connector: its operationId, or method and path where that is missing or not unique. */
    key: string;
    id: string;
    /** What makers see; never empty. */
    summary: string;
    description: string;
    method: string;
    path: string;
    isTrigger: boolean;
    isDeprecated: boolean;
    /** The summary of the operation to take instead of a deprecated one. */
    replacement?: string;
    required: Value[];
    optional: Value[];
    /** There are inputs that depend on the values of others. */
    asksMore: boolean;
    returns: Returned;
}

/** What documents say about a connector. */
export interface Outline {
    title: string;
    description: string;
    host?: string;
    publisher?: string;
    stackOwner?: string;
    contact: { name?: string; url?: string; email?: string };
    /** The operations that makers see, triggers first, in the order of the definition. */
    operations: Described[];
    /** The others: never documented, but what an author writes about them is no fault. */
    hidden: Described[];
}

export function outline(connector: Connector): Outline {
    const { swagger, apiProperties } = connector;
    const info = asObject(swagger['info']);
    const contact = asObject(info['contact']);
    const all = describe(connector);
    const visible = all.filter(({ operation }) => !operation.isInternal).map(({ described }) => described);
    const texts = {
        host: text(swagger['host']),
        publisher: text(apiProperties['publisher']),
        stackOwner: text(apiProperties['stackOwner']),
    };
    return {
        title: text(info['title']) || 'Connector',
        description: text(info['description']),
        ...given(texts),
        contact: given({
            name: text(contact['name']),
            url: text(contact['url']),
            email: text(contact['email']),
        }),
        operations: [
            ...visible.filter(({ isTrigger }) => isTrigger),
            ...visible.filter(({ isTrigger }) => !isTrigger),
        ],
        hidden: all.filter(({ operation }) => operation.isInternal).map(({ described }) => described),
    };
}

const text = (value: unknown): string => oneLine(asText(value) ?? '');

const given = <Texts extends Record<string, string>>(texts: Texts): Partial<Texts> =>
    Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== '')) as Partial<Texts>;

function describe({ swagger, operations }: Connector): { operation: Operation; described: Described }[] {
    const taken = new Set<string>();
    const found = operations.map((operation) => {
        const place = `${operation.method.toUpperCase()} ${operation.path.template}`;
        const id = text(operation.value['operationId']);
        const key = id !== '' && !taken.has(id) ? id : place;
        taken.add(key);
        return { operation, described: { ...describeOne(swagger, operation), key, id } };
    });
    for (const { operation, described } of found) {
        const id = own(own(operation.value['x-ms-api-annotation'], 'replacement'), 'operationId');
        const other = hasText(id) ? found.find((one) => one.described.id === id) : undefined;
        if (other) described.replacement = other.described.summary;
    }
    return found;
}

function describeOne(swagger: JsonObject, operation: Operation): Omit<Described, 'key' | 'id'> {
    const { value, method, path, isTrigger } = operation;
    const id = text(value['operationId']);
    const summary = text(value['summary']) || titleCase(id) || `${method.toUpperCase()} ${path.template}`;
    const description = text(value['description']);
    const inputs = inputsOf(swagger, operation);
    return {
        summary,
        description: description === summary ? '' : description,
        method,
        path: path.template,
        isTrigger,
        isDeprecated:
            value['deprecated'] === true ||
            text(own(value['x-ms-api-annotation'], 'status')).toLowerCase() === 'deprecated',
        required: inputs.filter(({ isRequired }) => isRequired).map(({ input }) => input),
        optional: inputs.filter(({ isRequired }) => !isRequired).map(({ input }) => input),
        asksMore: operation.parameters.some(({ value }) => isDynamic(dereference(swagger, value['schema']))),
        returns: returnedBy(swagger, operation),
    };
}

interface Input {
    input: Value;
    isRequired: boolean;
}

function inputsOf(swagger: JsonObject, { parameters }: Operation): Input[] {
    return parameters.flatMap((parameter): Input[] => {
        const { value, name, place } = parameter;
        if (value['x-ms-visibility'] === 'internal') return [];
        const isRequired = value['required'] === true;
        const schema = place === 'body' ? dereference(swagger, value['schema']) : undefined;
        if (schema && propertiesOf(swagger, schema).properties.size > 0) return bodyInputs(swagger, schema);
        if (schema && isDynamic(schema)) return [];
        const shown = schema ? { ...schema, ...value } : value;
        return [{ input: valueOf(swagger, shown, name || 'body'), isRequired }];
    });
}

/** The designer shows the properties of a body as inputs of their own. */
function bodyInputs(swagger: JsonObject, schema: JsonObject): Input[] {
    const { properties, required } = propertiesOf(swagger, schema);
    return [...properties]
        .filter(([, value]) => value['x-ms-visibility'] !== 'internal' && value['readOnly'] !== true)
        .map(([name, value]) => ({ input: valueOf(swagger, value, name), isRequired: required.has(name) }));
}
