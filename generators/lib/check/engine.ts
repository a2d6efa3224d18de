import type { JsonObject } from '../connector/json.ts';
import type { Connector, FileRole, PublisherKind } from '../connector/model.ts';
import type { Span } from '../connector/positions.ts';
import type { SourceFile } from '../connector/source.ts';
import type { Found, Problem, CheckRule, Severity, Subjects } from '../rules/rule.ts';
import type { CheckedConnector, Finding } from './finding.ts';
import { keysOfInterest } from './interest.ts';

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

interface Visitor {
    rule: CheckRule;
    severity: Severity;
    check: (subject: never, connector: Connector) => Found;
    /** Its place among the visitors of its kind: findings at one place come in the order of the rules. */
    index: number;
    /** The subject it has seen last. */
    seen: object | undefined;
}

/** The visitors of one kind of subject. */
class Visitors {
    readonly all: Visitor[] = [];
    #always: Visitor[] = [];
    #byKey: Map<string, Visitor[]> | undefined;

    add(visitor: Omit<Visitor, 'index' | 'seen'>): void {
        this.all.push({ ...visitor, index: this.all.length, seen: undefined });
    }

    /** Calls every visitor that may find something in a subject with this value. */
    visit(subject: object, value: JsonObject, call: (visitor: Visitor) => void): void {
        const byKey = (this.#byKey ??= this.#sortOut());
        for (const visitor of this.#always) call(visitor);
        for (const key of Object.keys(value)) {
            for (const visitor of byKey.get(key) ?? []) {
                if (visitor.seen === subject) continue;
                visitor.seen = subject;
                call(visitor);
            }
        }
    }

    #sortOut(): Map<string, Visitor[]> {
        const byKey = new Map<string, Visitor[]>();
        for (const visitor of this.all) {
            const keys = keysOfInterest(visitor.check);
            if (!keys) this.#always.push(visitor);
            for (const key of keys ?? []) {
                const known = byKey.get(key);
                if (known) known.push(visitor);
                else byKey.set(key, [visitor]);
            }
        }
        return byKey;
    }
}

export interface CheckOptions {
    /** The connector is published already: what is asked of new ones only is softened. */
    existing?: boolean;
}

/** From so many subjects on it pays to sort out who is interested in which. */
const many = 50;
const mostVisitors = 1000;

/** Runs rules over a connector and gives their findings in the order of files and lines. */
export function check(
    connector: Connector,
    rules: readonly CheckRule[],
    { existing = false }: CheckOptions = {},
): CheckedConnector {
    const reported: Reported[] = [];
    const visitors = visitorsFor(rules, connector.kind);
    const report = (visitor: Visitor, problem: Problem, pointer: string, file: FileRole): void => {
        const { rule } = visitor;
        const asked = problem.certificationOnly && connector.kind === 'custom' ? 'info' : visitor.severity;
        const severity = existing ? softened(rule, asked, problem) : asked;
        if (!severity) return;
        reported.push({
            rule,
            severity,
            file: problem.file ?? file,
            pointer: (problem.file === undefined ? pointer : '') + (problem.at ?? ''),
            offset: problem.offset,
            message: problem.message,
            sequence: subjects * mostVisitors + visitor.index,
        });
    };
    let subjects = 0;
    const call = (visitor: Visitor, subject: object, pointer: string, file: FileRole): void => {
        const found = visitor.check(subject as never, connector);
        if (!found) return;
        if (Array.isArray(found)) for (const problem of found) report(visitor, problem, pointer, file);
        else report(visitor, found as Problem, pointer, file);
    };
    const visit = (kind: keyof Subjects, subject: object, pointer: string, file: FileRole): void => {
        subjects += 1;
        for (const visitor of visitors[kind].all) call(visitor, subject, pointer, file);
    };
    visit('connector', connector, '', 'definition');
    const located: [keyof Subjects, readonly { pointer: string; value: JsonObject }[]][] = [
        ['path', connector.paths],
        ['operation', connector.operations],
        ['parameter', connector.parameters],
        ['response', connector.responses],
        ['schema', connector.schemas],
    ];
    for (const [kind, found] of located) {
        if (visitors[kind].all.length === 0) continue;
        for (const subject of found) {
            subjects += 1;
            const { pointer, value } = subject;
            if (found.length < many) visit(kind, subject, pointer, 'definition');
            else
                visitors[kind].visit(subject, value, (visitor) =>
                    call(visitor, subject, pointer, 'definition'),
                );
        }
    }
    for (const subject of connector.connectionParameters) {
        visit('connectionParameter', subject, subject.pointer, 'properties');
    }
    return { path: connector.path, kind: connector.kind, findings: locate(connector, reported) };
}

/** The severity a rule has for a publisher kind; undefined where it is not asked for. */
export function severityFor({ severity, demandedBy }: CheckRule, kind: PublisherKind): Severity | undefined {
    if (typeof severity !== 'string') return severity[kind];
    return kind === 'custom' && demandedBy === 'certification' ? 'info' : severity;
}

type VisitorsByKind = Record<keyof Subjects, Visitors>;

const visitorsOf = new WeakMap<readonly CheckRule[], Map<PublisherKind, VisitorsByKind>>();

/** Visitors by the kind of subject; sorted out once for a list of rules, as hundreds of connectors may follow. */
function visitorsFor(rules: readonly CheckRule[], kind: PublisherKind): VisitorsByKind {
    let byKind = visitorsOf.get(rules);
    if (!byKind) visitorsOf.set(rules, (byKind = new Map()));
    let visitors = byKind.get(kind);
    if (!visitors) byKind.set(kind, (visitors = visitorsBySubject(rules, kind)));
    return visitors;
}

function visitorsBySubject(rules: readonly CheckRule[], kind: PublisherKind): VisitorsByKind {
    const visitors: VisitorsByKind = {
        connector: new Visitors(),
        path: new Visitors(),
        operation: new Visitors(),
        parameter: new Visitors(),
        response: new Visitors(),
        schema: new Visitors(),
        connectionParameter: new Visitors(),
    };
    for (const rule of rules) {
        const severity = severityFor(rule, kind);
        if (!severity) continue;
        for (const [subject, check] of Object.entries(rule.check))
            visitors[subject as keyof Subjects].add({ rule, severity, check: check as Visitor['check'] });
    }
    return visitors;
}

const weights: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

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
    return weights[existing] < weights[severity] ? existing : severity;
}

