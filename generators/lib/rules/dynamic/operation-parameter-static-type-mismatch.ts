import { rule } from '../rule.ts';
import { hasType, jsonType, quote } from '../schema/helpers.ts';
import { argumentsOf, dynamic, invoked, ofUses, values } from './helpers.ts';
import { findInput, inJson } from './inputs.ts';

const limit = { parameters: [{ name: 'top', in: 'query', type: 'integer' }] };

export default rule({
    id: 'OperationParameterStaticTypeMismatch',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The value is sent as it is written, so the service gets the wrong type. No accepted connector has such a value.',
    check: ofUses((use, connector) => {
        const target = invoked(connector, use);
        return argumentsOf(use).flatMap(({ name, at, fixed }) => {
            if (!target || fixed === undefined || fixed === null) return [];
            const type = findInput(connector, target, name)?.type;
            return hasType(fixed, inJson(type))
                ? []
                : [
                      {
                          at,
                          message: `${quote(name)} is of type ${type}, but the value here is of type ${jsonType(fixed)}; write it as ${type}.`,
                      },
                  ];
        });
    }),
    good: dynamic(values({ parameters: { top: 5 } }), limit),
    bad: [
        dynamic(values({ parameters: { top: '5' } }), limit),
        dynamic(values({ parameters: { top: { value: '5' } } }), limit),
    ],
});
