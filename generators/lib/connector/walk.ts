import { swaggerMethods } from './limits.ts';
import {
    asArray,
    asObject,
    asText,
    child,
    isObject,
    type Json,
    type JsonObject,
    own,
    segments,
} from './json.ts';
import { FoundSchema } from './found-schema.ts';
import { bits, holding } from './keys.ts';
import type { Operation, Parameter, PathItem, Response, Schema } from './model.ts';
import { definition } from './references.ts';

/** Everything of a definition that rules ask for, each once, at the place where it is written. */
export interface Walked {
    paths: PathItem[];
    operations: Operation[];
    parameters: Parameter[];
    responses: Response[];
    schemas: Schema[];
}

/** Pointers grow with every level, so what is written out of all of them grows with its square. No honest file comes near. */
const maxDepth = 1000;

const methods: ReadonlySet<string> = new Set(swaggerMethods);

/** Walks a definition of any shape; what is not the object it should be counts as an empty one. Follows `#/parameters/x` and `#/responses/x`. */
export function walk(swagger: JsonObject): Walked {
    const walker = new Walker(swagger);
    walker.run();
    return walker;
}

/** The one key of `#/section/key`, or undefined for a reference of another form. */
export function localReference(reference: unknown, section: string): string | undefined {
    const text = asText(reference);
    if (!text?.startsWith(`#/${section}/`)) return undefined;
    const keys = segments(text.slice(1));
    return keys.length === 2 ? keys[1] : undefined;
}

class Walker implements Walked {
    readonly paths: PathItem[] = [];
    readonly operations: Operation[] = [];
    readonly parameters: Parameter[] = [];
    readonly responses: Response[] = [];
    readonly schemas: Schema[] = [];
    readonly #swagger: JsonObject;
    readonly #parameterNamed = new Map<string, Parameter>();
    readonly #responseNamed = new Map<string, Response>();
    readonly #references: Schema[] = [];

    constructor(swagger: JsonObject) {
        this.#swagger = swagger;
    }

    run(): void {
        const { definitions, parameters, responses, paths } = this.#swagger;
        for (const [template, value] of Object.entries(asObject(paths))) {
            if (!template.startsWith('x-')) this.#path(template, value);
        }
        const definitionOf = new Map<JsonObject, Schema>();
        for (const name of Object.keys(asObject(definitions))) {
            const schema = this.#schema(own(definitions, name), child('/definitions', name), 'definition');
            if (schema) definitionOf.set(schema.value, schema);
        }
        for (const name of Object.keys(asObject(parameters))) {
            this.#sharedParameter(name, own(parameters, name));
        }
        for (const name of Object.keys(asObject(responses))) {
            this.#sharedResponse(name, own(responses, name), '');
        }
        for (const parameter of this.parameters) parameter.isVisible = isVisible(parameter);
        for (const schema of this.#references) {
            const target = definition(this.#swagger, schema.value['$ref']);
            if (target) schema.target = definitionOf.get(target.value);
        }
    }

    #path(template: string, value: Json | undefined): void {
        const item: PathItem = {
            template,
            value: asObject(value),
            pointer: child('/paths', template),
            operations: [],
            content: undefined,
        };
        this.paths.push(item);
        const shared = this.#parameterList(item.value['parameters'], child(item.pointer, 'parameters'));
        for (const method of Object.keys(item.value)) {
            if (methods.has(method)) item.operations.push(this.#operation(item, method, shared));
        }
        const content = asObject(item.value['x-ms-notification-content']);
        if (content['schema'] !== undefined) {
            const pointer = child(item.pointer, 'x-ms-notification-content', 'schema');
            item.content = this.#schema(content['schema'], pointer, 'notification');
        }
    }

    #operation(path: PathItem, method: string, shared: Parameter[]): Operation {
        const pointer = child(path.pointer, method);
        const value = asObject(path.value[method]);
        const operation: Operation = {
            path,
            method,
            pointer,
            value,
            isInternal: value['x-ms-visibility'] === 'internal',
            isTrigger: value['x-ms-trigger'] !== undefined,
            parameters: this.#parameterList(value['parameters'], child(pointer, 'parameters')),
            responses: [],
        };
        if (shared.length > 0) addShared(operation.parameters, shared);
        for (const { users } of operation.parameters) if (users.at(-1) !== operation) users.push(operation);
        const responses = asObject(value['responses']);
        const below = child(pointer, 'responses');
        for (const status of Object.keys(responses)) {
            if (status.startsWith('x-')) continue;
            const found = this.#responseOrReference(responses[status], child(below, status), status);
            if (found) {
                found.users.push(operation);
                operation.responses.push(found);
            }
        }
        this.operations.push(operation);
        return operation;
    }

