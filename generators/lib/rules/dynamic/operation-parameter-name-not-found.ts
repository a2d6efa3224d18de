import { rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { argumentsOf, dynamic, invoked, ofUses, values } from './helpers.ts';
import { findInput } from './inputs.ts';

export default rule({
    id: 'OperationParameterNameNotFound',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'A value for a parameter that does not exist, or from one, cannot be passed; the portal refuses to create such a connector. No accepted connector has one.',
    check: ofUses((use, connector) => {
        const target = invoked(connector, use);
        return argumentsOf(use).flatMap(({ name, at, source, sourceAt }) => {
            if (target && !findInput(connector, target, name)) {
                const id = String(use.value['operationId']);
                const message = `The operation ${quote(id)} has no parameter ${quote(name)}; correct the name or remove the entry.`;
                return [{ at, message }];
            }
            if (source === undefined || sourceAt === undefined || use.users.length === 0) return [];
            return use.users.some((operation) => findInput(connector, operation, source))
                ? []
                : [
                      {
                          at: sourceAt,
                          message: `${quote(source)} is neither a parameter of this operation nor a property of its body; name one of these, or give a fixed value.`,
                      },
                  ];
        });
    }),
    good: dynamic(values({ parameters: { region: { parameter: 'orderId' } } })),
    bad: [
        dynamic(values({ parameters: { Region: 'west' } })),
        dynamic(values({ parameters: { region: { parameter: 'order' } } })),
    ],
});
