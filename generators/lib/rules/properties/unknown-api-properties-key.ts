import { asObject, child } from '../../connector/json.ts';
import { nearest } from '../../connector/names.ts';
import { properties } from '../example.ts';
import { rule } from '../rule.ts';
import { wholeProperties } from './helpers.ts';

const known = [
    'connectionParameters',
    'connectionParameterSets',
    'iconBrandColor',
    'capabilities',
    'policyTemplateInstances',
    'publisher',
    'stackOwner',
    'scriptOperations',
];
const knownAtTop = ['properties', '$schema'];

const unknown = (object: unknown, allowed: readonly string[], pointer: string, place: string) =>
    Object.keys(asObject(object))
        .filter((key) => !allowed.includes(key))
        .map((key) => {
            const meant = nearest(key, allowed);
            const advice = known.includes(key)
                ? 'move it into "properties".'
                : meant
                  ? `did you mean "${meant}"?`
                  : 'remove it.';
            return {
                file: 'properties' as const,
                at: child(pointer, key),
                message: `"${key}" is no key of ${place}; ${advice}`,
            };
        });

export default rule({
    id: 'UnknownApiPropertiesKey',
    from: 'pull-request reviewers',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Nobody reads such a key, and a misspelt one hides what it should say. Reviewers have it removed; 6 of 1,014 accepted connectors still have one.',
    check: {
        connector: (connector) => {
            // Where the object itself is missing, its keys are not to be removed: that has a rule of its own.
            const found = wholeProperties(connector);
            return (
                found && [
                    ...unknown(connector.properties?.value, knownAtTop, '', 'this file'),
                    ...unknown(found, known, '/properties', '"properties"'),
                ]
            );
        },
    },
    good: properties({ policyTemplateInstances: [], scriptOperations: [] }),
    bad: [properties({ website: 'https://contoso.com' }), { properties: { publisher: 'Contoso' } }],
});
