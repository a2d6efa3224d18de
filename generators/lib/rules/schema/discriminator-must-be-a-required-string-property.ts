import { asText } from '../../connector/json.ts';
import { dereference, property, requires } from '../../connector/references.ts';
import { schema } from '../example.ts';
import { rule } from '../rule.ts';
import { quote } from './helpers.ts';

export default rule({
    id: 'DiscriminatorMustBeARequiredStringProperty',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The discriminator tells kinds of objects apart by the text in one property, so each object must have it. A warning: only two accepted connectors use it, and one of them breaks this.',
    check: {
        schema: ({ value }, { swagger }) => {
            const name = asText(value['discriminator']);
            if (name === undefined) return undefined;
            const found = property(swagger, value, name);
            const fault = !found
                ? 'is not among the properties; add it'
                : asText(dereference(swagger, found)?.['type']) !== 'string'
                  ? 'is not of type string; make it a string'
                  : !requires(swagger, value, name) && 'is not required; add it to "required"';
            return fault && { at: '/discriminator', message: `The discriminator ${quote(name)} ${fault}.` };
        },
    },
    good: schema({ discriminator: 'kind', properties: { kind: { type: 'string' } }, required: ['kind'] }),
    bad: [
        schema({ discriminator: 'kind', type: 'object' }),
        schema({ discriminator: 'kind', properties: { kind: { type: 'integer' } }, required: ['kind'] }),
        schema({ discriminator: 'kind', properties: { kind: { type: 'string' } } }),
    ],
});
