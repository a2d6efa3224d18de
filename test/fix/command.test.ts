import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { checkCommand } from '../../generators/lib/commands/check.ts';
import { exampleFiles, operation } from '../../generators/lib/rules/example.ts';
import { memoryIo } from '../support-io.ts';

let folder: string;
beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'power-connector-fix-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (files: Map<string, string | Uint8Array>): Promise<void> => {
    for (const [name, content] of files) await writeFile(join(folder, name), content);
};
const example = (definition: string | undefined = undefined) =>
    exampleFiles(
        {
            ...operation({ description: 'Looks up one order by its number' }),
            kind: 'independent',
            ...(definition === undefined ? {} : { files: { 'apiDefinition.swagger.json': definition } }),
        },
        () => new Uint8Array(),
    );

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    let out = '';
    let err = '';
    const code = await checkCommand(['.', '--kind', 'independent', ...args], {
        out: (text) => void (out += text),
        say: (text) => void (out += text),
        err: (text) => void (err += text),
        cwd: folder,
        isInteractive: false,
        colors: { out: false, err: false },
        readStdin: async () => '',
    });
    return { code, out, err };
}
const definition = (): Promise<string> => readFile(join(folder, 'apiDefinition.swagger.json'), 'utf8');

describe('check --fix', () => {
    it('writes what it mends, says how much that was, and reports what is left', async () => {
        await put(example());
        const before = await definition();
        const { err, out } = await run('--fix');
        assert.equal(err, 'Fixed 1 finding in 1 connector.\n');
        assert.doesNotMatch(out, /DescriptionNotSentence/);
        assert.equal(await definition(), before.replace('by its number"', 'by its number."'));
    });
    it('changes nothing in a second run', async () => {
        await put(example());
        await run('--fix');
        const once = await definition();
        const { err } = await run('--fix');
        assert.match(err, /^Nothing was fixed/);
        assert.equal(await definition(), once);
    });
    it('keeps line ends, and takes off the byte order mark alone that stands before them', async () => {
        const text = example().get('apiDefinition.swagger.json') as string;
        await put(example(`\uFEFF${text.replaceAll('\n', '\r\n')}`));
        const { err } = await run('--fix');
        assert.match(err, /^Fixed 2 findings in 1 connector/);
        assert.equal(
            await definition(),
            text.replaceAll('\n', '\r\n').replace('by its number"', 'by its number."'),
        );
    });
    it('prints a diff with --dry-run and writes nothing', async () => {
        await put(example());
        const before = await definition();
        const { code, out, err } = await run('--fix', '--dry-run');
        assert.equal(code, 0);
        assert.match(out, /^-.*by its number",$/m);
        assert.match(out, /^\+.*by its number\.",$/m);
        assert.match(err, /^1 finding in 1 connector would be fixed\. Nothing was written/);
        assert.equal(await definition(), before);
    });
    it('leaves a file alone that is no strict JSON, and says so', async () => {
        const broken = '{ "swagger": "2.0", "info": { "title": "Contoso Orders " }, }';
        await put(example(broken));
        const { code, err } = await run('--fix');
        assert.equal(code, 1);
        assert.match(err, /apiDefinition\.swagger\.json is not strict JSON, so --fix leaves it alone/);
        assert.equal(await definition(), broken);
    });
    it('leaves no file behind that was not there', async () => {
        await put(example());
        const before = await readdir(folder);
        await run('--fix');
        assert.deepEqual(await readdir(folder), before);
    });
    it('leaves alone what the configuration ignores or switches off, and rules that were not asked for', async () => {
        await put(example());
        const before = await definition();
        const reason = 'We write headings.';
        for (const config of [
            { severity: { DescriptionNotSentence: { severity: 'off', reason } } },
            { ignore: [{ rule: 'DescriptionNotSentence', pointer: '/paths', reason }] },
        ]) {
            await writeFile(join(folder, 'power-connector.config.json'), JSON.stringify(config));
            assert.match((await run('--fix')).err, /^Nothing was fixed/);
        }
        await rm(join(folder, 'power-connector.config.json'));
        assert.match((await run('--fix', '--rule', 'TextBlanks')).err, /^Nothing was fixed/);
        assert.equal(await definition(), before);
        assert.match((await run('--fix', '--rule', 'DescriptionNotSentence')).err, /^Fixed 1 finding/);
    });
    const skip = process.platform === 'win32' && 'links need rights there';
    it('says what it has mended before it stops at a connector that it cannot write', { skip }, async () => {
        const broken = join(folder, 'linked');
        await put(example());
        await mkdir(broken);
        const target = join(folder, 'elsewhere.json');
        await writeFile(target, await definition());
        await symlink(target, join(broken, 'apiDefinition.swagger.json'));
        const io = memoryIo(folder);
        await assert.rejects(
            checkCommand(
                ['.', 'linked', '--kind', 'independent', '--fix', '--rule', 'DescriptionNotSentence'],
                io,
            ),
            /is a link/,
        );
        assert.equal(io.stderr, 'Fixed 1 finding in 1 connector, then stopped:\n');
    });
    it('refuses --dry-run without --fix', async () => {
        await assert.rejects(run('--dry-run'), /--dry-run goes with --fix only/);
    });
});
