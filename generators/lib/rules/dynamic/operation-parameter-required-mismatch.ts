import { rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { argumentsOf, dynamic, invoked, ofUses, values } from './helpers.ts';
import { findInput } from './inputs.ts';

const pass = (required: boolean) =>
    dynamic(
        values({ parameters: { region: { parameter: 'place' } } }),
        { parameters: [{ name: 'region', in: 'query', type: 'string', required: true }] },
        { name: 'place', in: 'query', type: 'string', required },
    );

export default rule({
    id: 'OperationParameterRequiredMismatch',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'While the maker leaves the optional field empty the list cannot be loaded. A warning, as 2.4 % of the certified connectors do it.',
    check: ofUses((use, connector) => {
        const target = invoked(connector, use);
        return argumentsOf(use).flatMap(({ name, source, sourceAt }) => {
            if (!target || source === undefined || sourceAt === undefined) return [];
            const wanted = findInput(connector, target, name);
            if (!wanted?.isRequired || wanted.type === undefined || wanted.hasDefault) return [];
            const isOptional = use.users.some((operation) => {
                const given = findInput(connector, operation, source);
                return given && !given.isRequired && !given.hasDefault;
            });
            return isOptional
                ? [
                      {
                          at: sourceAt,
                          message: `${quote(source)} is optional here, but the operation it is passed to requires ${quote(name)}; make ${quote(source)} required or give it a default.`,
                      },
                  ]
                : [];
        });
    }),
    good: pass(true),
    bad: pass(false),
});
