import {
    asArray,
    asObject,
    asText,
    child,
    hasText,
    type Json,
    type JsonObject,
    own,
} from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { isUrl } from '../../connector/text.ts';
import { info, operation, schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';

const wrong = (owner: unknown, pointer: string, field = 'url'): Problem[] => {
    const value = own(owner, field);
    if (!hasText(value) || isUrl(value)) return [];
    return [
        {
            at: `${pointer}/${field}`,
            message: `${quote(value)} is no web address; write a whole one that starts with https://.`,
        },
    ];
};

/** An empty address elsewhere is for the rules about empty values; here it leads to no sign-in. */
function wrongForSignIn(scheme: Json | undefined, pointer: string, field: string): Problem[] {
    const value = asText(own(scheme, field));
    if (value === undefined || value.trim() !== '') return wrong(scheme, pointer, field);
    const message = `The ${field} is empty; write a whole address that starts with https://, or remove it where the flow needs none.`;
    return [{ at: `${pointer}/${field}`, message }];
}

const externalDocs = ({ value }: { value: JsonObject }): Problem[] | undefined =>
    value['externalDocs'] === undefined ? undefined : wrong(value['externalDocs'], '/externalDocs');

export default rule({
    id: 'UrlNotValid',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'A user who follows such a link gets nowhere. The validator refuses it in the contact, the licence, links to documentation and OAuth addresses; accepted connectors hold next to none.',
    check: {
        connector: ({ swagger }) => {
            const info = asObject(swagger['info']);
            const schemes = asObject(swagger['securityDefinitions']);
            return [
                ...wrong(info['contact'], '/info/contact'),
                ...wrong(info['license'], '/info/license'),
                ...wrong(swagger['externalDocs'], '/externalDocs'),
                ...asArray(swagger['tags']).flatMap((tag, index) =>
                    wrong(own(tag, 'externalDocs'), `/tags/${index}/externalDocs`),
                ),
                ...Object.keys(schemes).flatMap((name) =>
                    ['authorizationUrl', 'tokenUrl'].flatMap((field) =>
                        wrongForSignIn(own(schemes, name), child('/securityDefinitions', name), field),
                    ),
                ),
            ];
        },
        operation: externalDocs,
        schema: externalDocs,
    },
    good: info({ license: { name: 'Contoso', url: 'https://contoso.com/licence?all=1' } }),
    bad: [
        info({ contact: { url: 'www.contoso.com' } }),
        {
            definition: {
                securityDefinitions: { token: { type: 'oauth2', tokenUrl: '/oauth/token' } },
                tags: [{ name: 'orders', externalDocs: { url: 'contoso' } }],
            },
        },
        { definition: { securityDefinitions: { token: { type: 'oauth2', authorizationUrl: '' } } } },
        operation({ externalDocs: { url: 'See our site' } }),
        schema({ type: 'object', externalDocs: { url: 'htpts://contoso.com' } }),
    ],
});
