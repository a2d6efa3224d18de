import { endOfChain } from './chains.ts';
import { bits, holding } from './keys.ts';
import type { Connector, Operation, Schema } from './model.ts';
import { perDefinition } from './per-definition.ts';
import { schemasWith } from './schemas-with.ts';

/** True for schemas that hold others or refer to one: most do not, and walks need not look into these. */
const isHolder = ({ keys }: Schema): boolean => (keys.bits & holding) !== 0;

/** What is directly below a schema, the target of its `$ref` first. */
export const below = ({ inner, target }: Schema): readonly Schema[] => (target ? [target, ...inner] : inner);

/** The schema behind `$ref`, through definitions that are references themselves; undefined where that leads nowhere. */
export const targetOf = ({ target }: Schema): Schema | undefined =>
    // Hardly any definition is a reference itself.
    target && isReference(target) ? endOfChain(target, next, ends) : target;

const ends = new WeakMap<Schema, { end: Schema | undefined }>();
const isReference = ({ keys }: Schema): boolean => (keys.bits & bits.$ref) !== 0;
const next = (schema: Schema): Schema | undefined | false => isReference(schema) && schema.target;

/** Schemas of one connector. */
export interface SchemaSet {
    has(schema: Schema): boolean;
}

/** A flag for each schema: sooner asked than a set of objects. */
class Marks implements SchemaSet {
    private readonly marks: Uint8Array;

    constructor({ schemas }: Connector) {
        this.marks = new Uint8Array(schemas.length);
    }

    has({ index }: Schema): boolean {
        return this.marks[index] === 1;
    }

    add({ index }: Schema): void {
        this.marks[index] = 1;
    }
}

const always = (): boolean => true;

/** All schemas that can be reached from some, through `$ref` too; `enter` says which ones to look into. */
export function reach(
    connector: Connector,
    roots: readonly Schema[],
    { enter = always, leaves = true }: { enter?: (schema: Schema) => boolean; leaves?: boolean } = {},
): SchemaSet {
    const reached = new Marks(connector);
    const stack = [...roots];
    for (let schema = stack.pop(); schema; schema = stack.pop()) {
        if (reached.has(schema) || !enter(schema)) continue;
        reached.add(schema);
        pushBelow(stack, schema, leaves);
    }
    return reached;
}

/** Appends what is directly below a schema, the target of its `$ref` among it. */
function pushBelow(stack: Schema[], { inner, target }: Schema, leaves: boolean): void {
    if (target && (leaves || isHolder(target))) stack.push(target);
    for (let index = 0; index < inner.length; index += 1) {
        const schema = inner[index]!;
        if (leaves || isHolder(schema)) stack.push(schema);
    }
}

/** What the body of a request is made of: schemas that hold others or are notification URLs. */
export const inputSchemas = perDefinition((connector) => {
    const roots: Schema[] = [];
    for (const { place, schema } of connector.parameters) if (place === 'body' && schema) roots.push(schema);
    const leaves = schemasWith(connector, 'x-ms-notification-url').length > 0;
    return reach(connector, roots, { leaves });
});

/** What makers get to see: schemas that hold others, of operations, parameters and properties none of which is internal. */
export const visibleSchemas = perDefinition((connector) => {
    const roots: Schema[] = [];
    for (const { schema, isVisible, users } of connector.parameters)
        if (schema && isVisible && users.length > 0) roots.push(schema);
    for (const { schema, users } of connector.responses)
        if (schema && users.some(isShown)) roots.push(schema);
    for (const { content, operations } of connector.paths)
        if (content && operations.some(isShown)) roots.push(content);
    return reach(connector, roots, { enter: isNotInternal, leaves: false });
});

export const isNotInternal = ({ keys, value }: Schema): boolean =>
    (keys.bits & bits['x-ms-visibility']) === 0 || value['x-ms-visibility'] !== 'internal';

const isShown = ({ isInternal }: Operation): boolean => !isInternal;

/** How much a schema holds once its references are written out, itself included. */
export interface Size {
    count: number;
    depth: number;
}

/**
 * Sizes of schemas. A reference back into a schema that is being counted counts as one, so recursive definitions have a
 * size; every schema is counted once and remembered, so the work grows with the file and not with what it expands to.
 */
export const sizes = perDefinition(({ schemas }) => {
    const counts = new Float64Array(schemas.length);
    const depths = new Float64Array(schemas.length);
    const open = new Uint8Array(schemas.length);
    const count = (root: Schema): void => {
        const stack = [root];
        for (let schema = stack.at(-1); schema; schema = stack.at(-1)) {
            const { index } = schema;
            if (counts[index] !== 0) stack.pop();
            else if (open[index] === 0) {
                open[index] = 1;
                pushUncounted(stack, schema, open);
            } else {
                addUp(schema, counts, depths);
                stack.pop();
            }
        }
    };
    return (root: Schema): Size => {
        const { index } = root;
        if (counts[index] === 0) count(root);
        return { count: counts[index]!, depth: depths[index]! };
    };
});

function pushUncounted(stack: Schema[], { inner, target }: Schema, open: Uint8Array): void {
    if (target && open[target.index] === 0) stack.push(target);
    for (let index = 0; index < inner.length; index += 1) {
        const schema = inner[index]!;
        if (isHolder(schema) && open[schema.index] === 0) stack.push(schema);
    }
}

function addUp(schema: Schema, counts: Float64Array, depths: Float64Array): void {
    const { index, inner, target } = schema;
    const isWritten = !isReference(schema);
    let count = isWritten ? 1 : 0;
    let depth = 0;
    for (let at = target ? -1 : 0; at < inner.length; at += 1) {
        const below = (at < 0 ? target : inner[at])!.index;
        // Neither what holds nothing nor what is still being counted has a number yet.
        count += counts[below] || 1;
        depth = Math.max(depth, depths[below] || 1);
    }
    counts[index] = count || 1;
    depths[index] = isWritten ? depth + 1 : depth;
}

const fewUsers = 3;

const isDynamic = ({ keys }: Schema): boolean => (keys.bits & bits['x-ms-dynamic-']) !== 0;

/**
 * A few of the operations each schema with a dynamic extension serves, those whose request it is part of before those that
 * answer or notify with it: what it refers to is mostly in the request. Not all of them: with every definition reached from
 * every operation that would grow with their product.
 */
export const schemaUsers = perDefinition(({ operations }) => {
    const users: Operation[][] = [];
    const addUser = (operation: Operation, holders: readonly { schema: Schema | undefined }[]): void => {
        const stack = holders.map(({ schema }) => schema);
        while (stack.length > 0) {
            const schema = stack.pop();
            const known = schema && users[schema.index];
            if (!schema || (known && (known.length >= fewUsers || known.includes(operation)))) continue;
            if (known) known.push(operation);
            else users[schema.index] = [operation];
            if (schema.target) stack.push(schema.target);
            for (const item of schema.inner) if (isHolder(item) || isDynamic(item)) stack.push(item);
        }
    };
    for (const operation of operations) addUser(operation, operation.parameters);
    for (const operation of operations)
        addUser(operation, [...operation.responses, { schema: operation.path.content }]);
    return (schema: Schema): readonly Operation[] => users[schema.index] ?? [];
});
