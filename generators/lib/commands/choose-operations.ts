import type { ApiEntry } from '../openapi/api.ts';
import type { Ask } from '../prompts/ask.ts';

const nameOf = ({ method, path, operationId, summary }: ApiEntry): string =>
    `${method.toUpperCase().padEnd(6)} ${path}${operationId === undefined ? '' : `  ${operationId}`}${summary ? `  ${summary.slice(0, 60)}` : ''}`;

const fitsWords = (entry: ApiEntry, words: readonly string[]): boolean => {
    const text = `${nameOf(entry)} ${entry.tags.join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
};

/** Lets people search and pick in one list. Choose few: a connector is read by people. */
export async function pickOperations(all: readonly ApiEntry[]): Promise<ApiEntry[]> {
    const { pickOnTerminal } = await import('../prompts/terminal.ts');
    const choices = all.map((entry) => ({ value: keyOf(entry), name: nameOf(entry) }));
    const picked = await pickOnTerminal(`Which of the ${all.length} operations?`, choices, ({ length }) =>
        length === 0 ? 'Choose at least one operation: Tab chooses the one with the cursor.' : undefined,
    );
    const chosen = new Set(picked);
    return all.filter((entry) => chosen.has(keyOf(entry)));
}

/**
 * The same for prompts that are not ours, as Yeoman's: people search and pick, as often as they like, until they leave
 * the search empty.
 */
export async function chooseOperations(all: readonly ApiEntry[], ask: Ask): Promise<ApiEntry[]> {
    const picked = new Set<ApiEntry>();
    for (let round = 0; ; round += 1) {
        const search = String(
            await ask({
                kind: 'text',
                name: round === 0 ? 'operations' : `operations-${round}`,
                message: `Search the ${all.length} operations${picked.size > 0 ? ` (${picked.size} chosen)` : ''}`,
                hint:
                    picked.size > 0
                        ? 'Words of the path, name, summary or tag. Leave it empty to go on.'
                        : 'Words of the path, name, summary or tag; * shows all. Choose few: a connector is read by people.',
                default: '',
                problem: (value) =>
                    String(value).trim() === ''
                        ? picked.size > 0
                            ? undefined
                            : 'Choose at least one operation; * shows all.'
                        : all.some((entry) => fitsWords(entry, wordsOf(value)))
                          ? undefined
                          : 'No operation has these words.',
            }),
        ).trim();
        if (search === '') break;
        const found = all.filter((entry) => fitsWords(entry, wordsOf(search)));
        const answer = await ask({
            kind: 'choices',
            name: `operations-${round}-found`,
            message: `Operations with "${search}"`,
            hint: 'Choose with the space bar, then press Enter.',
            choices: found.map((entry) => ({ value: keyOf(entry), name: nameOf(entry) })),
            default: found.filter((entry) => picked.has(entry)).map(keyOf),
            problem: () => undefined,
        });
        const chosen = new Set(Array.isArray(answer) ? answer.map(String) : []);
        for (const entry of found) {
            if (chosen.has(keyOf(entry))) picked.add(entry);
            else picked.delete(entry);
        }
    }
    return all.filter((entry) => picked.has(entry));
}

const keyOf = ({ method, path }: ApiEntry): string => `${method} ${path}`;
const wordsOf = (text: unknown): string[] =>
    String(text)
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '' && word !== '*');
