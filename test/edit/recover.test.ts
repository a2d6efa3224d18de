import assert from 'node:assert/strict';
import {
    mkdirSync,
    readdirSync,
    readFileSync,
    renameSync,
    symlinkSync,
    unlinkSync,
    writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
    type Journal,
    journalName,
    journalText,
    printOf,
    sealed,
    temporaryName,
} from '../../generators/lib/edit/journal.ts';
import { recover } from '../../generators/lib/edit/recover.ts';
import { UserError } from '../../generators/lib/errors.ts';
import { before, after, changes, type Contents, contentsOf, fill, inFolder, refused } from './scenario.ts';

// No system gives out such a high process number.
const owner = { pid: 0xffff_fff0, id: '0123abcd' };
const journal: Journal = {
    ...owner,
    started: Date.now(),
    moves: changes.map((change) => ({
        name: change.name,
        before: change.before ? printOf(change.before) : null,
        after: change.after ? printOf(change.after) : null,
    })),
};
const waiting: Contents = Object.fromEntries(
    changes
        .filter((change) => change.after)
        .map(({ name, after }) => [temporaryName(owner, name), String(after)]),
);
/** The folder of a run that was killed when its journal was in place. */
const killed: Contents = { ...before, ...waiting, [journalName]: journalText(journal) };
const withJournal = (text: string): Contents => ({ ...killed, [journalName]: text });
const { sum: _, ...document } = JSON.parse(journalText(journal)) as Record<string, unknown>;
const withMove = (change: object): string =>
    sealed({ ...document, moves: [{ ...journal.moves[1], ...change }, ...journal.moves.slice(2)] });

