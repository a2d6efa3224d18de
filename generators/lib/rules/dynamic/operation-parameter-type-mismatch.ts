import { rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { argumentsOf, dynamic, invoked, ofUses, values } from './helpers.ts';
import { findInput, inJson } from './inputs.ts';

const pass = (type: string) =>
    dynamic(
        values({ parameters: { top: { parameter: 'size' } } }),
        { parameters: [{ name: 'top', in: 'query', type: 'integer' }] },
        { name: 'size', in: 'query', type },
    );

export default rule({
    id: 'OperationParameterTypeMismatch',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The value of one parameter is passed on as another, so both need one type; integer and number count as one. No accepted connector mixes them.',
    check: ofUses((use, connector) => {
        const target = invoked(connector, use);
        return argumentsOf(use).flatMap(({ name, source, sourceAt }) => {
            if (!target || source === undefined || sourceAt === undefined) return [];
            const wanted = findInput(connector, target, name)?.type;
            const given = use.users
                .map((operation) => findInput(connector, operation, source)?.type)
                .find((type) => type !== undefined && inJson(type) !== inJson(wanted));
            return wanted === undefined || given === undefined
                ? []
                : [
                      {
                          at: sourceAt,
                          message: `${quote(source)} is of type ${given}, but ${quote(name)} of the operation it is passed to is of type ${wanted}; give both the same type.`,
                      },
                  ];
        });
    }),
    good: pass('number'),
    bad: pass('string'),
});
