import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, explained } from '../disk-errors.ts';
import { UserError } from '../errors.ts';
import { type ImportReport, reportJson, reportMarkdown } from '../openapi/report.ts';
import type { Io } from '../terminal.ts';
import { type Parsed, single } from './arguments.ts';

/** A local file, undefined where there is none. */
export async function readLocal(path: string): Promise<Uint8Array | undefined> {
    try {
        return await readFile(path);
    } catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
        if (code === 'EISDIR') throw new UserError(`${path} is a folder; name a file.`);
        throw new UserError(`${path} cannot be read (${code}); check its permissions.`);
    }
}

/** Writes the report in one step: what an update needs is in it. */
export async function writeReport(path: string, text: string): Promise<void> {
    const part = `${path}.${process.pid}.part`;
    await explained(path, 'Name another place with --report.', async () => {
        try {
            await mkdir(dirname(path), { recursive: true });
            await writeFile(part, text);
            await rename(part, path);
        } finally {
            await rm(part, { force: true });
        }
    });
}

/** The report beside the folder, so that it never becomes a part of the connector. */
export function reportFile(
    report: ImportReport,
    folder: string,
    parsed: Parsed,
    io: Io,
): { path: string; text: string } {
    const isJson = single(parsed, 'format') === 'json';
    const named = single(parsed, 'report');
    const path =
        named === undefined
            ? join(dirname(folder), `${basename(folder)}-import-report.${isJson ? 'json' : 'md'}`)
            : resolve(io.cwd, named);
    return { path, text: isJson ? reportJson(report) : reportMarkdown(report) };
}
