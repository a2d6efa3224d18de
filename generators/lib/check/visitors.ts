import type { JsonObject } from '../connector/json.ts';
import { type Keys, keysOf } from '../connector/keys.ts';
import type { Connector, PublisherKind } from '../connector/model.ts';
import type { CheckRule, Found, Severity, Subjects } from '../rules/rule.ts';
import { type Facts, keysOfInterest } from './interest.ts';
import { variants } from './variants.ts';

/** One check of one rule, for one kind of subject. */
export interface Visitor {
    rule: CheckRule;
    severity: Severity;
    check: (subject: never, connector: Connector) => Found;
    /** Its place among the visitors of its kind: findings at one place come in the order of the rules. */
    index: number;
}

/** From so many subjects of a variant on it pays to sort out who is interested in which. */
const many = 16;

/** The visitors of one kind of subject. */
export class Visitors {
    readonly all: Visitor[] = [];
    readonly #variants: (typeof variants)[keyof Subjects];
    readonly #tables: Table[] = [];

    constructor(kind: keyof Subjects) {
        this.#variants = variants[kind];
    }

    add(visitor: Pick<Visitor, 'rule' | 'severity' | 'check'>): void {
        this.all.push({ ...visitor, index: this.all.length });
    }

    /** Every visitor that may find something in a subject, in their order or not. */
    interestedIn(subject: { value: JsonObject; keys?: Keys }): readonly Visitor[] {
        const variant = this.#variants.of(subject as never);
        const table = (this.#tables[variant] ??= new Table(this.all));
        return table.isReady
            ? table.interestedIn(subject.keys ?? keysOf(subject.value))
            : table.wait(() => this.#variants.facts(subject as never));
    }
}

/** The visitors of one variant, by the keys they are interested in. */
class Table {
    readonly #all: readonly Visitor[];
    readonly #byKey = new Map<string, Visitor[]>();
    readonly #byKeys: (readonly Visitor[])[] = [];
    #subjects = 0;
    isReady = false;

    constructor(all: readonly Visitor[]) {
        this.#all = all;
    }

    /** Sorts the visitors out once there have been some subjects, of which all are alike in their facts. */
    wait(facts: () => Facts): readonly Visitor[] {
        this.#subjects += 1;
        if (this.#subjects > many) this.#sortOut(facts());
        return this.#all;
    }

    interestedIn(keys: Keys): readonly Visitor[] {
        return keys.id < 0 ? this.#all : (this.#byKeys[keys.id] ??= this.#sorted(keys));
    }

    #sorted(keys: Keys): readonly Visitor[] {
        const interested = new Set(this.#byKeys[0]);
        for (let at: Keys | undefined = keys; at; at = at.above)
            for (const visitor of this.#byKey.get(at.last) ?? []) interested.add(visitor);
        return [...interested];
    }

    #sortOut(facts: Facts): void {
        const always: Visitor[] = [];
        for (const visitor of this.#all) {
            const keys = keysOfInterest(visitor.check, facts);
            if (!keys) always.push(visitor);
            for (const key of keys ?? []) {
                const known = this.#byKey.get(key);
                if (known) known.push(visitor);
                else this.#byKey.set(key, [visitor]);
            }
        }
        this.#byKeys[0] = always;
        this.isReady = true;
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
        connector: new Visitors('connector'),
        path: new Visitors('path'),
        operation: new Visitors('operation'),
        parameter: new Visitors('parameter'),
        response: new Visitors('response'),
        schema: new Visitors('schema'),
        connectionParameter: new Visitors('connectionParameter'),
    };
    for (const rule of rules) {
        const severity = severityFor(rule, kind);
        if (!severity) continue;
        for (const [subject, check] of Object.entries(rule.check))
            visitors[subject as keyof Subjects].add({ rule, severity, check: check as Visitor['check'] });
    }
    return visitors;
}
