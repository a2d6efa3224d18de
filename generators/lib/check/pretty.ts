import type { Severity } from '../rules/rule.ts';
import type { Paint } from '../terminal.ts';
import type { CheckedConnector, Finding, Report } from './finding.ts';
import type { Parts } from './parts.ts';
import { counted, visible } from './visible.ts';

const styles = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

/** The report for people: by connector and file, each finding with its place, rule, pointer and what to do. */
export const prettyParts: Parts = {
    each: (checked, paint) => `${prettyConnector(checked, paint)}\n\n`,
    around: (summary, paint) => ['', `${prettySummary(summary, paint)}\n`],
};

export function prettyConnector({ path, kind, findings }: CheckedConnector, paint: Paint): string {
    let text = `${paint('bold', visible(path))} (${kind})`;
    if (findings.length === 0) text += `\n  ${paint('green', 'no findings')}`;
    let file = '';
    for (const finding of findings) {
        if (finding.file !== file) {
            file = finding.file;
            text += `\n  ${visible(file)}`;
        }
        text += prettyFinding(finding, paint);
    }
    return text;
}

function prettyFinding({ severity, rule, pointer, line, column, message }: Finding, paint: Paint): string {
    const place = `${line}:${column}`.padEnd(8);
    const where = pointer === '' ? '' : `  ${paint('dim', visible(pointer))}`;
    return (
        `\n    ${place} ${paint(styles[severity], severity.padEnd(7))} ${rule}${where}` +
        `\n             ${visible(message)}`
    );
}

function prettySummary(summary: Report['summary'], paint: Paint): string {
    const { connectors, errors, warnings, infos, ignored = 0 } = summary;
    const style = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green';
    const sums = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info')].join(', ');
    const off = ignored > 0 ? paint('dim', ` (${ignored} switched off by the configuration)`) : '';
    return `${counted(connectors, 'connector')}: ${paint(style, sums)}${off}`;
}
