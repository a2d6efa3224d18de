import { isOAuth } from '../../auth/forms.ts';
import { connection } from '../example.ts';
import { rule } from '../rule.ts';

const steps =
    /\bclient[ _-]?(?:id|secret)\b|\bapp(?:lication)? registration|\bregister\w* (?:an?|your|the|new) |\bredirect[ _-]?ur[il]|\bcallback ur[il]|\boauth\w*(?: 2\.0)? (?:app|application|client|credentials)\b|\b(?:create|add) (?:an?|your|the|new|a new) (?:\w+ )?(?:app|application|integration|client)\b/i;

export default rule({
    id: 'ReadmeOAuthSteps',
    from: 'certification page, step 5',
    severity: { independent: 'warning' },
    demandedBy: 'certification',
    why: 'With OAuth and an independent publisher everyone who tries the connector registers an app first, Microsoft’s testers among them; the page asks for instructions.',
    check: {
        connector: ({ readme, connectionParameters }) =>
            readme !== undefined &&
            connectionParameters.some(({ value }) => isOAuth(value)) &&
            !steps.test(readme.text) && {
                file: 'readme',
                message:
                    'The connector signs in with OAuth, but the readme does not say how to get a client ID and secret; describe how to register an app and which redirect URL to enter.',
            },
    },
    good: {
        kind: 'independent',
        ...connection({ token: { type: 'oauthSetting' } }),
        files: { 'Readme.md': '## Obtaining Credentials\nRegister an app and copy its Client ID.\n' },
    },
    bad: { kind: 'independent', ...connection({ token: { type: 'oauthSetting' } }) },
});
