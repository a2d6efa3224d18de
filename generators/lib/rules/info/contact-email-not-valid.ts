import { asObject, hasText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { isEmail } from '../../connector/text.ts';
import { info } from '../example.ts';
import { rule } from '../rule.ts';
import { infoOf } from './helpers.ts';

export default rule({
    id: 'ContactEmailNotValid',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Users could not write to such an address, and the validator refuses it: no accepted connector has one.',
    check: {
        connector: (connector) => {
            const { email } = asObject(infoOf(connector)['contact']);
            return (
                hasText(email) &&
                !isEmail(email) && {
                    at: '/info/contact/email',
                    message: `${quote(email)} is no e-mail address; write one such as support@contoso.com.`,
                }
            );
        },
    },
    good: info({ contact: { email: 'first.last+orders@mail.contoso.co.uk' } }),
    bad: [
        info({ contact: { email: 'Contoso <support@contoso.com>' } }),
        info({ contact: { email: 'support@contoso' } }),
    ],
});
