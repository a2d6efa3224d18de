import type { Finding } from './finding.ts';
import type { Parts } from './parts.ts';
import { filePath, visible } from './visible.ts';

type Annotated = Pick<Finding, 'severity' | 'file' | 'line' | 'column' | 'rule' | 'message'>;

/** A logging command: Azure Pipelines lists it among the issues of the run, with its place. It knows no hints. */
export function issue(path: string, { severity, file, line, column, rule, message }: Annotated): string {
    const place = filePath(path, file);
    if (severity === 'info') return `${plain(place)}:${line}:${column}: ${plain(message)} (${rule})\n`;
    const properties = {
        type: severity,
        sourcepath: place,
        linenumber: line,
        columnnumber: column,
        code: rule,
    };
    const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)};`);
    return `##vso[task.logissue ${list.join('')}]${data(message)}\n`;
}

export const azureParts: Parts = {
    each: ({ path, findings }) => findings.map((finding) => issue(path, finding)).join(''),
    around: () => ['', ''],
};

/** A pipeline obeys commands anywhere in a line, also those that a stranger's text brings: no two signs stay together. */
const plain = (text: string): string => visible(text).replace(/#(?=#)/g, '# ');

const data = (text: string): string => plain(text).replaceAll('%', '%AZP25');

const property = (value: string | number): string =>
    data(String(value)).replaceAll(';', '%3B').replaceAll(']', '%5D');
