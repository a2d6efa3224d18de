import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Io } from '../terminal.ts';
import { asSpelt, type Comparison, compareWithFolder } from '../write.ts';

/** What becomes of a file. */
export type Fate = 'create' | 'identical' | 'overwrite' | 'skip';

export interface Choosing {
    folder: string;
    /** The folder as the user reads it. */
    shown: string;
    files: ReadonlyMap<string, string | Uint8Array>;
    asking: boolean;
    force: boolean;
    dryRun: boolean;
    io: Io;
}

export interface Chosen {
    toWrite: Map<string, string | Uint8Array>;
    states: Map<string, Fate>;
}

/**
 * Decides what is written into a folder that may hold files already: identical ones stay, different ones are asked for
 * on a terminal. Throws a UserError where nobody can be asked and `force` is not given, or where the user aborts.
 */
export async function chooseFiles(choosing: Choosing): Promise<Chosen> {
    const { folder, shown, asking, force, dryRun, io } = choosing;
    const files = await asSpelt(folder, choosing.files);
    const comparison = await compareWithFolder(folder, files);
    const { states, others } = comparison;
    if (!asking && !force && !dryRun) refuseFilled(shown, comparison);
    if (asking && !force && !dryRun && others.length > 0) await confirmOthers(shown, others);
    const result: Chosen = { toWrite: new Map(), states: new Map() };
    let overwriteAll = force || dryRun;
    for (const [name, content] of files) {
        const state = states.get(name)!;
        let fate: Fate = state === 'differs' ? 'overwrite' : state;
        if (state === 'differs' && !overwriteAll) {
            const answer = await askAbout(join(folder, name), join(shown, name), content, io.colors.err);
            overwriteAll = answer === 'all';
            if (answer === 'skip') fate = 'skip';
        }
        result.states.set(name, fate);
        if (fate === 'create' || fate === 'overwrite') result.toWrite.set(name, content);
    }
    return result;
}

/** Throws a UserError where writing into the folder would change or join what is there. */
export function refuseFilled(shown: string, { states, others }: Comparison): void {
    const differing = [...states].filter(([, state]) => state === 'differs').map(([name]) => name);
    if (differing.length > 0) {
        throw new UserError(
            `${shown} has files that would be overwritten: ${differing.join(', ')}. Name another folder, or give --force.`,
        );
    }
    if (others.length > 0) {
        const some = others.slice(0, 3).join(', ') + (others.length > 3 ? ', …' : '');
        throw new UserError(
            `${shown} has files in it (${some}). Name an empty or new folder, or give --force.`,
        );
    }
}

const aborted = 'Nothing was written: you chose so. To write elsewhere, name another folder.';

async function confirmOthers(shown: string, others: readonly string[]): Promise<void> {
    const { askYesNo } = await import('../prompts/terminal.ts');
    const count = others.length === 1 ? 'another file' : `${others.length} other files`;
    if (!(await askYesNo(`${shown} has ${count} in it. Write the connector there?`)))
        throw new UserError(aborted);
}

async function askAbout(
    path: string,
    shown: string,
    content: string | Uint8Array,
    colored: boolean,
): Promise<'overwrite' | 'all' | 'skip'> {
    const { askConflict, showAsItIs } = await import('../prompts/terminal.ts');
    for (;;) {
        const answer = await askConflict(shown);
        if (answer === 'abort') throw new UserError(aborted);
        if (answer !== 'diff') return answer;
        showAsItIs(await differencesOf(path, shown, content, colored));
    }
}

async function differencesOf(
    path: string,
    shown: string,
    content: string | Uint8Array,
    colored: boolean,
): Promise<string> {
    if (typeof content !== 'string') return `${shown} is no text file.\n`;
    const { differences } = await import('./differences.ts');
    return differences(shown, await readFile(path, 'utf8'), content, colored);
}
