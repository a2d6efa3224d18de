import assert from 'node:assert/strict';
import {
    chmodSync,
    chownSync,
    lstatSync,
    mkdirSync,
    renameSync,
    statSync,
    symlinkSync,
    unlinkSync,
    writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { recover } from '../../generators/lib/edit/recover.ts';
import { replaceFiles } from '../../generators/lib/edit/transaction.ts';
import { stepsOf, unwatch, watch } from './fault-fs.ts';
import { after, before, changes, contentsOf, fill, inFolder, refused, sideOf } from './scenario.ts';

const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';

describe('replaceFiles', () => {
    it('replaces, creates and deletes, and leaves nothing else behind', async () => {
        await inFolder(before, async (folder) => {
            await replaceFiles(folder, changes);
            assert.deepEqual(contentsOf(folder), after);
            assert.equal(await recover(folder), undefined);
        });
    });

    it('touches nothing where every file is to stay as it is', async () => {
        const bytes = Buffer.from(before['old.txt']!);
        await inFolder(before, async (folder) => {
            const same = [{ name: 'old.txt', before: bytes, after: Buffer.from(bytes) }];
            assert.deepEqual(await stepsOf(() => replaceFiles(folder, same)), []);
        });
    });

    it('keeps bytes that are no text', async () => {
        const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
        await inFolder({}, async (folder) => {
            await replaceFiles(folder, [{ name: 'script.bin', before: undefined, after: bytes }]);
            const wanted = bytes.toReversed();
            await replaceFiles(folder, [{ name: 'script.bin', before: bytes, after: wanted }]);
            assert.equal(statSync(join(folder, 'script.bin')).size, 256);
            await replaceFiles(folder, [{ name: 'script.bin', before: wanted, after: undefined }]);
            assert.deepEqual(contentsOf(folder), {});
        });
    });

    it('keeps permissions and gives a new file the usual ones', { skip: isWindows }, async () => {
        await inFolder(before, async (folder) => {
            chmodSync(join(folder, 'apiDefinition.swagger.json'), 0o640);
            chmodSync(join(folder, 'apiProperties.json'), 0o777);
            await replaceFiles(folder, changes);
            const modeOf = (name: string): number => statSync(join(folder, name)).mode & 0o7777;
            assert.equal(modeOf('apiDefinition.swagger.json'), 0o640);
            assert.equal(modeOf('apiProperties.json'), 0o777);
            assert.equal(modeOf('new.txt'), 0o666 & ~process.umask());
        });
    });

    it('keeps the owner of a file', { skip: !isRoot && 'only root can change owners' }, async () => {
        await inFolder(before, async (folder) => {
            const path = join(folder, 'apiProperties.json');
            chownSync(path, 1234, 2345);
            chmodSync(path, 0o664);
            await replaceFiles(folder, changes);
            const { uid, gid, mode } = statSync(path);
            assert.deepEqual([uid, gid, mode & 0o777], [1234, 2345, 0o664]);
        });
    });

    it('works through a folder that is a link', { skip: isWindows }, async () => {
        await inFolder(before, async (folder) => {
            await inFolder({}, async (elsewhere) => {
                symlinkSync(folder, join(elsewhere, 'link'));
                await replaceFiles(join(elsewhere, 'link'), changes);
                assert.deepEqual(contentsOf(folder), after);
            });
        });
    });

    it('refuses a file that is a link, and leaves both', { skip: isWindows }, async () => {
        await inFolder(before, async (folder) => {
            await inFolder({}, async (elsewhere) => {
                const path = join(folder, 'apiProperties.json');
                renameSync(path, join(elsewhere, 'real.json'));
                symlinkSync(join(elsewhere, 'real.json'), path);
                await refused(replaceFiles(folder, changes), /apiProperties\.json is a link/);
                assert.ok(lstatSync(path).isSymbolicLink());
                sideOf(contentsOf(folder));
            });
        });
    });

    it('refuses a folder in the place of a file', async () => {
        await inFolder(before, async (folder) => {
            mkdirSync(join(folder, 'new.txt'));
            await refused(replaceFiles(folder, changes), /new\.txt is not a file/);
        });
    });

    it('refuses a name that leads out of the folder', async () => {
        for (const name of ['../out.txt', 'a/b', 'a\\b', '..', '.', '', 'C:out.txt'])
            await inFolder({}, async (folder) => {
                const change = { name, before: undefined, after: Buffer.from('x') };
                await assert.rejects(replaceFiles(folder, [change]), /no name of a file/);
            });
    });

    it('says so where the folder is not there', async () => {
        await inFolder({}, async (folder) => {
            const change = { name: 'new.txt', before: undefined, after: Buffer.from('x') };
            await refused(replaceFiles(join(folder, 'none'), [change]), /it is not there/);
        });
    });

    const others: Record<string, (folder: string) => void> = {
        'written to': (folder) => writeFileSync(join(folder, 'apiProperties.json'), '{ "properties": 1  }\n'),
        deleted: (folder) => unlinkSync(join(folder, 'apiProperties.json')),
        created: (folder) => writeFileSync(join(folder, 'new.txt'), 'by another hand\n'),
    };
    for (const [what, change] of Object.entries(others)) {
        it(`writes nothing where a file was ${what} since it was read`, async () => {
            await inFolder(before, async (folder) => {
                change(folder);
                const changed = contentsOf(folder);
                await refused(replaceFiles(folder, changes), /changed while this command was at work/);
                assert.deepEqual(contentsOf(folder), changed);
            });
        });
        it(`writes nothing where a file is ${what} while the new contents are written`, async () => {
            await inFolder(before, async (folder) => {
                watch((step, run) => {
                    if (step.name === 'link') change(folder);
                    return run();
                });
                await refused(replaceFiles(folder, changes), /changed while this command was at work/);
                await unwatch();
                const changed = contentsOf(folder);
                fill(folder, before);
                change(folder);
                assert.deepEqual(changed, contentsOf(folder));
            });
        });
    }
});