describe('recover', () => {
    it('has nothing to say about a folder in order, or one that is not there', async () => {
        await inFolder(before, async (folder) => {
            assert.equal(await recover(folder), undefined);
            assert.equal(await recover(join(folder, 'none')), undefined);
            assert.equal(await recover(join(folder, 'other.txt')), undefined);
            assert.deepEqual(contentsOf(folder), before);
        });
    });

    it('finishes what a journal tells of', async () => {
        await inFolder(killed, async (folder) => {
            assert.match(
                (await recover(folder)) ?? '',
                /It is finished now: apiDefinition\.swagger\.json and /,
            );
            assert.deepEqual(contentsOf(folder), after);
        });
    });

    it('leaves files alone that only look like its own', async () => {
        const others = {
            '.new.txt.12-0123.power-connector-part': '',
            'new.txt.12-0123abcd.power-connector-part': '',
            '.power-connector-edit.json.bak': '',
            '.hidden': '',
        };
        await inFolder({ ...killed, ...others }, async (folder) => {
            await recover(folder);
            assert.deepEqual(contentsOf(folder), { ...after, ...others });
        });
    });

    it('undoes an edit of which nothing was made where a file changed since', async () => {
        await inFolder({ ...killed, 'old.txt': 'edited\n' }, async (folder) => {
            assert.match((await recover(folder)) ?? '', /old\.txt changed since\. It is undone/);
            assert.deepEqual(contentsOf(folder), { ...before, 'old.txt': 'edited\n' });
        });
    });

    it('refuses to go on where a file changed since and another is new already', async () => {
        await inFolder({ ...killed, 'old.txt': 'edited\n', 'new.txt': after['new.txt']! }, async (folder) => {
            const left = contentsOf(folder);
            const said = await refused(
                recover(folder),
                /old\.txt changed since, new\.txt is changed already/,
            );
            assert.match(said, /delete \.power-connector-edit\.json there/);
            assert.deepEqual(contentsOf(folder), left);
            unlinkSync(join(folder, journalName));
            await recover(folder);
            assert.deepEqual(contentsOf(folder), { ...before, 'old.txt': 'edited\n', 'new.txt': 'comes\n' });
        });
    });

    const lost: Record<string, (path: string) => void> = {
        missing: (path) => unlinkSync(path),
        'of another length': (path) => writeFileSync(path, 'more than it was\n'),
        'of the same length but other content': (path) => writeFileSync(path, 'cOmes\n'),
        'a link': (path) => {
            renameSync(path, `${path}.real`);
            symlinkSync(`${path}.real`, path);
        },
        'a folder': (path) => {
            unlinkSync(path);
            mkdirSync(path);
        },
    };
    for (const [what, lose] of Object.entries(lost)) {
        it(`refuses to begin where a new content is ${what}`, async () => {
            await inFolder(killed, async (folder) => {
                lose(join(folder, temporaryName(owner, 'new.txt')));
                await refused(recover(folder), /the new content of new\.txt is gone\. No file was touched/);
                for (const [name, text] of Object.entries(before))
                    assert.equal(readFileSync(join(folder, name), 'utf8'), text);
            });
        });
    }

    const damages: Record<string, string> = {
        'that is empty': '',
        'that was cut off': journalText(journal).slice(0, 200),
        'that is no object': '[]',
        'of a later version': sealed({ ...document, version: 2 }),
        'without a version': sealed({ ...document, version: undefined }),
        'without a process': sealed({ ...document, pid: undefined }),
        'of a group of processes': sealed({ ...document, pid: -1 }),
        'of process 0': sealed({ ...document, pid: 0 }),
        'without a time': sealed({ ...document, started: 'soon' }),
        'whose id could be a path': sealed({ ...document, id: '../../..' }),
        'without files': sealed({ ...document, moves: [] }),
        'with a file that is no object': sealed({ ...document, moves: [null] }),
        'with a file that has no name': withMove({ name: 1 }),
        'with a file in the folder above': withMove({ name: '../apiProperties.json' }),
        'with a file in a folder below': withMove({ name: 'sub/apiProperties.json' }),
        'with a backslash in a name': withMove({ name: '..\\apiProperties.json' }),
        'with an absolute name': withMove({ name: '/tmp/apiProperties.json' }),
        'with a drive in a name': withMove({ name: 'C:apiProperties.json' }),
        'with the folder above as a file': withMove({ name: '..' }),
        'with an empty name': withMove({ name: '' }),
        'with a name that ends early': withMove({ name: 'apiProperties.json\0.txt' }),
        'that names itself': withMove({ name: journalName }),
        'that names a temporary file': withMove({ name: temporaryName(owner, 'new.txt') }),
        'that names a file twice': withMove({ name: 'NEW.txt' }),
        'that does not know what was': withMove({ before: undefined }),
        'that goes from nothing to nothing': withMove({ before: null, after: null }),
        'with a sum of the wrong length': withMove({ after: { size: 1, sha256: 'ab' } }),
        'with a size that is no number': withMove({ after: { ...journal.moves[1]!.after, size: '1' } }),
    };
    for (const [what, text] of Object.entries(damages)) {
        it(`refuses a journal ${what}, and touches nothing`, async () => {
            await inFolder({ 'apiProperties.json': 'above\n' }, async (above) => {
                const folder = join(above, 'inside');
                mkdirSync(folder);
                fill(folder, withJournal(text));
                await refused(recover(folder), /cannot be used: .*\. No file was touched\. .* delete it,/);
                assert.deepEqual(contentsOf(folder), withJournal(text));
                assert.equal(readFileSync(join(above, 'apiProperties.json'), 'utf8'), 'above\n');
            });
        });
    }

    const key = fc.oneof(
        fc.constantFrom('version', 'pid', 'id', 'started', 'moves').map((name) => [name]),
        fc.tuple(fc.nat(2), fc.constantFrom('name', 'before', 'after')).map((keys) => ['moves', ...keys]),
        fc
            .tuple(fc.nat(1), fc.constantFrom('before', 'after'), fc.constantFrom('size', 'sha256'))
            .map((keys) => ['moves', ...keys]),
    );
    const wrong = fc.oneof(
        fc.jsonValue(),
        fc.constantFrom(...Object.keys(before), '..', '../above.txt', '/tmp', null, 0, 1, owner.pid),
    );
    /** The journal with one value replaced. */
    function damaged(keys: readonly (string | number)[], value: unknown): Record<string, unknown> {
        const copy = structuredClone(document);
        let part = copy;
        for (const name of keys.slice(0, -1)) part = part[name] as Record<string, unknown>;
        part[keys.at(-1)!] = value;
        return copy;
    }

    it('refuses a journal with one value that is not as it was written', async () => {
        await fc.assert(
            fc.asyncProperty(key, wrong, async (keys, value) => {
                const copy = damaged(keys, value);
                fc.pre(JSON.stringify(copy) !== JSON.stringify(document));
                const { sum } = JSON.parse(journalText(journal)) as { sum: string };
                const start = withJournal(JSON.stringify({ ...copy, sum }));
                await inFolder(start, async (folder) => {
                    await refused(recover(folder), /cannot be used: it/);
                    assert.deepEqual(contentsOf(folder), start);
                });
            }),
        );
    });

    it('never leaves the folder, nor fails without a sentence, whatever somebody wrote into a journal', async () => {
        await fc.assert(
            fc.asyncProperty(key, wrong, async (keys, value) => {
                await inFolder({ 'above.txt': 'above\n' }, async (above) => {
                    const folder = join(above, 'inside');
                    mkdirSync(folder);
                    fill(folder, withJournal(sealed(damaged(keys, value))));
                    await recover(folder).catch((error: unknown) => assert.ok(error instanceof UserError));
                    assert.deepEqual(readdirSync(above), ['above.txt', 'inside']);
                    assert.equal(readFileSync(join(above, 'above.txt'), 'utf8'), 'above\n');
                });
            }),
        );
    });
});
