import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { recover } from '../../generators/lib/edit/recover.ts';
import { replaceFiles } from '../../generators/lib/edit/transaction.ts';
import { UserError } from '../../generators/lib/errors.ts';
import { stepsOf, unwatch, watch } from './fault-fs.ts';
import {
    after,
    assertWhole,
    before,
    changes,
    contentsOf,
    fill,
    inFolder,
    refused,
    sideOf,
} from './scenario.ts';

const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';

describe('a disk that fails', async () => {
    const steps = await inFolder(before, (folder) => stepsOf(() => replaceFiles(folder, changes)));
    const failure = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

    for (const forHowLong of ['once', 'from then on'] as const) {
        it(`at any step ${forHowLong} leaves all files old or all new, and says what to do`, async () => {
            const ends = new Set<string>();
            for (const { index, name, files } of steps) {
                await inFolder(before, async (folder) => {
                    watch((step, run) => {
                        const fails = forHowLong === 'once' ? step.index === index : step.index >= index;
                        return fails ? Promise.reject(failure) : run();
                    });
                    const error: unknown = await replaceFiles(folder, changes).catch((reason) => reason);
                    await unwatch();
                    const where = `${name} ${files.join(' ')}`;
                    const contents = contentsOf(folder);
                    assertWhole(contents);
                    if (error === undefined) {
                        ends.add('done');
                        await recover(folder);
                        assert.equal(sideOf(contentsOf(folder)), 'new', where);
                        return;
                    }
                    assert.ok(error instanceof UserError, `${where}: ${String(error)}`);
                    assert.match(
                        error.message,
                        /because the disk is full\. Mend that and run the command again/,
                    );
                    const isHalfDone = !error.message.startsWith('Nothing was written');
                    ends.add(isHalfDone ? 'half done' : 'undone');
                    if (!isHalfDone && forHowLong === 'once') assert.deepEqual(contents, before, where);
                    await recover(folder);
                    if (isHalfDone) assert.equal(sideOf(contentsOf(folder)), 'new', where);
                    else sideOf(contentsOf(folder));
                });
            }
            assert.deepEqual([...ends].toSorted(), ['done', 'half done', 'undone']);
        });
    }

    it('because it knows no links is used all the same', async () => {
        await inFolder(before, async (folder) => {
            watch((step, run) =>
                step.name === 'link'
                    ? Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }))
                    : run(),
            );
            await replaceFiles(folder, changes);
            await unwatch();
            assert.deepEqual(contentsOf(folder), after);
        });
    });

    it('because it is full loses nothing', async (context: TestContext) => {
        await inFolder({}, async (folder) => {
            if (
                !isRoot ||
                spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status !== 0
            ) {
                context.skip('a small disk can be mounted by root only');
                return;
            }
            try {
                fill(folder, before);
                const big = { name: 'big.txt', before: undefined, after: Buffer.alloc(100_000, 'x') };
                await refused(replaceFiles(folder, [...changes, big]), /the disk is full/);
                assert.deepEqual(contentsOf(folder), before);
                spawnSync('mount', ['-o', 'remount,ro', folder]);
                await refused(replaceFiles(folder, changes), /the disk is read-only/);
                spawnSync('mount', ['-o', 'remount,rw', folder]);
                await replaceFiles(folder, changes);
                assert.deepEqual(contentsOf(folder), after);
            } finally {
                spawnSync('umount', [folder]);
            }
        });
    });
});

describe('permissions', { skip: isWindows && 'they work another way there' }, () => {
    const script = fileURLToPath(new URL('./killed-run.js', import.meta.url));
    /** Runs the edit as somebody who is not root. */
    const editAsUser = (folder: string): string =>
        spawnSync(
            process.execPath,
            [script, 'edit', folder, '-1'],
            isRoot ? { uid: 65534, gid: 65534 } : {},
        ).stderr.toString();

    for (const [what, path, mode] of [
        ['a folder that cannot be written to', '', 0o555],
        ['a file that is read-only', 'apiProperties.json', 0o444],
    ] as const) {
        it(`refuse ${what}, and nothing changes`, async (context) => {
            await inFolder(before, (folder) => {
                for (const name of ['', ...Object.keys(before)]) {
                    if (isRoot) chownSync(join(folder, name), 65534, 65534);
                }
                chmodSync(join(folder, path), mode);
                const said = editAsUser(folder);
                if (/ERR_MODULE_NOT_FOUND|Cannot find module/.test(said)) {
                    context.skip('the other user cannot read the program');
                    return;
                }
                chmodSync(folder, 0o755);
                assert.match(said, /UserError: Nothing was written: .*you have no permission to write there/);
                assert.deepEqual(contentsOf(folder), before);
            });
        });
    }
});

describe('two runs at once', () => {
    const script = fileURLToPath(new URL('./killed-run.js', import.meta.url));

    for (const stage of ['while it writes', 'when its journal stands'] as const) {
        it(`stop the second ${stage}, and the killed first one is then cleaned up`, async () => {
            const steps = await inFolder(before, (folder) => stepsOf(() => replaceFiles(folder, changes)));
            const at = steps.findIndex(
                ({ name }) => name === (stage === 'while it writes' ? 'link' : 'rename'),
            );
            await inFolder(before, async (folder) => {
                const first = spawn(process.execPath, [script, 'edit', folder, String(at), 'hang']);
                try {
                    await once(first.stdout, 'data');
                    const held = contentsOf(folder);
                    await refused(recover(folder), new RegExp(`process ${first.pid}\\) is editing`));
                    if (stage === 'when its journal stands')
                        await refused(replaceFiles(folder, changes), /Another run began to edit/);
                    assert.deepEqual(contentsOf(folder), held);
                } finally {
                    first.kill('SIGKILL');
                }
                await once(first, 'exit');
                assert.match((await recover(folder)) ?? '', /was interrupted/);
                sideOf(contentsOf(folder));
            });
        });
    }

    it('in one process cannot both write', async () => {
        await inFolder(before, async (folder) => {
            const ends = await Promise.allSettled([
                replaceFiles(folder, changes),
                replaceFiles(folder, changes),
            ]);
            assert.deepEqual(ends.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
            assert.deepEqual(contentsOf(folder), after);
        });
    });

    it('are told from a killed run with the same process number', async () => {
        await inFolder(
            { ...before, [`.new.txt.${process.pid}-0123abcd.power-connector-part`]: 'co' },
            async (folder) => {
                assert.match((await recover(folder)) ?? '', /before it changed a file/);
                assert.deepEqual(contentsOf(folder), before);
            },
        );
    });

    it('are told from a killed run whose number another process has got since', async () => {
        const stranger = `.new.txt.${process.ppid}-0123abcd.power-connector-part`;
        await inFolder({ ...before, [stranger]: 'co' }, async (folder) => {
            await refused(recover(folder), /ten minutes/);
            const longAgo = Date.now() / 1000 - 601;
            utimesSync(join(folder, stranger), longAgo, longAgo);
            await recover(folder);
            assert.ok(!existsSync(join(folder, stranger)));
        });
    });
});
