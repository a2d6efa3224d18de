import assert from 'node:assert/strict';
import {
    chmodSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    writeFileSync,
} from 'node:fs';
import nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { bin, filesBelow, type Ran, run } from './process.ts';

const skip =
    'enableCompileCache' in nodeModule || process.getuid === undefined
        ? 'this version of Node keeps compiled code itself, or has no users'
        : false;

describe('compiled code of the check', { skip }, () => {
    let folder: string;
    let temp: string;
    let kept: string;
    beforeEach(async () => {
        folder = mkdtempSync(join(tmpdir(), 'compiled-'));
        temp = join(folder, 'temp');
        kept = join(temp, `power-connector-${process.getuid?.()}`);
        mkdirSync(temp);
        await run([process.execPath, bin, 'new', 'made', '--example', '--yes'], { cwd: folder });
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const check = (env: NodeJS.ProcessEnv = {}, ...args: string[]): Promise<Ran> =>
        run([process.execPath, bin, 'check', 'made', ...args], {
            cwd: folder,
            env: { PATH: process.env['PATH'], TMPDIR: temp, ...env },
        });

    it('is kept for the next run, which reports the same', async () => {
        const first = await check();
        const files = filesBelow(kept);
        assert.equal(files.length, 1);
        const { mtimeMs } = statSync(join(kept, files[0]!));
        assert.deepEqual(await check(), first);
        assert.equal(first.code, 0, first.stderr);
        assert.equal(statSync(join(kept, files[0]!)).mtimeMs, mtimeMs);
        assert.equal(statSync(kept).mode & 0o777, 0o700);
    });

    it('loads what is needed later: the reader of broken JSON, fixes, threads', async () => {
        const definition = join(folder, 'made/apiDefinition.swagger.json');
        const text = readFileSync(definition, 'utf8');
        await check();
        assert.equal((await check({}, '--fix')).code, 0);
        assert.equal((await check({}, 'made', '--jobs', '2')).code, 0);
        writeFileSync(definition, text.replace('"swagger": "2.0",', '"swagger": "2.0",,'));
        const { code, stdout, stderr } = await check();
        assert.equal(code, 1, stderr);
        assert.match(stdout, /swagger-isproperjson/);
        assert.equal(stderr, '');
    });

    it('is passed over and made anew where the file is damaged', async () => {
        const first = await check();
        const file = join(kept, filesBelow(kept)[0]!);
        const whole = readFileSync(file);
        for (const at of [0, 3, 4, 40, whole.length >> 1, whole.length - 1]) {
            const damaged = Buffer.from(whole);
            damaged[at]! ^= 0x55;
            writeFileSync(file, damaged);
            assert.deepEqual(await check(), first, `byte ${at}`);
            assert.notDeepEqual(readFileSync(file), damaged);
        }
        for (const length of [0, 3, 100]) {
            writeFileSync(file, whole.subarray(0, length));
            assert.deepEqual(await check(), first, `${length} bytes`);
        }
    });

    it('is kept in no folder that somebody else can write into, and nowhere where that is not wanted', async () => {
        mkdirSync(kept);
        chmodSync(kept, 0o777);
        assert.equal((await check()).code, 0);
        assert.deepEqual(readdirSync(kept), []);
        rmSync(kept, { recursive: true });
        assert.equal((await check({ NODE_DISABLE_COMPILE_CACHE: '1' })).code, 0);
        assert.deepEqual(readdirSync(temp), []);
        assert.equal((await check({ TMPDIR: join(folder, 'nowhere') })).code, 0);
    });
});

describe(
    'compiled code that Node keeps',
    { skip: skip === false && 'this version of Node keeps none' },
    () => {
        it(
            'is in no folder that anybody can make first',
            { skip: process.getuid === undefined },
            async () => {
                const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
                try {
                    await run([process.execPath, bin, 'new', 'made', '--example', '--yes'], { cwd: folder });
                    const check = (): Promise<Ran> =>
                        run([process.execPath, bin, 'check', 'made'], {
                            cwd: folder,
                            env: { PATH: process.env['PATH'], TMPDIR: folder },
                        });
                    const kept = `power-connector-${process.getuid?.()}`;
                    assert.equal((await check()).code, 0);
                    assert.deepEqual(readdirSync(folder).toSorted(), ['made', kept]);
                    assert.ok(filesBelow(join(folder, kept)).length > 0);
                    rmSync(join(folder, kept), { recursive: true });
                    mkdirSync(join(folder, kept));
                    chmodSync(join(folder, kept), 0o777);
                    assert.equal((await check()).code, 0);
                    assert.deepEqual(readdirSync(join(folder, kept)), []);
                } finally {
                    rmSync(folder, { recursive: true });
                }
            },
        );
    },
);