const fileNames: Record<FileRole, string> = {
    definition: 'apiDefinition.swagger.json',
    properties: 'apiProperties.json',
    readme: 'Readme.md',
    settings: 'settings.json',
    icon: 'icon.png',
    script: 'script.csx',
};

function locate(connector: Connector, reported: Reported[]): Finding[] {
    const findings: { finding: Finding; order: number; sequence: number }[] = [];
    const roles = Object.keys(fileNames) as FileRole[];
    for (const [index, role] of roles.entries()) {
        const ofFile = reported.filter(({ file }) => file === role);
        if (ofFile.length === 0) continue;
        const source = sourceOf(connector, role);
        const spans = spansOf(source, ofFile);
        for (const { rule, severity, pointer, offset, message, sequence } of ofFile) {
            const start = offset ?? nearestSpan(spans, pointer)?.start ?? 0;
            findings.push({
                order: index * 2 ** 40 + start,
                sequence,
                finding: {
                    rule: rule.id,
                    severity,
                    file: nameOf(connector, role),
                    pointer,
                    ...(source?.place(start) ?? { line: 1, column: 1 }),
                    message,
                    ...(rule.aliases ? { aliases: rule.aliases } : {}),
                },
            });
        }
    }
    return findings
        .toSorted((a, b) => a.order - b.order || a.sequence - b.sequence)
        .map(({ finding }) => finding);
}

/** A pointer to something that is missing is shown at the nearest ancestor that is there. */
function nearestSpan(spans: Map<string, Span>, pointer: string): Span | undefined {
    for (let at = pointer; at !== ''; at = parent(at)) {
        const span = spans.get(at);
        if (span) return span;
    }
    return undefined;
}

/** The spans of all pointers, and of the ancestors of those that lead nowhere: few do, so they cost a second pass. */
function spansOf(source: SourceFile | undefined, reported: readonly Reported[]): Map<string, Span> {
    const pointers = new Set<string>();
    for (const { pointer, offset } of reported)
        if (offset === undefined && pointer !== '') pointers.add(pointer);
    if (!source || pointers.size === 0) return new Map();
    const spans = source.spans(pointers);
    const ancestors = new Set<string>();
    for (const pointer of pointers) {
        if (spans.has(pointer)) continue;
        for (let at = parent(pointer); at !== '' && !ancestors.has(at); at = parent(at)) ancestors.add(at);
    }
    if (ancestors.size === 0) return spans;
    return new Map([...source.spans(ancestors), ...spans]);
}

const parent = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

const sourceOf = (connector: Connector, role: FileRole): SourceFile | undefined => {
    if (role === 'definition' || role === 'properties' || role === 'settings') return connector[role]?.source;
    return role === 'icon' ? undefined : connector[role];
};

const nameOf = (connector: Connector, role: FileRole): string =>
    (role === 'icon' ? connector.icon?.name : sourceOf(connector, role)?.name) ?? fileNames[role];
