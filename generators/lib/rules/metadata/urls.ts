import { hasText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { isUrl } from '../../connector/text.ts';
import { rule } from '../rule.ts';
import { metadata } from './example.ts';
import { metadataEntry } from './helpers.ts';

const rules = (
    [
        ['policy-5000.3.1.3', 'Website', 'website'],
        ['policy-5000.3.1.5', 'Privacy policy', 'privacy'],
    ] as const
).map(([id, name, key]) =>
    rule({
        id,
        from: 'certification policies',
        severity: 'warning',
        demandedBy: 'certification',
        why: 'The page of the connector links to this address. Whether the validator reads it is unproven: 9 accepted connectors hold a value that is no address; reviewers open the link.',
        check: {
            connector: (connector) => {
                const entry = metadataEntry(connector, name);
                return (
                    entry &&
                    hasText(entry.value) &&
                    !isUrl(entry.value) && {
                        at: entry.pointer,
                        message: `The ${name} ${quote(entry.value)} is no web address; ${advice(entry.value)}.`,
                    }
                );
            },
        },
        bad: [metadata({ [key]: 'www.contoso.com' }), metadata({ [key]: 'Not available' })],
    }),
);

/** A blank is what a long address hides best. */
function advice(address: string): string {
    const trimmed = address.trim();
    if (isUrl(trimmed)) return 'remove the blank at its beginning or end';
    if (trimmed.split('://').length > 2) return 'name one address only';
    if (!/^https?:\/\/\S+\s/i.test(trimmed) || !isUrl(trimmed.replace(/\s/g, '%20')))
        return 'write a whole one that starts with https://';
    return `${trimmed === address ? '' : 'remove the blank at its beginning or end, and '}write each blank in it as "%20"`;
}

export default rules;
