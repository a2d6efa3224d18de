import { asArray, child } from '../../connector/json.ts';
import { properties } from '../example.ts';
import { rule } from '../rule.ts';
import { shown } from './helpers.ts';

const known = ['actions', 'triggers', 'gateway', 'cloud'];

export default rule({
    id: 'CapabilitiesValues',
    from: 'API properties file',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A capability the platform does not know switches nothing on. All accepted connectors keep to these words, in either case.',
    check: {
        connector: ({ apiProperties }) =>
            asArray(apiProperties['capabilities']).flatMap((value, index) =>
                typeof value !== 'string' || known.includes(value.toLowerCase())
                    ? []
                    : {
                          file: 'properties' as const,
                          at: child('/properties/capabilities', index),
                          message: `${shown(value)} is no capability; use ${known.map(shown).join(', ')}, or leave the list empty.`,
                      },
            ),
    },
    good: properties({ capabilities: ['actions', 'Triggers', 'gateway', 'cloud'] }),
    bad: properties({ capabilities: ['actions', 'webhooks'] }),
});
