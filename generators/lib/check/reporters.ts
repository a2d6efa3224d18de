import type { Paint } from '../terminal.ts';
import { version } from '../version.ts';
import { azureParts } from './azure.ts';
import { type CheckedConnector, type Report, report, Sums } from './finding.ts';
import { githubParts } from './github.ts';
import { junitReport } from './junit.ts';
import { markdownParts } from './markdown.ts';
import { joined, type Parts } from './parts.ts';
import { prettyParts } from './pretty.ts';
import { type Reasons, sarifReport } from './sarif.ts';

export type Format = 'pretty' | 'json' | 'sarif' | 'github' | 'azure' | 'junit' | 'markdown';

const jsonParts: Parts = {
    // Two levels down, as the connectors stand in the whole.
    each: (checked) => JSON.stringify([[checked]], null, 2).slice('[\n  [\n'.length, -'\n  ]\n]'.length),
    between: ',\n',
    around: (summary) => {
        const [head = '', tail = ''] = JSON.stringify(
            { version: 1, connectors: [0], summary },
            null,
            2,
        ).split('    0');
        return summary.connectors > 0 ? [head, `${tail}\n`] : [`${head.trimEnd()}`, `${tail.trimStart()}\n`];
    },
};

/** How a report can be written: for people, for programs, for the tools that show it beside the code. */
const ways: Readonly<Record<Format, Parts | ((report: Report, reasons: Reasons) => string)>> = {
    pretty: prettyParts,
    json: jsonParts,
    sarif: (whole, reasons) => sarifReport(whole, version(), reasons),
    github: githubParts,
    azure: azureParts,
    junit: junitReport,
    markdown: markdownParts,
};

export const formats = Object.keys(ways) as Format[];

/** Writes a report while connectors are checked: most formats keep no findings, only the text they become. */
export class Reporter {
    readonly #way: (typeof ways)[Format];
    readonly #paint: Paint;
    readonly #reasons: Reasons;
    readonly #sums = new Sums();
    /** As bytes: one letter beyond Latin-1 would double a whole text. */
    readonly #written: Buffer[] = [];
    readonly #kept: CheckedConnector[] = [];

    /** `reasons` are those of the rules, by their ids: code scanning shows them beside a finding. */
    constructor(format: Format, paint: Paint, reasons: Reasons = new Map()) {
        this.#way = ways[format];
        this.#paint = paint;
        this.#reasons = reasons;
    }

    add(checked: CheckedConnector): void {
        this.#sums.add(checked);
        if (typeof this.#way === 'function') this.#kept.push(checked);
        else this.#written.push(Buffer.from(this.#way.each(checked, this.#paint)));
    }

    get summary(): Report['summary'] {
        return this.#sums.summary;
    }

    /** The report, in pieces: texts, or their bytes in UTF-8. */
    pieces(): Iterable<string | Uint8Array> {
        return typeof this.#way === 'function'
            ? [this.#way(report(this.#kept), this.#reasons)]
            : joined(this.#way, this.#written, this.summary, this.#paint);
    }
}
