import type { Connector, FileRole, PublisherKind } from '../connector/model.ts';
import type { Span } from '../connector/positions.ts';
import type { SourceFile } from '../connector/source.ts';
import type { Found, Problem, CheckRule, Severity, Subjects } from '../rules/rule.ts';
import type { CheckedConnector, Finding } from './finding.ts';

/** A problem with its rule, before anyone has looked up where it stands. */
interface Reported {
    rule: CheckRule;
    severity: Severity;
    file: FileRole;
    pointer: string;
    offset: number | undefined;
    message: string;
}

type Visitor = {
    rule: CheckRule;
    severity: Severity;
    check: (subject: never, connector: Connector) => Found;
};

export interface CheckOptions {
    /** The connector is published already: what is asked of new ones only is softened. */
    existing?: boolean;
}

/** Runs rules over a connector and gives their findings in the order of files and lines. */
export function check(
    connector: Connector,
    rules: readonly CheckRule[],
    { existing = false }: CheckOptions = {},
): CheckedConnector {
    const reported: Reported[] = [];
    const visitors = visitorsBySubject(rules, connector.kind);
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
        });
    };
    const visit = (kind: keyof Subjects, subject: object, pointer: string, file: FileRole): void => {
        for (const visitor of visitors[kind]) {
            const found = visitor.check(subject as never, connector);
            if (!found) continue;
            if (Array.isArray(found)) for (const problem of found) report(visitor, problem, pointer, file);
            else report(visitor, found as Problem, pointer, file);
        }
    };
    visit('connector', connector, '', 'definition');
    const subjects: [keyof Subjects, readonly { pointer: string }[]][] = [
        ['path', connector.paths],
        ['operation', connector.operations],
        ['parameter', connector.parameters],
        ['response', connector.responses],
        ['schema', connector.schemas],
    ];
    for (const [kind, found] of subjects) {
        if (visitors[kind].length > 0)
            for (const subject of found) visit(kind, subject, subject.pointer, 'definition');
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

function visitorsBySubject(
    rules: readonly CheckRule[],
    kind: PublisherKind,
): Record<keyof Subjects, Visitor[]> {
    const visitors: Record<keyof Subjects, Visitor[]> = {
        connector: [],
        path: [],
        operation: [],
        parameter: [],
        response: [],
        schema: [],
        connectionParameter: [],
    };
    for (const rule of rules) {
        const severity = severityFor(rule, kind);
        if (!severity) continue;
        for (const [subject, check] of Object.entries(rule.check)) {
            visitors[subject as keyof Subjects].push({ rule, severity, check: check as Visitor['check'] });
        }
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
    const findings: { finding: Finding; order: number }[] = [];
    const roles = Object.keys(fileNames) as FileRole[];
    for (const [index, role] of roles.entries()) {
        const ofFile = reported.filter(({ file }) => file === role);
        if (ofFile.length === 0) continue;
        const source = sourceOf(connector, role);
        const pointers = withAncestors(ofFile);
        const spans = source && pointers.size > 0 ? source.spans(pointers) : new Map<string, Span>();
        for (const { rule, severity, pointer, offset, message } of ofFile) {
            const start = offset ?? nearestSpan(spans, pointer)?.start ?? 0;
            findings.push({
                order: index * 2 ** 40 + start,
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
    return findings.toSorted((a, b) => a.order - b.order).map(({ finding }) => finding);
}

/** A pointer to something that is missing is shown at the nearest ancestor that is there. */
function nearestSpan(spans: Map<string, Span>, pointer: string): Span | undefined {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
        const span = spans.get(at);
        if (span) return span;
    }
    return undefined;
}

function withAncestors(reported: readonly Reported[]): Set<string> {
    const pointers = new Set<string>();
    for (const { pointer, offset } of reported) {
        if (offset !== undefined) continue;
        for (let at = pointer; at !== '' && !pointers.has(at); at = at.slice(0, at.lastIndexOf('/')))
            pointers.add(at);
    }
    return pointers;
}

const sourceOf = (connector: Connector, role: FileRole): SourceFile | undefined => {
    if (role === 'definition' || role === 'properties' || role === 'settings') return connector[role]?.source;
    return role === 'icon' ? undefined : connector[role];
};

const nameOf = (connector: Connector, role: FileRole): string =>
    (role === 'icon' ? connector.icon?.name : sourceOf(connector, role)?.name) ?? fileNames[role];
