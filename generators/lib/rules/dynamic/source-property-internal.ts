import { rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { argumentsOf, dynamic, ofUses, values } from './helpers.ts';
import { findInput } from './inputs.ts';

const pass = (visibility: string) =>
    dynamic(
        values({ parameters: { region: { parameter: 'place' } } }),
        {},
        { name: 'place', in: 'query', type: 'string', 'x-ms-visibility': visibility },
    );

export default rule({
    id: 'SourcePropertyInternal',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Makers cannot fill in an internal field, so the list that depends on it cannot be loaded. A warning, as the wording is advice and one accepted connector does it.',
    check: ofUses((use, connector) => {
        if (use.holder['x-ms-visibility'] === 'internal') return undefined;
        return argumentsOf(use).flatMap(({ source, sourceAt }) =>
            source !== undefined &&
            sourceAt !== undefined &&
            use.users.some((operation) => findInput(connector, operation, source)?.isInternal)
                ? [
                      {
                          at: sourceAt,
                          message: `${quote(source)} is internal, so makers cannot set it; pass its default as a fixed value, or make it visible.`,
                      },
                  ]
                : [],
        );
    }),
    good: pass('advanced'),
    bad: pass('internal'),
});
