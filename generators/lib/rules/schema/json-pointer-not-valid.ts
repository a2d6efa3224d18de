import { asText } from '../../connector/json.ts';
import { references } from '../../connector/references.ts';
import { operation, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { quote } from './helpers.ts';

const fault = (reference: string): string | undefined => {
    // As most begin, and hardly any name has either character.
    if (reference.startsWith('#/') && !reference.includes('~') && !reference.includes('%')) return undefined;
    const hash = reference.indexOf('#');
    if (hash < 0) return undefined;
    const fragment = reference.slice(hash + 1);
    if (fragment !== '' && !fragment.startsWith('/')) return 'start it with "#/"';
    if (/~(?![01])/.test(fragment)) return 'write "~" in a name as "~0"';
    return /%(?![0-9a-f]{2})/i.test(fragment) ? 'write "%" in a name as "%25"' : undefined;
};

export default rule({
    id: 'JsonPointerNotValid',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'What follows the # of a reference has to be a JSON pointer, else nothing can follow it. All accepted connectors that use references write them well.',
    check: {
        connector: (connector) =>
            references(connector).flatMap((place) => {
                const reference = asText(place.value['$ref']) ?? '';
                const advice = fault(reference);
                return advice === undefined
                    ? []
                    : [
                          {
                              at: `${place.pointer}/$ref`,
                              message: `${quote(reference)} holds no valid JSON pointer; ${advice}.`,
                          },
                      ];
            }),
    },
    good: schema({ $ref: '#/definitions/Order~0%20~1' }),
    bad: [
        schema({ $ref: '#definitions/Order' }),
        schema({ $ref: '#/definitions/Order~2' }),
        schema({ type: 'array', items: { $ref: '#/definitions/100%' } }),
        operation({ parameters: [{ $ref: '#parameters/orderId' }] }),
        operation({ responses: { '404': { $ref: '#responses/NotFound' } } }),
    ],
});
