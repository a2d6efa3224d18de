import type { FileRole } from '../../connector/model.ts';
import type { JsonFile } from '../../connector/source.ts';
import type { Problem } from '../rule.ts';

/** One slip can upset everything behind it, so only so many are told. */
const most = 20;

/** What keeps a file from being strict JSON, each at its place in the text. */
export function syntaxProblems(json: JsonFile | undefined, file: FileRole): Problem[] {
    if (!json) return [];
    if (json.source.text.trim() === '') {
        return [{ file, offset: 0, message: 'The file is empty; it must hold a JSON object.' }];
    }
    // Read all the same, so that the rest can be checked: one finding says it.
    if (json.source.isUtf16) {
        const message = 'The file is saved as UTF-16, which readers of JSON refuse; save it anew as UTF-8.';
        return [{ file, offset: 0, message }];
    }
    return json.problems
        .filter(({ offset }, index) => offset !== json.problems[index - 1]?.offset)
        .slice(0, most)
        .map(({ offset, message }) => ({ file, offset, message }));
}
