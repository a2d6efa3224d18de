import { extraParameter } from '../example.ts';
import { effective } from '../response/lists.ts';
import { rule } from '../rule.ts';

const supported = new Set([
    'application/json',
    'text/json',
    'text/plain',
    'application/xml',
    'text/xml',
    'multipart/form-data',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
]);
const body = { name: 'body', in: 'body', schema: { type: 'object' } };

export default rule({
    id: 'ConsumesMissing',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'An operation that sends a body should say in which format; without, the platform takes JSON. The validator warns: one in five certified connectors leaves it out.',
    check: {
        operation: (subject, connector) => {
            if (!subject.parameters.some(({ place }) => place === 'body' || place === 'formData'))
                return false;
            const types = effective(subject, connector, 'consumes');
            if (types.some((type) => supported.has(type) || type.endsWith('+json'))) return false;
            const what = types.length === 0 ? 'does not say' : 'names no format the platform knows for';
            return {
                ...(Array.isArray(subject.value['consumes']) ? { at: '/consumes' } : {}),
                message: `The operation sends a body and ${what} its format; add "consumes": ["application/json"], or the format it needs.`,
            };
        },
    },
    good: extraParameter(body),
    bad: [
        { definition: { consumes: null, ...extraParameter(body).definition } },
        { definition: { consumes: ['image/png'], ...extraParameter(body).definition } },
    ],
});
