import type { PublisherKind } from '../connector/model.ts';
import type { Severity } from '../rules/rule.ts';

/** One thing that is wrong at one place. The JSON report prints these keys: their names are a promise. */
export interface Finding {
    /** Id of the rule. */
    rule: string;
    severity: Severity;
    /** Name of the file in the connector's folder. */
    file: string;
    /** RFC 6901 pointer into the file; '' for the whole file. */
    pointer: string;
    /** From 1. */
    line: number;
    /** From 1, in UTF-16 units. */
    column: number;
    message: string;
    /** Other names of the same demand: policy codes, names in the solution checker. Absent where it has none. */
    aliases?: readonly string[];
}

export interface CheckedConnector {
    path: string;
    kind: PublisherKind;
    findings: Finding[];
    /** How many findings the configuration switched off. */
    ignored?: number;
}

export interface Report {
    version: 1;
    connectors: CheckedConnector[];
    summary: { connectors: number; errors: number; warnings: number; infos: number; ignored?: number };
}

/** Puts checked connectors into the report, with its sums. */
export function report(connectors: CheckedConnector[]): Report {
    const sums = new Sums();
    for (const checked of connectors) sums.add(checked);
    return { version: 1, connectors, summary: sums.summary };
}

/** Counts findings, one connector after the other. */
export class Sums {
    #connectors = 0;
    #ignored = 0;
    readonly #of: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

    add({ findings, ignored = 0 }: CheckedConnector): void {
        this.#connectors += 1;
        this.#ignored += ignored;
        for (const { severity } of findings) this.#of[severity] += 1;
    }

    get summary(): Report['summary'] {
        const { error: errors, warning: warnings, info: infos } = this.#of;
        const ignored = this.#ignored > 0 ? { ignored: this.#ignored } : {};
        return { connectors: this.#connectors, errors, warnings, infos, ...ignored };
    }
}

/** 0 clean, 1 for an error (with `strict` for a warning too). */
export const exitCode = (summary: Report['summary'], strict: boolean): 0 | 1 =>
    summary.errors > 0 || (strict && summary.warnings > 0) ? 1 : 0;
