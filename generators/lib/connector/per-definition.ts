import type { JsonObject } from './json.ts';
import type { Connector } from './model.ts';

/** Works something out once for each definition, and forgets it with the definition. */
export function perDefinition<T>(work: (connector: Connector) => T): (connector: Connector) => T {
    const known = new WeakMap<JsonObject, { result: T }>();
    return (connector) => {
        let entry = known.get(connector.swagger);
        if (!entry) {
            entry = { result: work(connector) };
            known.set(connector.swagger, entry);
        }
        return entry.result;
    };
}