    #parameterList(list: Json | undefined, pointer: string): Parameter[] {
        const found: Parameter[] = [];
        for (const [index, item] of asArray(list).entries()) {
            const reference = own(item, '$ref');
            const name = localReference(reference, 'parameters');
            if (name !== undefined) {
                const shared = own(this.#swagger['parameters'], name);
                if (shared !== undefined) found.push(this.#sharedParameter(name, shared));
            } else if (reference === undefined) found.push(this.#parameter(item, child(pointer, index)));
        }
        return found;
    }

    #sharedParameter(name: string, item: Json | undefined): Parameter {
        let parameter = this.#parameterNamed.get(name);
        if (!parameter) {
            parameter = this.#parameter(item, child('/parameters', name));
            this.#parameterNamed.set(name, parameter);
        }
        return parameter;
    }

    #parameter(item: Json | undefined, pointer: string): Parameter {
        const value = asObject(item);
        const parameter: Parameter = {
            pointer,
            value,
            users: [],
            isVisible: true,
            name: asText(value['name']) ?? '',
            place: asText(value['in']) ?? '',
            schema: undefined,
        };
        this.parameters.push(parameter);
        if (value['schema'] !== undefined) {
            parameter.schema = this.#schema(value['schema'], child(pointer, 'schema'), 'request', parameter);
        }
        return parameter;
    }

    #responseOrReference(item: Json | undefined, pointer: string, status: string): Response | undefined {
        const reference = own(item, '$ref');
        const name = localReference(reference, 'responses');
        if (name === undefined)
            return reference === undefined ? this.#response(item, pointer, status) : undefined;
        const shared = own(this.#swagger['responses'], name);
        return shared === undefined ? undefined : this.#sharedResponse(name, shared, status);
    }

    #sharedResponse(name: string, item: Json | undefined, status: string): Response {
        let response = this.#responseNamed.get(name);
        if (!response) {
            response = this.#response(item, child('/responses', name), status);
            this.#responseNamed.set(name, response);
        }
        return response;
    }

    #response(item: Json | undefined, pointer: string, status: string): Response {
        const value = asObject(item);
        const response: Response = { pointer, value, users: [], status, schema: undefined };
        this.responses.push(response);
        if (value['schema'] !== undefined) {
            response.schema = this.#schema(value['schema'], child(pointer, 'schema'), 'response', response);
        }
        return response;
    }

    /** Collects a schema and all that is nested in it; a stack instead of recursion, for files nested very deeply. */
    #schema(
        item: Json | undefined,
        pointer: string,
        role: Schema['role'],
        owner?: Parameter | Response,
    ): Schema | undefined {
        if (!isObject(item)) return undefined;
        const root = new FoundSchema(item, role, owner, undefined, pointer);
        const stack: FoundSchema[] = [root];
        for (let schema = stack.pop(); schema; schema = stack.pop()) {
            schema.index = this.schemas.length;
            this.schemas.push(schema);
            const has = schema.keys.bits;
            if ((has & holding) === 0 || schema.depth === maxDepth) continue;
            if ((has & bits.$ref) !== 0) this.#references.push(schema);
            const first = stack.length;
            schema.addNested(stack);
            if (stack.length === first) continue;
            schema.inner = stack.slice(first);
            // The stack gives back the last one first.
            for (let low = first, high = stack.length - 1; low < high; low += 1, high -= 1) {
                const inner = stack[low]!;
                stack[low] = stack[high]!;
                stack[high] = inner;
            }
        }
        return root;
    }
}

/** Appends the parameters of a path that an operation does not override. */
function addShared(parameters: Parameter[], shared: readonly Parameter[]): void {
    const count = parameters.length;
    for (const one of shared) {
        const isOverridden = parameters.some(
            ({ name, place }, index) => index < count && name === one.name && place === one.place,
        );
        if (!isOverridden) parameters.push(one);
    }
}

const isVisible = ({ value, users }: Parameter): boolean =>
    value['x-ms-visibility'] !== 'internal' && !(users.length > 0 && users.every((user) => user.isInternal));
