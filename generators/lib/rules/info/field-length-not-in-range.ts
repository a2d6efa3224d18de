import { hasText } from '../../connector/json.ts';
import { description as limit } from '../../connector/limits.ts';
import { lengthOf } from '../../connector/text.ts';
import { info } from '../example.ts';
import { rule } from '../rule.ts';
import { infoOf } from './helpers.ts';

export default rule({
    id: 'FieldLengthNotInRange',
    aliases: ['policy-5000.2.3.4'],
    from: 'Swagger Validator, certification page step 2',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The validator refuses a description of the connector that is shorter or longer: all 14 that were submitted in 2022 were mended before they were merged.',
    check: {
        connector: (connector) => {
            const { description } = infoOf(connector);
            if (!hasText(description)) return undefined;
            const length = lengthOf(description.trim());
            const change = length > limit.max ? 'shorten' : length < limit.min ? 'lengthen' : undefined;
            return (
                change !== undefined && {
                    at: '/info/description',
                    message: `The description of the connector has ${length} characters; ${change} it to between ${limit.min} and ${limit.max}.`,
                }
            );
        },
    },
    good: info({ description: 'Orders of the Contoso web shop' }),
    bad: [
        info({ description: 'Orders of the Contoso webshop' }),
        info({ description: 'Order. '.repeat(72) }),
    ],
});
