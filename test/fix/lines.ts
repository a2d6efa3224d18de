import { diffLines } from 'diff';
import type { Fixed } from '../../generators/lib/fix-connector.ts';

/** The lines that a fix took out and put in, without their indentation: `- old`, `+ new`. */
export const changedLines = ({ files }: Pick<Fixed, 'files'>): string[] =>
    files.flatMap(({ texts }) =>
        diffLines(texts.before, texts.after)
            .filter(({ added, removed }) => added || removed)
            .flatMap(({ added, value }) =>
                value
                    .trimEnd()
                    .split('\n')
                    .map((line) => `${added ? '+' : '-'} ${line.trim()}`),
            ),
    );
