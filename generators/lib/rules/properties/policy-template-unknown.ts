import { child, hasText } from '../../connector/json.ts';
import { nearest } from '../../connector/names.ts';
import { properties } from '../example.ts';
import { rule } from '../rule.ts';
import { isWhole, policies, shown } from './helpers.ts';

const known = [
    'setheader',
    'dynamichosturl',
    'routerequesttoendpoint',
    'setqueryparameter',
    'pollingtrigger',
    'setproperty',
    'stringreplace',
    'updatenextlink',
    'convertobjecttoarray',
    'convertarraytoobject',
    'setvaluefromurl',
    'stringtoarray',
    'encodepropertyvalue',
    'setconnectionstatustounauthenticated',
    'moveproperties',
    'dynamicsubdomain',
];

export default rule({
    id: 'PolicyTemplateUnknown',
    from: 'policy templates',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The platform has nothing to run for a template it does not know. The list holds what documents name and accepted connectors use, in any case; there may be more.',
    check: {
        connector: (connector) =>
            isWhole(connector) &&
            policies(connector).flatMap(({ pointer, value }) => {
                const id = value['templateId'];
                if (typeof id === 'string' && known.includes(id.trim().toLowerCase())) return [];
                const meant = hasText(id) ? nearest(id, known) : undefined;
                return {
                    file: 'properties' as const,
                    at: id === undefined ? pointer : child(pointer, 'templateId'),
                    message: !hasText(id)
                        ? 'This policy has no templateId; name its template, such as "setheader".'
                        : `${shown(id)} is no policy template known here; ${meant ? `did you mean "${meant}"?` : 'check the name.'}`,
                };
            }),
    },
    good: properties({ policyTemplateInstances: [{ templateId: 'SetHeader', title: 'Source' }] }),
    bad: [
        properties({ policyTemplateInstances: [{ templateId: 'setheaders' }] }),
        properties({ policyTemplateInstances: [{ templateId: 'contoso' }] }),
        properties({ policyTemplateInstances: [{ title: 'Source' }] }),
        properties({ policyTemplateInstances: [{ templateId: 7 }] }),
    ],
});
