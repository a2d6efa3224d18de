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
    const message = 'The file is saved as UTF-16, which readers of JSON refuse; save it anew as UTF-8.';
    const isWide = json.source.isUtf16 ? [{ offset: 0, message }] : [];
    return [...isWide, ...json.problems]
        .filter(({ offset }, index, all) => offset !== all[index - 1]?.offset)
        .slice(0, most)
        .map(({ offset, message }) => ({ file, offset, message }));
}
