import type { Severity } from '../rules/rule.ts';
import type { Parts } from './parts.ts';
import { filePath, visible } from './visible.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
    Severity,
    string
>;

/** Workflow commands: GitHub shows each as an annotation at its line. */
export const githubParts: Parts = {
    each: ({ path, findings }) =>
        findings
            .map(({ severity, file, line, column, rule, message }) => {
                const properties = { file: filePath(path, file), line, col: column, title: rule };
                const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
                return `::${commands[severity]} ${list.join(',')}::${data(message)}\n`;
            })
            .join(''),
    around: () => ['', ''],
};

/** A message is one line: line breaks are among what is made visible. */
const data = (text: string): string => visible(text).replaceAll('%', '%25');

const property = (value: string | number): string =>
    data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
