import { allRules } from '../../../generators/lib/rules/all.ts';
import type { Severity } from '../../../generators/lib/rules/rule.ts';
import {
    accepted,
    type Census,
    type CorpusResult,
    errorShare,
    mostErrors,
    parts,
    reasons,
} from '../../corpus/rules.ts';
import { table } from './table.ts';

/** The page as it begins, with a place for every script that measures something. */
export const emptyCorpusPage = `# Real connectors

What the checks and edits of this project do to real connectors: those of Microsoft's public repository, which were accepted (certified and independent ones), and a few custom ones. Each section is written by the script that measures it; do not edit.

<!-- rules -->
<!-- /rules -->

<!-- auth -->
<!-- /auth -->

<!-- readmes -->
<!-- /readmes -->
`;

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The section about rules: which hit how many, which none, and why some are errors all the same. */
export function rulesSection({ asNew, asExisting, crashes }: CorpusResult): string {
    const rules = [...allRules].toSorted((a, b) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1));
    const hitting = rules.filter(({ id }) => asNew.hits.has(id));
    const silent = rules.filter(({ id }) => !asNew.hits.has(id));
    const frequent = rules.filter(({ id }) => errorShare(asNew, id) > mostErrors);
    return [
        '## Rules',
        'Written by `npm run corpus`. A connector counts once for a rule, however often the rule speaks.',
        cleanTable(asNew, asExisting),
        `Crashes: ${crashes.length}.`,
        '### Errors that hit accepted connectors often',
        `Of the rules whose severity is error, these hit more than ${mostErrors} % of the accepted connectors (certified and independent together); the others stay below that.`,
        table(
            ['Rule', 'New', 'Existing', 'Why it is an error all the same'],
            frequent.map(({ id }) => [
                link(id),
                percent(errorShare(asNew, id)),
                percent(errorShare(asExisting, id)),
                reasons[id] ?? '**no reason given**',
            ]),
        ),
        '### What every rule finds',
        'Accepted connectors with a finding of that severity, certified + independent; the last column is the number of accepted connectors with an error under `--existing`, where that differs.',
        table(
            ['Rule', 'Error', 'Warning', 'Info', 'Error, existing'],
            hitting.map(({ id }) => [link(id), ...hitColumns(asNew, asExisting, id)]),
        ),
        '### Rules that nothing here exercises',
        `${silent.length} of ${rules.length} rules find nothing in any of these connectors. They are tested on our own examples only.`,
        silent.map(({ id }) => link(id)).join(', '),
    ].join('\n\n');
}

function cleanTable(asNew: Census, asExisting: Census): string {
    const rows = parts.map((part) => {
        const share = (census: Census): string =>
            `${census.clean[part]} (${percent((census.clean[part] / census.connectors[part]) * 100)})`;
        return [part, String(asNew.connectors[part]), share(asNew), share(asExisting)];
    });
    return table(['Part', 'Connectors', 'Free of errors as new', 'Free of errors under `--existing`'], rows);
}

function hitColumns(asNew: Census, asExisting: Census, id: string): string[] {
    const counts = (census: Census, severity: Severity): string => {
        const found = census.hits.get(id)?.[severity];
        return found && accepted(found) > 0 ? `${found.certified} + ${found.independent}` : '';
    };
    const error = counts(asNew, 'error');
    const existing = counts(asExisting, 'error');
    return [
        ...severities.map((severity) => counts(asNew, severity)),
        existing === error ? '' : existing || '0',
    ];
}

const percent = (share: number): string => `${share.toFixed(1)} %`;
const link = (id: string): string => `[${id}](rules.md#${id.toLowerCase().replace(/[^a-z0-9-]/g, '')})`;
