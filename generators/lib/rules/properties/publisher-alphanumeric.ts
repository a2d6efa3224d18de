import { asText } from '../../connector/json.ts';
import { properties } from '../example.ts';
import { rule } from '../rule.ts';
import { shown } from './helpers.ts';

export default rule({
    id: 'PublisherAlphanumeric',
    from: 'certification page step 4a, pull-request reviewers',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The page asks for letters and digits, yet one accepted name in four has punctuation as in "Contoso, Inc."; reviewers had only other characters changed, so only those are reported.',
    check: {
        connector: ({ apiProperties }) =>
            ['publisher', 'stackOwner'].flatMap((key) => {
                const text = asText(apiProperties[key]);
                const odd = text === undefined ? undefined : /[^\x20-\x7e]/u.exec(text)?.[0];
                return odd === undefined
                    ? []
                    : {
                          file: 'properties' as const,
                          at: `/properties/${key}`,
                          message: `${key} ${shown(text)} holds "${odd}"; use plain English letters, digits and common punctuation.`,
                      };
            }),
    },
    good: properties({ publisher: 'Contoso & Sons, Inc.', stackOwner: 'Fabrikam (UK) Ltd.' }),
    bad: [properties({ publisher: 'Contoso™' }), properties({ stackOwner: 'Fabrikam Österreich' })],
});
