import type { JsonObject } from '../connector/json.ts';
import type { Connector, FileRole } from '../connector/model.ts';
import type { Place, SourceFile } from '../connector/source.ts';
import type { CheckRule, Problem, Severity, Subjects } from '../rules/rule.ts';
import type { CheckedConnector, Finding } from './finding.ts';
import { type Visitor, visitorsFor, type VisitorsByKind } from './visitors.ts';

/** A problem with its rule, before anyone has looked up where it stands. */
interface Reported {
    rule: CheckRule;
    severity: Severity;
    file: FileRole;
    pointer: string;
    offset: number | undefined;
    message: string;
    /** Orders what stands at one place: by subject, then by rule. */
    sequence: number;
}

export interface CheckOptions {
    /** The connector is published already: what is asked of new ones only is softened. */
    existing?: boolean;
}

const mostVisitors = 1000;

/** Runs rules over a connector and gives their findings in the order of files and lines. */
export function check(
    connector: Connector,
    rules: readonly CheckRule[],
    { existing = false }: CheckOptions = {},
): CheckedConnector {
    const { path, kind } = connector;
    const run = new Run(connector, visitorsFor(rules, kind), existing);
    run.visitAll();
    return { path, kind, findings: locate(connector, run.reported) };
}

/** One connector's way through the visitors. */
class Run {
    readonly reported: Reported[] = [];
    readonly #connector: Connector;
    readonly #visitors: VisitorsByKind;
    readonly #existing: boolean;
    #subjects = 0;

    constructor(connector: Connector, visitors: VisitorsByKind, existing: boolean) {
        this.#connector = connector;
        this.#visitors = visitors;
        this.#existing = existing;
    }

    visitAll(): void {
        const connector = this.#connector;
        this.#visit(connector, '', 'definition', this.#visitors.connector.all);
        const located: [keyof Subjects, readonly { pointer: string; value: JsonObject }[]][] = [
            ['path', connector.paths],
            ['operation', connector.operations],
            ['parameter', connector.parameters],
            ['response', connector.responses],
            ['schema', connector.schemas],
        ];
        for (const [kind, subjects] of located) {
            const visitors = this.#visitors[kind];
            if (visitors.all.length === 0) continue;
            // By number: until V8 optimizes a loop, an iterator makes an object at each step.
            for (let index = 0; index < subjects.length; index += 1) {
                const subject = subjects[index]!;
                this.#visit(subject, undefined, 'definition', visitors.interestedIn(subject));
            }
        }
        const { all } = this.#visitors.connectionParameter;
        for (const subject of connector.connectionParameters)
            this.#visit(subject, undefined, 'properties', all);
    }

    /** `pointer` is the subject's own where it is not given. */
    #visit(subject: object, pointer: string | undefined, file: FileRole, visitors: readonly Visitor[]): void {
        this.#subjects += 1;
        const connector = this.#connector;
        for (let index = 0; index < visitors.length; index += 1) {
            const visitor = visitors[index]!;
            const found = visitor.check(subject as never, connector);
            if (!found) continue;
            const place = pointer ?? (subject as { pointer: string }).pointer;
            if (!Array.isArray(found)) this.#report(visitor, found as Problem, place, file);
            else for (const problem of found) this.#report(visitor, problem, place, file);
        }
    }

    #report({ rule, severity, index }: Visitor, problem: Problem, pointer: string, file: FileRole): void {
        const full = problem.certificationOnly && this.#connector.kind === 'custom' ? 'info' : severity;
        const asked = problem.atMost ? lower(full, problem.atMost) : full;
        const given = this.#existing ? softened(rule, asked, problem) : asked;
        if (!given) return;
        this.reported.push({
            rule,
            severity: given,
            file: problem.file ?? file,
            pointer: (problem.file === undefined ? pointer : '') + (problem.at ?? ''),
            offset: problem.offset,
            message: problem.message,
            sequence: this.#subjects * mostVisitors + index,
        });
    }
}

const weights: Record<Severity, number> = { info: 0, warning: 1, error: 2 };
const lower = (a: Severity, b: Severity): Severity => (weights[b] < weights[a] ? b : a);

/**
 * What a problem weighs in a connector that is published already; undefined where it is not asked of it. What the
 * platform itself refuses stays: only demands of certification were new one day.
 */
function softened(
    { existing, demandedBy }: CheckRule,
    severity: Severity,
    { certificationOnly }: Problem,
): Severity | undefined {
    if (!existing || (demandedBy === 'platform' && !certificationOnly)) return severity;
    if (existing === 'off') return undefined;
    return lower(severity, existing);
}

const fileNames: Record<FileRole, string> = {
    definition: 'apiDefinition.swagger.json',
    properties: 'apiProperties.json',
    readme: 'Readme.md',
    settings: 'settings.json',
    icon: 'icon.png',
    script: 'script.csx',
};

interface Placed {
    finding: Finding;
    /** Orders findings: by file, then by place, then by `sequence`. */
    order: number;
    sequence: number;
}

const roles = Object.keys(fileNames) as FileRole[];

function locate(connector: Connector, reported: readonly Reported[]): Finding[] {
    const byRole = new Map<FileRole, Reported[]>();
    for (const one of reported) {
        const ofFile = byRole.get(one.file);
        if (ofFile) ofFile.push(one);
        else byRole.set(one.file, [one]);
    }
    const placed: Placed[] = [];
    byRole.forEach((ofFile, role) => place(connector, role, ofFile, placed));
    return placed
        .toSorted((a, b) => a.order - b.order || a.sequence - b.sequence)
        .map(({ finding }) => finding);
}

function place(connector: Connector, role: FileRole, reported: readonly Reported[], placed: Placed[]): void {
    const source = sourceOf(connector, role);
    const file = nameOf(connector, role);
    const before = roles.indexOf(role) * 2 ** 40;
    const starts = startsOf(source, reported);
    reported.forEach(({ rule, severity, pointer, offset, message, sequence }, index) => {
        const start = offset ?? starts?.[index] ?? 0;
        const { line, column } = source?.place(start) ?? top;
        const finding: Finding = { rule: rule.id, severity, file, pointer, line, column, message };
        if (rule.aliases) finding.aliases = rule.aliases;
        placed.push({ finding, order: before + start, sequence });
    });
}

const top: Place = { line: 1, column: 1 };

/**
 * Where the pointers lead, one after the other; what is missing is shown at the nearest ancestor that is there. Undefined
 * where all mean the whole file.
 */
function startsOf(source: SourceFile | undefined, reported: readonly Reported[]): number[] | undefined {
    if (!source || reported.every(({ pointer }) => pointer === '')) return undefined;
    const [root, ...starts] = source.nearestStarts(['', ...reported.map(({ pointer }) => pointer)]);
    // Blanks before the value of the whole file belong to it.
    return starts.map((start) => (start === root ? 0 : start));
}

const sourceOf = (connector: Connector, role: FileRole): SourceFile | undefined => {
    if (role === 'definition' || role === 'properties' || role === 'settings') return connector[role]?.source;
    return role === 'icon' ? undefined : connector[role];
};

const nameOf = (connector: Connector, role: FileRole): string =>
    (role === 'icon' ? connector.icon?.name : sourceOf(connector, role)?.name) ?? fileNames[role];
