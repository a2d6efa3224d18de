import { hasText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { endsAlphanumeric } from '../../connector/text.ts';
import { info } from '../example.ts';
import { rule } from '../rule.ts';
import { infoOf } from './helpers.ts';

export default rule({
    id: 'ValueMustEndWithAlphanumeric',
    aliases: ['policy-5000.2.2.3'],
    from: 'Swagger Validator, certification page step 2',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The validator refuses a title that ends in a sign, a blank or a line break. A closing parenthesis is let pass, because 14 accepted titles end in one; of 996, one ends in anything else.',
    check: {
        connector: (connector) => {
            const { title } = infoOf(connector);
            return (
                hasText(title) &&
                !endsAlphanumeric(title) &&
                !title.endsWith(')') && {
                    at: '/info/title',
                    message: `The title ${quote(title)} ends with ${quote(title.slice(-1))}; end it with a letter or a digit.`,
                }
            );
        },
    },
    good: info({ title: 'Contoso Orders (Canada)' }),
    bad: [info({ title: 'Contoso Orders!' }), info({ title: 'Contoso Orders ' })],
});
