import { readFileSync } from 'node:fs';
import { ruleNamed } from './check/rule-names.ts';
import { ownFile } from './own-file.ts';
import type { Paint } from './terminal.ts';

/** What is told of a rule: made from the rules when the package is built, as the bundles leave it out. */
export interface RuleDocument {
    id: string;
    aliases?: readonly string[];
    /** In words, with what differs by publisher kind. */
    severity: string;
    demandedBy: string;
    from: string;
    why: string;
    /** In words: what --existing makes of it. */
    existing?: string;
    /** Examples: what is reported, what is accepted. */
    bad: readonly string[];
    good: readonly string[];
}

const allDocuments = (): RuleDocument[] =>
    JSON.parse(readFileSync(ownFile('rules.json'), 'utf8')) as RuleDocument[];

/** Why each rule demands what it does, by its id. */
export const reasons = (): Map<string, string> => new Map(allDocuments().map(({ id, why }) => [id, why]));

/** The documentation of one rule, found by its id or another name. Throws a UserError with the nearest one. */
export function explain(name: string, paint: Paint): string {
    const rule = ruleNamed(allDocuments(), name, '--explain');
    const block = (title: string, examples: readonly string[]): string[] =>
        examples.map((example) => `${paint('bold', title)}\n${example.replace(/^(?=.)/gm, '  ')}`);
    return `${[
        paint('bold', rule.id),
        rule.why,
        [
            `Severity: ${rule.severity}`,
            `Demanded by: ${rule.demandedBy}`,
            `Stated in: ${rule.from}`,
            ...(rule.existing ? [`Under --existing: ${rule.existing}`] : []),
            ...(rule.aliases?.length ? [`Also known as: ${rule.aliases.join(', ')}`] : []),
        ].join('\n'),
        ...block('Reported', rule.bad),
        ...block('Accepted', rule.good),
    ].join('\n\n')}\n`;
}
