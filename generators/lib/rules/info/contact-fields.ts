import { isObject } from '../../connector/json.ts';
import { info } from '../example.ts';
import { rule } from '../rule.ts';
import { infoOf } from './helpers.ts';

const fields = ['name', 'url', 'email'] as const;

export default rule({
    id: 'ContactFields',
    aliases: ['policy-5000.3.1.4'],
    from: 'certification page, step 2',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Users see the contact as the place to ask for support. The page asks for all three fields but the validator for none: url is missing in 75 and email in 22 of 996 accepted connectors.',
    check: {
        connector: (connector) => {
            const { contact } = infoOf(connector);
            if (!isObject(contact)) return undefined;
            return fields
                .filter((field) => (contact[field] ?? undefined) === undefined)
                .map((field) => ({
                    at: '/info/contact',
                    message: `The contact has no ${field}; add the ${field} of your support.`,
                }));
        },
    },
    bad: [info({ contact: { name: null } }), info({ contact: { url: null, email: null } })],
});
