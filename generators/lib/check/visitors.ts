import type { JsonObject } from '../connector/json.ts';
import type { Connector, PublisherKind } from '../connector/model.ts';
import type { CheckRule, Found, Severity, Subjects } from '../rules/rule.ts';
import { keysOfInterest } from './interest.ts';

/** One check of one rule, for one kind of subject. */
export interface Visitor {
    rule: CheckRule;
    severity: Severity;
    check: (subject: never, connector: Connector) => Found;
    /** Its place among the visitors of its kind: findings at one place come in the order of the rules. */
    index: number;
    /** Number of the visit it took part in last. */
    lastVisit: number;
}

/** The visitors of one kind of subject. */
export class Visitors {
    readonly all: Visitor[] = [];
    readonly #always: Visitor[] = [];
    #byKey: Map<string, Visitor[]> | undefined;
    #visits = 0;

    add(visitor: Pick<Visitor, 'rule' | 'severity' | 'check'>): void {
        this.all.push({ ...visitor, index: this.all.length, lastVisit: 0 });
    }

    /** Calls every visitor that may find something in a subject with this value. */
    visit(value: JsonObject, call: (visitor: Visitor) => void): void {
        const byKey = (this.#byKey ??= this.#sortOut());
        this.#visits += 1;
        for (const visitor of this.#always) call(visitor);
        for (const key of Object.keys(value)) {
            for (const visitor of byKey.get(key) ?? []) {
                if (visitor.lastVisit === this.#visits) continue;
                visitor.lastVisit = this.#visits;
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

/** The severity a rule has for a publisher kind; undefined where it is not asked for. */
export function severityFor({ severity, demandedBy }: CheckRule, kind: PublisherKind): Severity | undefined {
    if (typeof severity !== 'string') return severity[kind];
    return kind === 'custom' && demandedBy === 'certification' ? 'info' : severity;
}

export type VisitorsByKind = Record<keyof Subjects, Visitors>;

const visitorsOf = new WeakMap<readonly CheckRule[], Map<PublisherKind, VisitorsByKind>>();

/** Visitors by the kind of subject; sorted out once for a list of rules, as hundreds of connectors may follow. */
export function visitorsFor(rules: readonly CheckRule[], kind: PublisherKind): VisitorsByKind {
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
