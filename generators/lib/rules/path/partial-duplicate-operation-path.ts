import { quote } from '../../connector/quote.ts';
import type { Operation } from '../../connector/model.ts';
import { rule } from '../rule.ts';
import { normalized } from './templates.ts';

interface Candidate {
    operation: Operation;
    template: string;
    parts: string[];
    order: number;
}

/** Where a template has variables. */
const variablesOf = (parts: readonly string[]): number[] =>
    parts.flatMap((part, index) => (part === '{}' ? [index] : []));

function widened({ parts }: Candidate, variables: readonly number[]): string {
    const wide = [...parts];
    for (const index of variables) wide[index] = '{}';
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
            const other = wide === candidate.template ? undefined : this.#byTemplate.get(wide);
            if (other && (!clash || other.order < clash.order)) clash = other;
            note(first, candidate, variables);
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

export default rule({
    id: 'PartialDuplicateOperationPath',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A call to the fixed path fits the path with the variable too, so the wrong operation may be taken. The validator only advises, and one in ten accepted connectors has such a pair.',
    check: {
        connector: ({ operations }) => {
            const groups = new Map<string, Alike>();
            return operations.flatMap((operation, order) => {
                const template = normalized(operation.path.template);
                const parts = template.split('/');
                const key = `${operation.method} ${parts.length}`;
                const alike = groups.get(key) ?? new Alike();
                groups.set(key, alike);
                const clash = alike.add({ operation, template, parts, order });
                if (!clash) return [];
                const message = `This path and ${quote(clash.operation.path.template)} fit the same calls, since one has a variable where the other has fixed text; better let them differ in a fixed part.`;
                return [{ at: operation.pointer, message }];
            });
        },
    },
    good: { definition: { paths: { '/orders/{orderId}/lines': { get: { operationId: 'ListLines' } } } } },
    bad: { definition: { paths: { '/orders/open': { get: { operationId: 'ListOpenOrders' } } } } },
});
