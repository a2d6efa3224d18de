import { hasText, type JsonObject } from '../../connector/json.ts';
import { dereference, visibleSchemas } from '../../connector/references.ts';
import { schema } from '../example.ts';
import { rule } from '../rule.ts';
import { listNames, propertiesOf } from './helpers.ts';

const hasSummary = (value: JsonObject): boolean => hasText(value['x-ms-summary']) || hasText(value['title']);

export default rule({
    id: 'CodingXMsSummaryOnProperties',
    from: 'coding standards',
    severity: 'info',
    demandedBy: 'certification',
    why: 'Without a summary makers see the raw name of a field, and without a description they have to guess. Guidance only: 9 of 10 accepted connectors leave some out.',
    check: {
        schema: ({ value }, connector) => {
            if (value['properties'] === undefined || !visibleSchemas(connector).has(value)) return undefined;
            const bare = propertiesOf(value)
                .filter(([, item]) => {
                    if (item['x-ms-visibility'] === 'internal') return false;
                    const target = dereference(connector.swagger, item) ?? item;
                    return !(hasSummary(item) || hasSummary(target)) || !hasText(target['description']);
                })
                .map(([name]) => name);
            return (
                bare.length > 0 && {
                    at: '/properties',
                    message: `${listNames(bare)} ${bare.length > 1 ? 'lack' : 'lacks'} a summary (x-ms-summary or title) or a description; add both, as makers read them.`,
                }
            );
        },
    },
    good: schema({
        type: 'object',
        properties: { id: { type: 'string', 'x-ms-visibility': 'internal' } },
    }),
    bad: schema({ type: 'object', properties: { id: { type: 'string', title: 'ID' } } }),
});
