import { asObject, asText } from '../../connector/json.ts';
import { independentSuffix, title as limit } from '../../connector/limits.ts';
import { lengthOf } from '../../connector/text.ts';
import { info } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'FieldLengthExceeded',
    aliases: ['policy-5000.2.2.1', 'StringTitleLength'],
    from: 'Swagger Validator, certification page step 2',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The validator refuses a longer title: every one of the 9 that were submitted in 2021 was shortened before it was merged. A trailing "(Independent Publisher)" is not counted.',
    check: {
        connector: ({ swagger }) => {
            const title = asText(asObject(swagger['info'])['title'])?.trim() ?? '';
            const counted = title.endsWith(independentSuffix)
                ? title.slice(0, -independentSuffix.length).trimEnd()
                : title;
            const length = lengthOf(counted);
            return (
                length > limit.max && {
                    at: '/info/title',
                    message: `The title has ${length} characters; shorten it to ${limit.max} or fewer.`,
                }
            );
        },
    },
    good: info({ title: 'Contoso Orders And Deliveries1' }),
    bad: info({ title: 'Contoso Orders And Deliveries12' }),
});
