import { asArray, asObject, type Json, own } from '../../connector/json.ts';
import { info } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { infoOf } from '../info/helpers.ts';
import { metadata } from '../metadata/example.ts';

const blank = (owner: Json | undefined, fields: readonly string[], at: string, what: string): Problem[] =>
    fields.flatMap((field) => {
        const value = own(owner, field);
        if (typeof value !== 'string' || value.trim() !== '') return [];
        return { at: `${at}/${field}`, message: `The ${field} of ${what} is empty; fill it in.` };
    });

export default rule({
    id: 'RequiredValueEmpty',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The validator refuses an empty text where users look for one; all that were submitted were filled in before the merge. Empty summaries and descriptions of operations and parameters count as missing (RequiredPropertyMissing).',
    check: {
        connector: (connector) => [
            ...blank(infoOf(connector), ['title', 'description', 'version'], '/info', 'the connector'),
            ...blank(
                asObject(infoOf(connector)['contact']),
                ['name', 'url', 'email'],
                '/info/contact',
                'the contact',
            ),
            ...asArray(connector.swagger['x-ms-connector-metadata']).flatMap((entry, index) =>
                blank(
                    entry,
                    ['propertyName', 'propertyValue'],
                    `/x-ms-connector-metadata/${index}`,
                    'this entry of x-ms-connector-metadata',
                ),
            ),
        ],
    },
    bad: [
        info({ title: '', description: ' ' }),
        info({ contact: { name: '', url: '', email: '' } }),
        metadata({ website: '' }),
    ],
});
