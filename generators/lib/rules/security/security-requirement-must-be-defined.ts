import { quote } from '../../connector/quote.ts';
import { isComplete } from '../document/helpers.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';
import { everyRequirement } from './helpers.ts';

export default rule({
    id: 'SecurityRequirementMustBeDefined',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A name that securityDefinitions does not hold secures nothing. 27 of 608 certified and 2 of 388 independent connectors were accepted with one, many with the name "undefined" that the portal itself writes.',
    check: everyRequirement(({ name, scheme, at }, connector) =>
        scheme === undefined && isComplete(connector)
            ? [
                  {
                      at,
                      message: `securityDefinitions has no ${quote(name)}; add it there, or name a scheme that is there.`,
                  },
              ]
            : [],
    ),
    good: { definition: { security: [] } },
    bad: [
        { definition: { security: [{ undefined: [] }] } },
        operation({ security: [{ api_key: [], constructor: [] }] }),
    ],
});
