import type { JsonObject } from './json.ts';
import type { Connector } from './model.ts';

/** What has been worked out for each definition: one list, in which every function has its place. */
const known = new WeakMap<JsonObject, { result: unknown }[]>();
let functions = 0;

/** Works something out once for each definition, and forgets it with the definition. */
export function perDefinition<T>(work: (connector: Connector) => T): (connector: Connector) => T {
    const place = functions;
    functions += 1;
    return (connector) => {
        const { swagger } = connector;
        let results = known.get(swagger);
        if (!results) known.set(swagger, (results = []));
        return ((results[place] ??= { result: work(connector) }) as { result: T }).result;
    };
}
