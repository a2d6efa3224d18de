import type { AuthId } from '../../generators/lib/answers.ts';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { additionsTo, nameOf, type Start, starts } from './starts.ts';
import { type Failures, tryAddition, tryStart } from './trial.ts';

/** One combination that was tried: a start alone, or an auth type that joined it. */
export interface Tried {
    start: Start;
    to?: AuthId;
    failures: Failures;
}

export interface Matrix {
    tried: Tried[];
    /** Each new connector, for further looks at it. */
    connectors: { start: Start; connector: Connector }[];
}

/** Tries every combination; `progress` is told what is next. */
export async function runMatrix(progress: (name: string) => void, of = starts): Promise<Matrix> {
    const matrix: Matrix = { tried: [], connectors: [] };
    for (const start of of) {
        progress(nameOf(start));
        const { connector, failures } = await tryStart(start);
        matrix.tried.push({ start, failures });
        matrix.connectors.push({ start, connector });
        for (const to of additionsTo(start.auth))
            matrix.tried.push({ start, to, failures: await tryAddition(start, connector, to) });
    }
    return matrix;
}

export const failed = ({ tried }: Matrix): string[] =>
    tried.flatMap(({ start, to, failures }) =>
        failures.map((failure) => `${nameOf(start)}${to ? ` + ${to}` : ''}: ${failure}`),
    );
