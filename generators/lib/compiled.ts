import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { crc32 } from 'node:zlib';

/**
 * Loads a CommonJS bundle, on Node 20 with the code that V8 compiled of it in an earlier run: compiling takes a third of
 * the time that a check takes. Newer versions of Node do the like themselves, and are asked to, in a folder of this
 * user's own: the one that Node would take anybody can make first, and fill with code.
 */
export function requireCompiled(file: string, require: NodeJS.Require): unknown {
    const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder?: string) => void };
    const folder = ownFolder();
    if (enableCompileCache) {
        if (folder !== undefined || process.getuid === undefined) enableCompileCache(folder);
        return require(file) as unknown;
    }
    const cache = folder === undefined ? undefined : cacheOf(file, folder);
    return cache === undefined ? (require(file) as unknown) : load(file, cache, require);
}

function load(file: string, cache: string, require: NodeJS.Require): unknown {
    const cachedData = read(cache);
    const script = new vm.Script(nodeModule.wrap(readFileSync(file, 'utf8')), {
        filename: file,
        ...(cachedData ? { cachedData } : {}),
    });
    if (!cachedData || script.cachedDataRejected) process.once('exit', () => write(cache, script));
    // `import()` does not work in such a script; the bundle asks this module object for it.
    const importLater = (path: string): Promise<unknown> =>
        import(path.startsWith('.') ? pathToFileURL(join(dirname(file), path)).href : path);
    const module = { exports: {} as unknown, importLater };
    const run = script.runInThisContext() as (...args: unknown[]) => void;
    run(module.exports, require, module, file, dirname(file));
    return module.exports;
}

/** A folder for temporary files that is this user's own; undefined where others may write into it, or none is wanted. */
function ownFolder(): string | undefined {
    const user = process.getuid?.();
    if (user === undefined || process.env['NODE_DISABLE_COMPILE_CACHE'] || process.env['NODE_V8_COVERAGE'])
        return undefined;
    const folder = join(tmpdir(), `power-connector-${user}`);
    try {
        mkdirSync(folder, { mode: 0o700 });
    } catch {
        // It is there already, or there can be none: the next lines tell.
    }
    try {
        const { uid, mode } = lstatSync(folder);
        return (mode & 0o170077) === 0o040000 && uid === user ? folder : undefined;
    } catch {
        return undefined;
    }
}

/** Where the compiled code of a file is kept: a name that no other version of the file or of Node shares. */
function cacheOf(file: string, folder: string): string | undefined {
    try {
        const { size, mtimeMs } = statSync(file);
        return join(folder, [basename(file), size, mtimeMs, process.version, process.arch].join('-'));
    } catch {
        return undefined;
    }
}

/** V8 does not look whether such a file is whole, and damaged code makes it crash: a checksum goes before the code. */
const head = 4;

function read(cache: string): Buffer | undefined {
    try {
        const bytes = readFileSync(cache);
        const code = bytes.subarray(head);
        return bytes.readUInt32LE() === crc32(code) ? code : undefined;
    } catch {
        return undefined;
    }
}

/** In microseconds of processor time. V8 throws away the code of what a long run has not used for a while, so half of it would be kept for good. */
const longRun = 1e6;

function write(cache: string, script: vm.Script): void {
    if (process.cpuUsage().user > longRun) return;
    try {
        const code = script.createCachedData();
        const sum = Buffer.alloc(head);
        sum.writeUInt32LE(crc32(code));
        const part = `${cache}.${process.pid}`;
        writeFileSync(part, Buffer.concat([sum, code]), { mode: 0o600 });
        renameSync(part, cache);
    } catch {
        // Without it the next check is as slow as this one.
    }
}
