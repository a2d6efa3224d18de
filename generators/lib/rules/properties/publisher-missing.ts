import { hasText, ownIgnoringCase } from '../../connector/json.ts';
import { properties } from '../example.ts';
import { rule } from '../rule.ts';
import { wholeProperties } from './helpers.ts';

const rows = [
    {
        id: 'PublisherMissing',
        key: 'publisher',
        what: 'the full name of the company or person that publishes the connector',
        why: 'The name stands on the connector’s page, and reviewers block a connector without it. The 54 accepted ones that lack it are old certified ones; no independent one does.',
    },
    {
        id: 'StackOwnerMissing',
        key: 'stackOwner',
        what: 'the company that owns the service behind the connector',
        why: 'The page of the connector names whose service it calls, and reviewers block a connector that does not say. Those that lack it are older than the demand, all but 5 of them certified ones.',
    },
];

const rules = rows.map(({ id, key, what, why }) =>
    rule({
        id,
        from: 'certification page, step 4a',
        severity: 'error',
        demandedBy: 'certification',
        existing: 'warning',
        why,
        check: {
            connector: (connector) => {
                const found = wholeProperties(connector);
                if (!found || hasText(found[key])) return false;
                const written = found[key] === undefined ? ownIgnoringCase(found, key)?.key : key;
                return {
                    file: 'properties',
                    at: written === undefined ? '/properties' : `/properties/${written}`,
                    message:
                        written === undefined || written === key
                            ? `${key} is missing or empty; write ${what}.`
                            : `"${written}" is not read; write it as "${key}".`,
                };
            },
        },
        bad: [
            properties({ [key]: null }),
            properties({ [key]: ' ' }),
            properties({ [key]: null, [key.toUpperCase()]: 'Contoso' }),
        ],
    }),
);

export default rules;
