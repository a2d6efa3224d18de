import { resolve } from 'node:path';
import { counted } from '../check/visible.ts';
import { type CheckSettings, folderJudge, type Judge } from '../check-folder.ts';
import type { PublisherKind } from '../connector/model.ts';
import { recover } from '../edit/recover.ts';
import { replaceFiles } from '../edit/transaction.ts';
import { fixConnector } from '../fix-connector.ts';
import { loadConnector } from '../load.ts';
import type { Io } from '../terminal.ts';

/** `check --fix`: mends the connectors of folders before they are checked, and says how many findings went. */
export async function fixFolders(
    folders: readonly string[],
    io: Io,
    settings: CheckSettings,
    dryRun: boolean,
): Promise<void> {
    const judgeOf = folderJudge(settings);
    let findings = 0;
    let connectors = 0;
    const what = (): string => `${counted(findings, 'finding')} in ${counted(connectors, 'connector')}`;
    try {
        for (const folder of folders) {
            const mended = await fixFolder(folder, io, settings.kind, await judgeOf(folder), dryRun);
            findings += mended;
            if (mended > 0) connectors += 1;
        }
    } catch (error) {
        // What follows says that nothing was written, and means one folder.
        if (findings > 0 && !dryRun) io.err(`Fixed ${what()}, then stopped:\n`);
        throw error;
    }
    if (findings === 0) io.err('Nothing was fixed: no finding has a mechanical fix.\n');
    else if (dryRun) io.err(`${what()} would be fixed. Nothing was written: this was a dry run.\n`);
    else io.err(`Fixed ${what()}.\n`);
}

async function fixFolder(
    folder: string,
    io: Io,
    kind: PublisherKind | undefined,
    judge: Judge,
    dryRun: boolean,
): Promise<number> {
    const absolute = resolve(io.cwd, folder);
    if (!dryRun) {
        const recovered = await recover(absolute);
        if (recovered) io.err(`${recovered}\n`);
    }
    const connector = await loadConnector(folder, io.cwd, kind);
    const { files, mended, notes } = await fixConnector(
        connector,
        (connector, rules) => judge(connector, rules).findings,
    );
    for (const note of notes) io.err(`Note: ${folder}: ${note}\n`);
    if (dryRun) {
        const { differences } = await import('./differences.ts');
        for (const { name, texts } of files)
            io.out(differences(`${folder}/${name}`, texts.before, texts.after, io.colors.out));
    } else await replaceFiles(absolute, files);
    return [...mended.values()].reduce((sum, count) => sum + count, 0);
}
