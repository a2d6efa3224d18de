import type { Severity } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import type { Parts } from './parts.ts';
import { filePath, visible } from './visible.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
    Severity,
    string
>;

/** A workflow command: GitHub shows it as an annotation at its line. */
export function annotation(path: string, { severity, file, line, column, rule, message }: Annotated): string {
    const properties = { file: filePath(path, file), line, col: column, title: rule };
    const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
    return `::${commands[severity]} ${list.join(',')}::${data(message)}\n`;
}

type Annotated = Pick<Finding, 'severity' | 'file' | 'line' | 'column' | 'rule' | 'message'>;

export const githubParts: Parts = {
    each: ({ path, findings }) => findings.map((finding) => annotation(path, finding)).join(''),
    around: () => ['', ''],
};

/** A message is one line: line breaks are among what is made visible. */
const data = (text: string): string => visible(text).replaceAll('%', '%25');

const property = (value: string | number): string =>
    data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
