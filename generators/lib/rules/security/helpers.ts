import { asArray, asObject, child, type Json, type JsonObject, own } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import type { Problem, Rule } from '../rule.ts';

/** One name of a security requirement, with the scheme it stands for. */
export interface Requirement {
    name: string;
    value: Json | undefined;
    /** Undefined where securityDefinitions does not know the name. */
    scheme: Json | undefined;
    at: string;
}

/** The checks of a rule about security requirements: those of the definition and those of each operation. */
export function everyRequirement(
    look: (requirement: Requirement, connector: Connector) => Problem[],
): Rule['check'] {
    const problems = (owner: JsonObject, connector: Connector): Problem[] =>
        asArray(owner['security']).flatMap((requirement, index) =>
            Object.keys(asObject(requirement)).flatMap((name) =>
                look(
                    {
                        name,
                        value: own(requirement, name),
                        scheme: own(connector.swagger['securityDefinitions'], name),
                        at: child('/security', index, name),
                    },
                    connector,
                ),
            ),
        );
    return {
        connector: (connector) => problems(connector.swagger, connector),
        operation: ({ value }, connector) => problems(value, connector),
    };
}
