import type { Paint } from '../terminal.ts';
import { version } from '../version.ts';
import type { Report } from './finding.ts';
import { githubReport } from './github.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { prettyReport } from './pretty.ts';
import { sarifReport } from './sarif.ts';

export type Format = 'pretty' | 'json' | 'sarif' | 'github' | 'junit' | 'markdown';

/** How a report can be written: for people, for programs, for the tools that show it beside the code. */
export const reporters: Readonly<Record<Format, (report: Report, paint: Paint) => string>> = {
    pretty: prettyReport,
    json: (report) => `${JSON.stringify(report, null, 2)}\n`,
    sarif: (report) => sarifReport(report, version()),
    github: githubReport,
    junit: junitReport,
    markdown: markdownReport,
};

export const formats = Object.keys(reporters) as Format[];
