import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { recover } from '../../generators/lib/edit/recover.ts';
import { replaceFiles } from '../../generators/lib/edit/transaction.ts';
import { type Step, stepsOf, unwatch, watch } from './fault-fs.ts';
import { assertWhole, before, changes, type Contents, contentsOf, inFolder, sideOf } from './scenario.ts';

const script = fileURLToPath(new URL('./killed-run.js', import.meta.url));

function killAt(work: 'edit' | 'recover', folder: string, step: Step, how: 'before' | 'half'): void {
    const { signal, stderr } = spawnSync(process.execPath, [script, work, folder, String(step.index), how]);
    assert.equal(signal, 'SIGKILL', `${step.name}: ${stderr.toString()}`);
}

/** What a folder looks like after a kill at each step of some work: before it, and in the middle of a write. */
async function killedAtEachStep(work: 'edit' | 'recover', start: Contents): Promise<Contents[]> {
    const run = (folder: string) => (work === 'edit' ? replaceFiles(folder, changes) : recover(folder));
    const steps = await inFolder(start, (folder) => stepsOf(async () => run(folder)));
    assert.ok(steps.length > 10, 'the steps were not counted');
    const left: Contents[] = [];
    for (const step of steps) {
        for (const how of step.half ? (['before', 'half'] as const) : (['before'] as const)) {
            await inFolder(start, (folder) => {
                killAt(work, folder, step, how);
                left.push(contentsOf(folder));
            });
        }
    }
    return left;
}

/** Begins a recovery that stands still for ever at one step, as if killed there. False where it has no such step. */
async function recoverUpTo(folder: string, index: number): Promise<boolean> {
    const stopped = new Promise<true>((resolve) => {
        watch((step, run) => {
            if (step.index < index) return run();
            resolve(true);
            return new Promise(() => {});
        });
    });
    const isStopped = await Promise.race([stopped, recover(folder).then(() => false)]);
    await unwatch();
    return isStopped;
}

/** A folder that a killed edit has left, and whose recovery is killed too. False where that has no such step. */
const diesTwice = (contents: Contents, index: number): Promise<boolean> =>
    inFolder(contents, async (folder) => {
        const isStopped = await recoverUpTo(folder, index);
        assertWhole(contentsOf(folder));
        await recover(folder);
        sideOf(contentsOf(folder));
        return isStopped;
    });

const distinct = (states: Contents[]): Contents[] => [
    ...new Map(
        states.map((state) => [JSON.stringify(state).replaceAll(/\d+-[0-9a-f]{8}|"pid.*?moves/g, ''), state]),
    ).values(),
];

describe('an edit that is killed', async () => {
    const left = await killedAtEachStep('edit', before);

    it('leaves every file whole, at every step', () => {
        for (const contents of left) assertWhole(contents);
    });

    it('is finished or undone by the next run, at every step', async () => {
        const sides = new Set<string>();
        for (const contents of left) {
            await inFolder(contents, async (folder) => {
                const said = await recover(folder);
                const side = sideOf(contentsOf(folder));
                sides.add(side);
                assert.equal(
                    said !== undefined,
                    Object.keys(contents).some((name) => name.startsWith('.')),
                );
                if (said) assert.match(said, side === 'new' ? /finished/ : /before it changed a file/);
                assert.equal(await recover(folder), undefined, 'there was something left to do');
            });
        }
        assert.deepEqual([...sides].toSorted(), ['new', 'old'], 'kills came on both sides');
    });

    it('may be killed again at each step of its recovery', async () => {
        for (const contents of distinct(left)) {
            for (let index = 0; await diesTwice(contents, index); index += 1);
        }
    });

    it('may be killed for good in the middle of its recovery', async () => {
        const halfWay = left.find((contents) => contents['old.txt'] && contents['new.txt']);
        assert.ok(halfWay, 'no kill came between the moves');
        for (const contents of await killedAtEachStep('recover', halfWay)) {
            assertWhole(contents);
            await inFolder(contents, async (folder) => {
                await recover(folder);
                assert.equal(sideOf(contentsOf(folder)), 'new');
            });
        }
    });
});

describe('the steps of an edit', () => {
    it('bring each new content to the disk before the journal, and the journal before the first move', async () => {
        const { steps, folderName } = await inFolder(before, async (folder) => ({
            steps: await stepsOf(() => replaceFiles(folder, changes)),
            folderName: folder.split(/[/\\]/).at(-1)!,
        }));
        const find = (name: string, file: RegExp): number[] => {
            const found = steps.filter(
                (step) => step.name === name && step.files.some((part) => file.test(part)),
            );
            assert.notEqual(found.length, 0, `${name} ${file}`);
            return found.map(({ index }) => index);
        };
        const placed = find('link', /^\.power-connector-edit\.json$/)[0]!;
        for (const name of ['apiDefinition', 'apiProperties', 'new', 'power-connector-edit']) {
            const [synced] = find('sync', new RegExp(`^\\.+${name}\\..*part$`));
            assert.ok(
                synced! > find('writeFile', new RegExp(`^\\.+${name}\\..*part$`))[0]! && synced! < placed,
            );
        }
        const folderSyncs = find('sync', new RegExp(`^${folderName}$`));
        const moves = find('rename', /part$/);
        const gone = find('rm', /^old\.txt$/)[0]!;
        const journalGone = find('rm', /^\.power-connector-edit\.json$/)[0]!;
        assert.equal(moves.length, 3);
        assert.ok(folderSyncs.some((sync) => placed < sync && sync < moves[0]!));
        assert.ok(folderSyncs.some((sync) => gone < sync && sync < journalGone));
        assert.deepEqual(
            moves.map((move) => steps[move]!.files[1]),
            ['apiDefinition.swagger.json', 'apiProperties.json', 'new.txt'],
        );
    });
});
