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
    const reported = new Run(connector, visitorsFor(rules, connector.kind), existing).reported();
    return { path: connector.path, kind: connector.kind, findings: locate(connector, reported) };
}

/** One run of the rules over one connector. */
class Run {
    readonly #connector: Connector;
    readonly #visitors: VisitorsByKind;
    readonly #existing: boolean;
    readonly #reported: Reported[] = [];
    #subjects = 0;

    constructor(connector: Connector, visitors: VisitorsByKind, existing: boolean) {
        this.#connector = connector;
        this.#visitors = visitors;
        this.#existing = existing;
    }

    reported(): Reported[] {
        const connector = this.#connector;
        this.#visit('connector', connector, '', 'definition');
        this.#visitAll('path', connector.paths);
        this.#visitAll('operation', connector.operations);
        this.#visitAll('parameter', connector.parameters);
        this.#visitAll('response', connector.responses);
        this.#visitAll('schema', connector.schemas);
        for (const subject of connector.connectionParameters) {
            this.#visit('connectionParameter', subject, subject.pointer, 'properties');
        }
        return this.#reported;
    }

    #visitAll(kind: keyof Subjects, found: readonly { pointer: string; value: JsonObject }[]): void {
        const visitors = this.#visitors[kind];
        if (visitors.all.length === 0) return;
        for (const subject of found) {
            const { pointer, value } = subject;
            if (found.length < many) this.#visit(kind, subject, pointer, 'definition');
            else {
                this.#subjects += 1;
                visitors.visit(subject, value, (visitor) =>
                    this.#call(visitor, subject, pointer, 'definition'),
                );
            }
        }
    }

    #visit(kind: keyof Subjects, subject: object, pointer: string, file: FileRole): void {
        this.#subjects += 1;
        for (const visitor of this.#visitors[kind].all) this.#call(visitor, subject, pointer, file);
    }

    #call(visitor: Visitor, subject: object, pointer: string, file: FileRole): void {
        const found = visitor.check(subject as never, this.#connector);
        if (!found) return;
        if (Array.isArray(found)) for (const problem of found) this.#report(visitor, problem, pointer, file);
        else this.#report(visitor, found as Problem, pointer, file);
    }

    #report(visitor: Visitor, problem: Problem, pointer: string, file: FileRole): void {
        const { rule } = visitor;
        const isCustom = this.#connector.kind === 'custom';
        const asked = problem.certificationOnly && isCustom ? 'info' : visitor.severity;
        const severity = this.#existing ? softened(rule, asked, problem) : asked;
        if (!severity) return;
        this.#reported.push({
            rule,
            severity,
            file: problem.file ?? file,
            pointer: (problem.file === undefined ? pointer : '') + (problem.at ?? ''),
            offset: problem.offset,
            message: problem.message,
            sequence: this.#subjects * mostVisitors + visitor.index,
        });
    }
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
        const pointers = new Set(
            ofFile
                .filter(({ pointer, offset }) => pointer !== '' && offset === undefined)
                .map(({ pointer }) => pointer),
        );
        // A pointer to something that is missing is shown at the nearest ancestor that is there.
        const spans = source && pointers.size > 0 ? source.nearestSpans(pointers) : new Map<string, Span>();
        for (const { rule, severity, pointer, offset, message, sequence } of ofFile) {
            const start = offset ?? spans.get(pointer)?.start ?? 0;
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
                },
            });
        }
    }
    return findings
        .toSorted((a, b) => a.order - b.order || a.sequence - b.sequence)
        .map(({ finding }) => finding);
}

const sourceOf = (connector: Connector, role: FileRole): SourceFile | undefined => {
    if (role === 'definition' || role === 'properties' || role === 'settings') return connector[role]?.source;
    return role === 'icon' ? undefined : connector[role];
};

const nameOf = (connector: Connector, role: FileRole): string =>
    (role === 'icon' ? connector.icon?.name : sourceOf(connector, role)?.name) ?? fileNames[role];
