// `yo code`, the generator we compare ourselves with: installed once into a temporary folder.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const versions = { yo: '7.0.1', 'generator-code': '1.12.0' };

/** yo refuses to work as root and becomes this user. */
const user = 1000;
const isRoot = process.getuid?.() === 0;

/** Installs yo and generator-code, unless an earlier run has, and gives the command that starts yo. */
export function installYo() {
    const name = Object.entries(versions).map((pair) => pair.join('-'));
    const folder = join(tmpdir(), `power-connector-bench-${name.join('-')}`);
    if (!existsSync(folder)) {
        // Elsewhere first: an install that was broken off shall not be taken for a whole one.
        const staging = mkdtempSync(`${folder}-`);
        writeFileSync(join(staging, 'package.json'), '{ "private": true }');
        const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
        const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], {
            cwd: staging,
            stdio: 'inherit',
            shell: process.platform === 'win32',
        });
        if (npm.status !== 0) throw new Error('npm could not install what to compare with.');
        if (isRoot) spawnSync('chmod', ['-R', 'a+rX', staging]);
        renameSync(staging, folder);
    }
    return [...asUser(), process.execPath, join(folder, 'node_modules/yo/lib/cli.js')];
}

const asUser = () => (isRoot ? ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups'] : []);

/** Makes a folder that yo may write into. */
export function folderForYo(path) {
    mkdirSync(path, { recursive: true });
    if (isRoot) for (const folder of [path, dirname(path)]) chownSync(folder, user, user);
    return path;
}
