import { typeOf } from '../../auth/forms.ts';
import { asArray } from '../../connector/json.ts';
import { connection, properties } from '../example.ts';
import { rule } from '../rule.ts';

const files = { 'script.csx': 'public class Script : ScriptBase { }' };

export default rule({
    id: 'ScriptWithGateway',
    from: 'custom code',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Custom code does not run for connections through an on-premises data gateway.',
    check: {
        connector: ({ script, apiProperties, connectionParameters }) => {
            if (!script) return false;
            const capabilities = asArray(apiProperties['capabilities']);
            const gateway = connectionParameters.find(({ value }) => typeOf(value) === 'gatewaysetting');
            const at =
                gateway?.pointer ??
                (capabilities.some((value) => value === 'gateway') ? '/properties/capabilities' : undefined);
            return (
                at !== undefined && {
                    file: 'properties',
                    at,
                    message:
                        'The connector uses an on-premises data gateway and custom code, which exclude each other; drop one of them.',
                }
            );
        },
    },
    good: properties({ capabilities: ['gateway'] }),
    bad: [
        { ...properties({ capabilities: ['gateway'] }), files },
        { ...connection({ gateway: { type: 'gatewaySetting' } }), files },
    ],
});
