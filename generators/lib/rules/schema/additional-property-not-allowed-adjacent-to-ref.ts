import { child } from '../../connector/json.ts';
import { references } from '../../connector/references.ts';
import { operation, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { listNames } from './helpers.ts';

export default rule({
    id: 'AdditionalPropertyNotAllowedAdjacentToRef',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Everything beside $ref is ignored, so a summary or description written there never reaches the maker. A warning, as 4.5 % of the certified connectors have it (0.5 % of the independent ones).',
    check: {
        connector: (connector) =>
            references(connector).flatMap(({ value, pointer }) => {
                const others = Object.keys(value).filter((key) => key !== '$ref');
                return others[0] === undefined
                    ? []
                    : [
                          {
                              at: child(pointer, others[0]),
                              message: `${listNames(others)} beside $ref ${others.length > 1 ? 'are' : 'is'} ignored; move it into what the reference names, or remove it.`,
                          },
                      ];
            }),
    },
    good: schema({ type: 'array', items: { $ref: '#/definitions/Order' } }),
    bad: [
        schema({ $ref: '#/definitions/Order', description: 'The order.' }),
        operation({ responses: { '404': { $ref: '#/responses/NotFound', description: 'Nothing found.' } } }),
    ],
});
