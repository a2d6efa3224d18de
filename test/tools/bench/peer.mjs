// `yo code`, the generator we compare ourselves with: installed once into a temporary folder.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const versions = { yo: '7.0.1', 'generator-code': '1.12.0' };

/** Who runs yo: as root it would become this user by itself, and find nothing that it may write into. */
const isRoot = process.getuid?.() === 0;
export const yoUser = isRoot ? { uid: 1000, gid: 1000 } : {};

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
    return [process.execPath, join(folder, 'node_modules/yo/lib/cli.js')];
}

/** Makes a folder that yo may write into. */
export function folderForYo(path) {
    mkdirSync(path, { recursive: true });
    if (isRoot) for (const folder of [path, dirname(path)]) chownSync(folder, yoUser.uid, yoUser.gid);
    return path;
}
