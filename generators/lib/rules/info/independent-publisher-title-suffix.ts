import { asText } from '../../connector/json.ts';
import { independentSuffix } from '../../connector/limits.ts';
import { info } from '../example.ts';
import { rule } from '../rule.ts';
import { infoOf } from './helpers.ts';

export default rule({
    id: 'IndependentPublisherTitleSuffix',
    from: 'certification page for independent publishers',
    severity: { independent: 'info', verified: 'warning' },
    demandedBy: 'certification',
    why: 'The page asks for "Name (Independent Publisher)", yet none of 393 accepted titles ends so: Microsoft adds the suffix when it publishes, and it belongs in the title of the pull request. A verified publisher is not independent at all.',
    check: {
        connector: (connector) =>
            (asText(infoOf(connector)['title']) ?? '').trimEnd().endsWith(independentSuffix) && {
                at: '/info/title',
                message: `The title ends with "${independentSuffix}"; leave that out, ${
                    connector.kind === 'independent'
                        ? 'it is added when the connector is published.'
                        : 'it is for independent publishers only.'
                }`,
            },
    },
    bad: [
        { ...info({ title: 'Contoso (Independent Publisher)' }), kind: 'independent' },
        info({ title: 'Contoso (Independent Publisher)' }),
    ],
});
