import { check } from '../../generators/lib/check/engine.ts';
import type { Severity } from '../../generators/lib/rules/rule.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { connectorsOf } from './connectors.ts';

/** The part of the corpus a connector comes from: the name of its folder. */
export type Part = 'certified' | 'independent' | 'custom';
export const parts: readonly Part[] = ['certified', 'independent', 'custom'];

export type Counts = Record<Part, number>;
const zero = (): Counts => ({ certified: 0, independent: 0, custom: 0 });

/** How many connectors of each part a rule hits, by severity. */
export type Hits = Partial<Record<Severity, Counts>>;

export interface Census {
    connectors: Counts;
    /** Connectors without a finding of severity error. */
    clean: Counts;
    hits: Map<string, Hits>;
}

export interface CorpusResult {
    /** As a new connector is checked. */
    asNew: Census;
    /** Under `--existing`. */
    asExisting: Census;
    crashes: string[];
}

/** Runs every rule over every connector of the corpus, as new and as existing ones. */
export async function runRules(root: string): Promise<CorpusResult> {
    const result: CorpusResult = { asNew: census(), asExisting: census(), crashes: [] };
    for await (const { name, connector } of connectorsOf(root)) {
        const part = name.slice(0, name.indexOf('/')) as Part;
        try {
            for (const existing of [false, true]) {
                const { findings } = check(connector, allRules, { existing });
                const into = existing ? result.asExisting : result.asNew;
                count(into, part, new Set(findings.map(({ rule, severity }) => `${severity} ${rule}`)));
            }
        } catch (error) {
            result.crashes.push(`${name}: ${String((error as Error).stack)}`);
        }
    }
    return result;
}

const census = (): Census => ({ connectors: zero(), clean: zero(), hits: new Map() });

function count(into: Census, part: Part, found: ReadonlySet<string>): void {
    into.connectors[part] += 1;
    if (![...found].some((key) => key.startsWith('error '))) into.clean[part] += 1;
    for (const key of found) {
        const [severity, rule] = key.split(' ') as [Severity, string];
        let hits = into.hits.get(rule);
        if (!hits) into.hits.set(rule, (hits = {}));
        (hits[severity] ??= zero())[part] += 1;
    }
}

/** The connectors Microsoft accepted: custom ones were never looked at. */
export const accepted = ({ certified, independent }: Counts): number => certified + independent;

/** The share of accepted connectors that a rule calls wrong, in percent. */
export function errorShare({ connectors, hits }: Census, rule: string): number {
    const errors = hits.get(rule)?.error;
    return errors ? (accepted(errors) / accepted(connectors)) * 100 : 0;
}

/** The most that an error may hit without a reason, in percent of the accepted connectors. */
export const mostErrors = 1;

/** Why rules are errors although more than one in a hundred accepted connectors break them. */
export const reasons: Readonly<Record<string, string>> = {
    IconRequired:
        'The public repository holds the icons of hardly any verified publisher: they were submitted another way, with the package, and the portal refuses a package without one. Off under --existing.',
    StackOwnerMissing:
        'Those without it are older than the demand (all but a handful are certified ones); reviewers block a new connector that does not say whose service it calls. A warning under --existing.',
    PublisherMissing:
        'Those without it are old certified ones, no independent one is among them; reviewers block a new connector without it. A warning under --existing.',
    RequiredPropertyMissing:
        'The Swagger Validator prints an error for each. Those without contact, metadata or descriptions are old; what only certification asks is a warning under --existing, what Swagger 2.0 needs stays an error.',
    DefaultResponseHasSchema:
        'The validator refuses it since about the end of 2021; those that have one are older. A warning under --existing.',
    'connector-validate-swagger-isproperjson':
        'A file that is no JSON cannot be imported. They came into the repository because nothing there parses it, and were published another way.',
};
