// `npm run bench`: measures start-up against Node's own and against `yo code`, and writes docs/benchmarks.md;
// `npm run bench -- --peers` measures other tools beside ours, too.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { measureCheck } from './bench/check.mjs';
import { measureImport } from './bench/import.mjs';
import { jobsIn, medians, untilExit } from './bench/measure.mjs';
import { page, ratios } from './bench/page.mjs';
import { folderForYo, installYo, yoUser } from './bench/peer.mjs';
import { measurePeers, measureWeight } from './bench/peers.mjs';
import { peersSection } from './bench/peers-page.mjs';

const rounds = Number(process.env.ROUNDS ?? 11);
const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = [process.execPath, `${root}dist/generators/cli.cjs`];
if (!existsSync(bin[1])) throw new Error('Nothing to measure yet: npm run build.');

const yo = installYo();
const folder = mkdtempSync(join(tmpdir(), 'power-connector-bench-'));
const home = folderForYo(join(folder, 'home'));
const forYo = folderForYo(join(folder, 'yo'));
// Nothing of npm's or the user's settings; yo's look for updates of itself would count against it.
const env = { PATH: process.env.PATH, HOME: home, TERM: 'xterm-256color', NO_UPDATE_NOTIFIER: '1' };

let count = 0;
const fresh = () => `run-${(count += 1)}`;
const here = { cwd: folder, env };
const there = { cwd: forYo, env, ...yoUser };
const { exit, shown } = jobsIn(here);

try {
    await untilExit({ command: [...bin, 'new', 'connector', '--example', '--yes'], ...here });
    const { exampleAnswers } = await import(`${root}build/generators/lib/prompts/example.js`);
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(exampleAnswers));
    const result = await medians(
        [
            exit('node', () => [process.execPath, '-e', '0']),
            exit('version', () => [...bin, '--version']),
            exit('help', () => [...bin, '--help']),
            exit('check', () => [...bin, 'check', 'connector']),
            exit('checkFirst', () => [...bin, 'check', 'connector'], {
                ...here,
                env: { ...env, NODE_DISABLE_COMPILE_CACHE: '1' },
            }),
            shown('prompt', [...bin, 'new'], 'Who publishes the connector?'),
            shown('yoPrompt', [...yo, 'code'], 'What type of extension do you want to create?', there),
            exit('example', () => [...bin, 'new', fresh(), '--example', '--yes']),
            exit('answers', () => [...bin, 'new', fresh(), '--answers', 'answers.json']),
            exit('yoFiles', () => [...yo, 'code', fresh(), '-t=ts', '--quick', '--skip-install'], there),
        ],
        rounds,
    );
    const lines = ratios(result);
    for (const { what, ratio, limit } of lines) {
        const judged = limit === undefined ? '' : ratio <= limit ? 'as asked' : 'SLOWER THAN ASKED';
        console.log(`${ratio.toFixed(2)}  ${what}  ${judged}`);
    }
    const withPeers = process.argv.includes('--peers');
    const rows = measureCheck({ peers: withPeers });
    const imports = withPeers ? await measureImport() : [];
    for (const { what, to, ratio, peak } of [...rows, ...imports])
        console.log(`${ratio.toFixed(2)} × ${to}, ${Math.round(peak)} MiB: ${what}`);
    const peers = withPeers ? peersSection(await measurePeers(Math.min(rounds, 7)), measureWeight()) : '';
    const target = `${root}docs/benchmarks.md`;
    writeFileSync(
        target,
        await format(page(lines, rows, imports, rounds) + peers, {
            ...(await resolveConfig(target)),
            filepath: target,
        }),
    );
} finally {
    rmSync(folder, { recursive: true, force: true });
}
