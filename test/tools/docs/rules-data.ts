import type { RuleDocument } from '../../../generators/lib/explain.ts';
import { allRules } from '../../../generators/lib/rules/all.ts';
import type { Example } from '../../../generators/lib/rules/example.ts';
import { printed, severities, underExisting } from './rules-page.ts';

/** What `check --explain` prints, as data: the published bundles leave it out of the rules. */
export const rulesData = (): RuleDocument[] =>
    allRules.map((rule) => {
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
    });

const inWords = (severity: string): string =>
    severity.includes('/') ? `${severity} (verified / independent / custom)` : severity;
