import { asText, own } from '../../connector/json.ts';
import type { Connector, Operation } from '../../connector/model.ts';
import { localReference } from '../../connector/walk.ts';
import { extraParameter } from '../example.ts';
import { effective } from '../response/lists.ts';
import { rule } from '../rule.ts';

const multipart = 'multipart/form-data';
const forms = [multipart, 'application/x-www-form-urlencoded'];
const notForObjects = new Set(['text/plain', ...forms]);
const body = { name: 'body', in: 'body', schema: { type: 'object' } };

/** What the operation sends that none of its MIME types can carry, and what to do about it. */
function misfit(
    { parameters }: Operation,
    types: readonly string[],
    { swagger }: Connector,
): [string, string] | undefined {
    if (types.length === 0) return undefined;
    const fields = parameters.filter(({ place }) => place === 'formData');
    if (fields.some(({ value }) => value['type'] === 'file'))
        return types.includes(multipart) ? undefined : ['a file', `add "${multipart}"`];
    if (fields.length > 0)
        return types.some((type) => forms.includes(type)) ? undefined : ['form fields', `add "${forms[1]}"`];
    if (!types.every((type) => notForObjects.has(type))) return undefined;
    const schema = parameters.find(({ place }) => place === 'body')?.value['schema'];
    const name = localReference(own(schema, '$ref'), 'definitions');
    const type = asText(own(name === undefined ? schema : own(swagger['definitions'], name), 'type'));
    if (type !== 'object' && type !== 'array') return undefined;
    // Whoever names a form has a service that takes one, which is seldom a matter of the MIME type alone.
    const asForm = types.some((one) => forms.includes(one))
        ? 'make each field of it a parameter with "in": "formData", or, where the service takes JSON, '
        : '';
    return [`an ${type}`, `${asForm}add "application/json"`];
}

export default rule({
    id: 'MimeTypeNotCompatibleWithRequestContentSchemaType',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The request would be written in a format that cannot hold what is sent. Which combinations the validator refuses is not published, and 8 accepted connectors have one that looks impossible, so it warns.',
    check: {
        operation: (subject, connector) => {
            const found = misfit(subject, effective(subject, connector, 'consumes'), connector);
            return (
                found !== undefined && {
                    ...(subject.value['consumes'] === undefined ? {} : { at: '/consumes' }),
                    message: `The operation sends ${found[0]}, which none of the formats in "consumes" can hold; ${found[1]}.`,
                }
            );
        },
    },
    good: extraParameter(body),
    bad: [
        extraParameter({ name: 'note', in: 'formData', type: 'string' }),
        {
            definition: {
                consumes: [forms[1]!],
                ...extraParameter({ name: 'scan', in: 'formData', type: 'file' }).definition,
            },
        },
        { definition: { consumes: ['text/plain'], ...extraParameter(body).definition } },
    ],
});
