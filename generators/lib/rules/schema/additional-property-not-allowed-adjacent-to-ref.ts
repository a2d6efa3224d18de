import { child, type JsonObject } from '../../connector/json.ts';
import { references } from '../../connector/references.ts';
import { operation, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { listNames } from './helpers.ts';

const none: readonly string[] = [];

function besideReference(value: JsonObject): readonly string[] {
    for (const key in value)
        if (key !== '$ref') return Object.keys(value).filter((other) => other !== '$ref');
    return none;
}

export default rule({
    id: 'AdditionalPropertyNotAllowedAdjacentToRef',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Everything beside $ref is ignored, so a summary or description written there never reaches the maker. A warning, as 4.5 % of the certified connectors have it (0.5 % of the independent ones).',
    check: {
        connector: (connector) =>
            references(connector).flatMap((place) => {
                const others = besideReference(place.value);
                return others[0] === undefined
                    ? []
                    : [
                          {
                              at: child(place.pointer, others[0]),
                              message: `${listNames(others)} beside $ref ${others.length > 1 ? 'are ignored; move them' : 'is ignored; move it'} into what the reference names, or remove ${others.length > 1 ? 'them' : 'it'}.`,
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
