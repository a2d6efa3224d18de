import type { RuleDocument } from '../../../generators/lib/explain.ts';
import { spellingHints } from '../../../generators/lib/check/rule-names.ts';
import { allRules } from '../../../generators/lib/rules/all.ts';
import type { Example } from '../../../generators/lib/rules/example.ts';
import type { Rule } from '../../../generators/lib/rules/rule.ts';
import { printed, severities, underExisting } from './rules-page.ts';

/** What `check --explain` prints, as data: the published bundles leave it out of the rules. */
export const rulesData = (): RuleDocument[] => [...allRules.map(documentOf), ...spelling];

const documentOf = (rule: Rule): RuleDocument => {
    const existing = underExisting(rule);
    const { id, aliases, demandedBy, from, why } = rule;
    return {
        id,
        ...(aliases ? { aliases } : {}),
        severity: inWords(severities(rule)),
        demandedBy,
        from,
        why,
        ...(existing ? { existing } : {}),
        bad: ([rule.bad].flat() as Example[]).map(printed),
        good: rule.good ? [printed(rule.good)] : [],
    };
};

/** What --spelling gives. */
const spelling: RuleDocument[] = (
    [
        [
            'SpellingWord',
            'No dictionary has the word: it is a slip, or a name that belongs into "words" of power-connector.config.json.',
            'Looks up one seperated order.',
            'Looks up one separated order.',
        ],
        [
            'SpellingCodeWord',
            'Makers read texts, not code: a name such as orderId says less to them than "the ID of the order".',
            'The orderId to look up.',
            'The ID of the order to look up.',
        ],
        [
            'SpellingShouting',
            'A word in capitals alone reads like shouting. What is no word otherwise is taken for an abbreviation.',
            'This is IMPORTANT.',
            'This is important.',
        ],
    ] as const satisfies [(typeof spellingHints)[number]['id'], string, string, string][]
).map(([id, why, bad, good]) => ({
    ...spellingHints.find((hint) => hint.id === id)!,
    severity: 'info, with --spelling',
    demandedBy: 'certification',
    from: 'certification page, which wants English texts without mistakes',
    why,
    bad: [bad],
    good: [good],
}));

const inWords = (severity: string): string =>
    severity.includes('/') ? `${severity} (verified / independent / custom)` : severity;
