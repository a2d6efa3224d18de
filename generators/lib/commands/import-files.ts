import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, explained } from '../disk-errors.ts';
import { UserError } from '../errors.ts';
import { type ImportReport, reportJson, reportMarkdown } from '../openapi/report.ts';
import type { Io } from '../terminal.ts';
import { type Parsed, single } from './arguments.ts';

/**
 * A local file, undefined where there is none. A pipe is read only where somebody named it: what a document refers to
 * may be one that never ends, or a device.
 */
export async function readLocal(path: string, isNamed = false): Promise<Uint8Array | undefined> {
    try {
        const stats = await stat(path);
        if (stats.isDirectory()) throw new UserError(`${path} is a folder; name a file.`);
        if (!stats.isFile() && !(isNamed && stats.isFIFO()))
            throw new UserError(`${path} is a device or a pipe; name a file.`);
        return await readFile(path);
    } catch (error) {
        if (error instanceof UserError) throw error;
        const code = codeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
        throw new UserError(
            `${path} cannot be read (${code ?? (error as Error).message}); check its permissions.`,
        );
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
