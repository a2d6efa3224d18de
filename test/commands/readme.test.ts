import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { files } from '../readme/support.ts';
import { shop } from '../readme/workshop.ts';
import { emptyFolder, run } from './cli.ts';

/** A folder with a connector whose readme says nothing of it. */
function withConnector(): ReturnType<typeof emptyFolder> {
    const folder = emptyFolder();
    mkdirSync(join(folder.path, 'orders'));
    for (const [name, content] of files({ operations: shop, readme: '# Contoso\n' }))
        writeFileSync(join(folder.path, 'orders', name), content);
    return folder;
}

describe('power-connector readme, as it is published', () => {
    it('shows its help, with every flag and the exit codes', async () => {
        const folder = emptyFolder();
        const { code, out } = await run(['readme', '--help'], { cwd: folder.path });
        assert.equal(code, 0);
        for (const flag of ['diff', 'check', 'format', 'intro', 'to-utf8', 'yes', 'dry-run', 'kind'])
            assert.match(out, new RegExp(`--${flag}\\b`));
        assert.match(out, /Exit code: 0 .*; 1 with --check, .*; 2 could not run/);
        assert.match((await run(['--help'], { cwd: folder.path })).out, /^ {2}readme {3}Bring the readme/m);
        folder.remove();
    });

    it('exits 1 with the list, then 0 after a run, and 2 for what it cannot do', async () => {
        const folder = withConnector();
        const cwd = folder.path;
        const before = await run(['readme', 'orders', '--check'], { cwd, input: null });
        assert.equal(before.code, 1);
        assert.match(before.out, /Readme\.md: missing: The trigger "When an order is placed" is missing\./);
        const written = await run(['readme', 'orders', '--yes'], { cwd, input: null });
        assert.deepEqual([written.code, /changed {3}Readme\.md/.test(written.err)], [0, true]);
        assert.equal((await run(['readme', 'orders', '--check'], { cwd, input: null })).code, 0);
        const nowhere = await run(['readme', 'elsewhere'], { cwd, input: null });
        assert.deepEqual([nowhere.code, nowhere.out], [2, '']);
        assert.match(nowhere.err, /There is no folder elsewhere/);
        folder.remove();
    });

    it('leaves nothing behind but the readme', async () => {
        const folder = withConnector();
        const names = folder.entries();
        await run(['readme', 'orders', '--yes'], { cwd: folder.path, input: null });
        assert.deepEqual(folder.entries(), names);
        assert.match(readFileSync(join(folder.path, 'orders/Readme.md'), 'utf8'), /^# Contoso\n/);
        folder.remove();
    });
});
