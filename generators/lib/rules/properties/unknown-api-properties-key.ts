import { asObject, child } from '../../connector/json.ts';
import { nearest } from '../../connector/names.ts';
import { properties } from '../example.ts';
import { rule } from '../rule.ts';

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
            return {
                file: 'properties' as const,
                at: child(pointer, key),
                message: `"${key}" is no key of ${place}; ${meant ? `did you mean "${meant}"?` : 'remove it.'}`,
            };
        });

export default rule({
    id: 'UnknownApiPropertiesKey',
    from: 'pull-request reviewers',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Nobody reads such a key, and a misspelt one hides what it should say. Reviewers have it removed; 6 of 1,014 accepted connectors still have one.',
    check: {
        connector: ({ properties, apiProperties }) =>
            properties?.problems.length === 0 && [
                ...unknown(properties.value, knownAtTop, '', 'this file'),
                ...unknown(apiProperties, known, '/properties', '"properties"'),
            ],
    },
    good: properties({ policyTemplateInstances: [], scriptOperations: [] }),
    bad: [properties({ website: 'https://contoso.com' }), { properties: { publisher: 'Contoso' } }],
});
