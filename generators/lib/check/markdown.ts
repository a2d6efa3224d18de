import type { CheckedConnector, Finding } from './finding.ts';
import type { Parts } from './parts.ts';
import { counted, visible } from './visible.ts';

/** A report to paste into a pull request: a table for each connector. */
export const markdownParts: Parts = {
    each: (checked) => `\n\n${section(checked)}`,
    around: ({ connectors, errors, warnings, infos, ignored = 0 }) => {
        const sums = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info')];
        const off = ignored > 0 ? ` ${counted(ignored, 'finding')} switched off by the configuration.` : '';
        const line = `${counted(connectors, 'connector')}: ${sums.join(', ')}.${off}`;
        return [`# Connector check\n\n${line}`, '\n\n'];
    },
};

function section({ path, kind, findings }: CheckedConnector): string {
    const head = `## ${escaped(path)} (${kind})`;
    if (findings.length === 0) return `${head}\n\nNo findings.`;
    return [
        head,
        '',
        '| Severity | Place | Rule | Message |',
        '| --- | --- | --- | --- |',
        ...findings.map(row),
    ].join('\n');
}

function row({ severity, file, line, column, pointer, rule, message }: Finding): string {
    const place = `${escaped(file)}:${line}:${column}${pointer === '' ? '' : ` ${code(pointer)}`}`;
    return `| ${severity} | ${place} | ${escaped(rule)} | ${escaped(message)} |`;
}

/** A table cell: nothing in it may be taken for markup, for the end of the cell or for somebody's name. */
const escaped = (text: string): string =>
    visible(text)
        .replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
        .replaceAll('@', '&#64;');

/** A code span in a table: a bar ends the cell even there, unless it is escaped; a longer fence holds backticks. */
function code(text: string): string {
    const shown = visible(text);
    const fence = '`'.repeat(Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
    const space = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return `${fence}${space}${shown.replaceAll('|', '\\|')}${space}${fence}`;
}
