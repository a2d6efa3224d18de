import type { Connector, Operation } from '../../connector/model.ts';
import { property } from '../../connector/references.ts';
import { rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { argumentsOf, dynamic, invoked, ofUses, values } from './helpers.ts';
import { bodySchema } from './inputs.ts';

/** How many inputs of an operation a bare name could mean: parameters, and properties at the top of the body. */
function meanings(connector: Connector, operation: Operation, name: string): number {
    const parameters = operation.parameters.filter(
        (parameter) => parameter.name === name && parameter.place !== 'body',
    );
    const body = bodySchema(connector, operation);
    return parameters.length + (body && property(connector.swagger, body, name) ? 1 : 0);
}

const body = (name: string) => ({
    name: 'body',
    in: 'body',
    schema: { type: 'object', properties: { [name]: { type: 'string' } } },
});
const pass = values({ parameters: { region: { parameter: 'orderId' } } });

export default rule({
    id: 'OperationParameterNameIsAmbiguous',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Where a parameter and a property of the body have one name, nobody can tell which of them is meant. The wording leaves open which names it means; read as those an extension passes on or fills in, and a warning because of the doubt.',
    check: ofUses((use, connector) => {
        const target = invoked(connector, use);
        const hasPaths = use.extension === 'x-ms-dynamic-list' || use.extension === 'x-ms-dynamic-properties';
        return argumentsOf(use).flatMap(({ name, at, source, sourceAt }) => {
            if (target && meanings(connector, target, name) > 1) {
                const message = `${quote(name)} is the name of several inputs of the operation that is called; give them different names.`;
                return [{ at, message }];
            }
            if (hasPaths || source === undefined || sourceAt === undefined) return [];
            const isAmbiguous = use.users.some((operation) => meanings(connector, operation, source) > 1);
            const message = `${quote(source)} is the name of several inputs of this operation; give them different names, or say which one in x-ms-dynamic-list or x-ms-dynamic-properties.`;
            return isAmbiguous ? [{ at: sourceAt, message }] : [];
        });
    }),
    good: dynamic(pass, {}, body('shop')),
    bad: [
        dynamic(pass, {}, body('orderId')),
        dynamic(pass, { parameters: [{ name: 'region', in: 'query', type: 'string' }, body('region')] }),
    ],
});
