import type { Operation } from '../../connector/model.ts';
import { type Problem, rule } from '../rule.ts';
import { normalized, quotePath } from './templates.ts';

interface Candidate {
    operation: Operation;
    template: string;
    parts: string[];
    order: number;
}

/** Where a template has variables. */
function variablesOf(parts: readonly string[]): number[] {
    const found: number[] = [];
    for (let index = 0; index < parts.length; index += 1) if (parts[index] === '{}') found.push(index);
    return found;
}

/** The template with variables in place of text. What stands behind a slash at the end is no text, and no variable is empty. */
function widened({ parts, template }: Candidate, variables: readonly number[]): string {
    if (variables.every((index) => parts[index] === '{}')) return template;
    const wide = [...parts];
    for (const index of variables) if (parts[index] !== '') wide[index] = '{}';
    return wide.join('/');
}

/**
 * Templates of one method and length. A template covers another one that becomes equal to it by taking its variables,
 * so templates are looked up by what they become: comparing all with all would take too long for a large definition.
 */
class Alike {
    readonly #all: Candidate[] = [];
    readonly #byTemplate = new Map<string, Candidate>();
    /** For each set of variables that a template has: the first one that becomes a text by taking them. */
    readonly #narrower = new Map<string, { variables: number[]; first: Map<string, Candidate> }>();

    /** Adds a template and gives the first of the earlier ones that covers it or is covered by it. */
    add(candidate: Candidate): Candidate | undefined {
        const variables = variablesOf(candidate.parts);
        const key = variables.join();
        if (!this.#narrower.has(key)) {
            const first = new Map<string, Candidate>();
            for (const earlier of this.#all) note(first, earlier, variables);
            this.#narrower.set(key, { variables, first });
        }
        let clash = this.#narrower.get(key)?.first.get(candidate.template);
        for (const { variables, first } of this.#narrower.values()) {
            const wide = widened(candidate, variables);
            if (wide === candidate.template) continue;
            const other = this.#byTemplate.get(wide);
            if (other && (!clash || other.order < clash.order)) clash = other;
            if (!first.has(wide)) first.set(wide, candidate);
        }
        this.#all.push(candidate);
        if (!this.#byTemplate.has(candidate.template)) this.#byTemplate.set(candidate.template, candidate);
        return clash;
    }
}

function note(first: Map<string, Candidate>, candidate: Candidate, variables: readonly number[]): void {
    const wide = widened(candidate, variables);
    if (wide !== candidate.template && !first.has(wide)) first.set(wide, candidate);
}

function addClashes(problems: Problem[], group: readonly Candidate[]): void {
    const alike = new Alike();
    for (const candidate of group) {
        const clash = alike.add(candidate);
        if (!clash) continue;
        const message = `This path and ${quotePath(clash.operation.path.template)} fit the same calls, since one has a variable where the other has fixed text; better let them differ in a fixed part.`;
        problems.push({ at: candidate.operation.pointer, message });
    }
}

export default rule({
    id: 'PartialDuplicateOperationPath',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A call to the fixed path fits the path with the variable too, so the wrong operation may be taken. The validator only advises, and one in twelve accepted connectors has such a pair.',
    check: {
        connector: ({ operations }) => {
            const groups = new Map<string, Candidate[]>();
            for (const [order, operation] of operations.entries()) {
                const template = normalized(operation.path.template);
                const parts = template.split('/');
                const key = `${operation.method} ${parts.length}`;
                const candidate = { operation, template, parts, order };
                const group = groups.get(key);
                if (group) group.push(candidate);
                else groups.set(key, [candidate]);
            }
            const problems: Problem[] = [];
            for (const group of groups.values()) if (group.length > 1) addClashes(problems, group);
            return problems;
        },
    },
    good: {
        definition: {
            paths: {
                '/orders/': { get: { operationId: 'ListOrders' } },
                '/orders/{orderId}/lines': { get: { operationId: 'ListLines' } },
            },
        },
    },
    bad: { definition: { paths: { '/orders/open': { get: { operationId: 'ListOpenOrders' } } } } },
});
