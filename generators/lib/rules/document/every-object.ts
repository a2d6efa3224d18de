import { asArray, asObject, child, isObject, type Json, type JsonObject, own } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import type { Problem, Rule } from '../rule.ts';
import type { Kind } from './grammar.ts';

/** What a rule has to say about one object of the definition; `at` is its place below the subject. */
export type Look = (
    kind: Kind,
    value: JsonObject,
    at: string,
    connector: Connector,
) => readonly Problem[] | undefined;

/** The checks of a rule that looks at every object of Swagger 2.0 in the definition, each once. */
export function everyObject(look: Look): Rule['check'] {
    return {
        connector: (connector) => ofRoot(new Finds(look, connector), connector.swagger),
        path: ({ value }, connector) => {
            const problems = look('pathItem', value, '', connector);
            const content = value['x-ms-notification-content'];
            if (content === undefined) return problems;
            const found = new Finds(look, connector, problems);
            found.add('notificationContent', content, '/x-ms-notification-content');
            return found.problems;
        },
        operation: ({ value }, connector) =>
            withExternalDocs(look, look('operation', value, '', connector), value, connector),
        parameter: ({ value }, connector) => {
            const problems = look('parameter', value, '', connector);
            if (value['items'] === undefined) return problems;
            const found = new Finds(look, connector, problems);
            found.addItems(value, '');
            return found.problems;
        },
        response: ({ value }, connector) => {
            const problems = look('response', value, '', connector);
            const { headers } = value;
            if (!isObject(headers)) return problems;
            const found = new Finds(look, connector, problems);
            for (const name of Object.keys(headers)) {
                const header = own(headers, name);
                found.add('header', header, child('/headers', name));
                if (isObject(header)) found.addItems(header, child('/headers', name));
            }
            return found.problems;
        },
        schema: ({ value }, connector) =>
            withExternalDocs(look, look('schema', value, '', connector), value, connector),
    };
}

function withExternalDocs(
    look: Look,
    problems: readonly Problem[] | undefined,
    { externalDocs }: JsonObject,
    connector: Connector,
): readonly Problem[] | undefined {
    if (externalDocs === undefined) return problems;
    const found = new Finds(look, connector, problems);
    found.add('externalDocs', externalDocs, '/externalDocs');
    return found.problems;
}

function ofRoot(found: Finds, swagger: JsonObject): Problem[] {
    found.add('root', swagger, '');
    found.add('info', swagger['info'], '/info');
    const info = asObject(swagger['info']);
    found.add('contact', info['contact'], '/info/contact');
    found.add('license', info['license'], '/info/license');
    found.add('externalDocs', swagger['externalDocs'], '/externalDocs');
    asArray(swagger['tags']).forEach((tag, index) => {
        found.add('tag', tag, `/tags/${index}`);
        found.add('externalDocs', own(tag, 'externalDocs'), `/tags/${index}/externalDocs`);
    });
    asArray(swagger['x-ms-connector-metadata']).forEach((entry, index) =>
        found.add('metadataEntry', entry, `/x-ms-connector-metadata/${index}`),
    );
    const schemes = asObject(swagger['securityDefinitions']);
    for (const name of Object.keys(schemes)) {
        found.add('securityScheme', own(schemes, name), child('/securityDefinitions', name));
    }
    return found.problems;
}

class Finds {
    readonly problems: Problem[];
    readonly #look: Look;
    readonly #connector: Connector;

    constructor(look: Look, connector: Connector, problems: readonly Problem[] = []) {
        this.problems = [...problems];
        this.#look = look;
        this.#connector = connector;
    }

    add(kind: Kind, value: Json | undefined, at: string): void {
        if (!isObject(value)) return;
        const problems = this.#look(kind, value, at, this.#connector);
        if (problems) this.problems.push(...problems);
    }

    /** The lists in lists of a parameter or header, from the outside in. */
    addItems(owner: JsonObject, at: string): void {
        let items = owner['items'];
        let pointer = at;
        while (isObject(items)) {
            pointer += '/items';
            this.add('items', items, pointer);
            items = items['items'];
        }
    }
}
