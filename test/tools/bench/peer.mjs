// `yo code`, the generator we compare ourselves with: installed once into a temporary folder.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const versions = { yo: '7.0.1', 'generator-code': '1.12.0' };
export const spectralVersions = { '@stoplight/spectral-cli': '6.15.0' };
/** Others that start something from answers, or look at an API description. */
export const peerVersions = {
    'create-vite': '9.3.0',
    plop: '4.0.5',
    '@redocly/cli': '2.77.0',
};
export const nodeVersions = { yo: '7.0.1', 'generator-node': '2.9.0' };

export const importVersions = { '@octokit/openapi': '23.0.2', 'api-spec-converter': '2.12.0' };

/** Who runs yo: as root it would become this user by itself, and find nothing that it may write into. */
const isRoot = process.getuid?.() === 0;
export const yoUser = isRoot ? { uid: 1000, gid: 1000 } : {};

/** Installs packages into a temporary folder, unless an earlier run has, and gives that folder. */
export function install(wanted) {
    const name = Object.entries(wanted)
        .flat()
        .map((part) => part.replaceAll(/[@/]/g, ''));
    const folder = join(tmpdir(), `power-connector-bench-${name.join('-')}`);
    if (!existsSync(folder)) {
        // Elsewhere first: an install that was broken off shall not be taken for a whole one.
        const staging = mkdtempSync(`${folder}-`);
        writeFileSync(join(staging, 'package.json'), '{ "private": true }');
        const packages = Object.entries(wanted).map(([name, version]) => `${name}@${version}`);
        const npm = spawnSync(
            'npm',
            ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false', ...packages],
            {
                cwd: staging,
                stdio: 'inherit',
                shell: process.platform === 'win32',
            },
        );
        if (npm.status !== 0) throw new Error('npm could not install what to compare with.');
        if (isRoot) spawnSync('chmod', ['-R', 'a+rX', staging]);
        renameSync(staging, folder);
    }
    return join(folder, 'node_modules');
}

/** The command that starts yo, with generator-code beside it. */
export const installYo = () => [process.execPath, join(install(versions), 'yo/lib/cli.js')];

/** The file that starts Spectral's command line. */
export const installSpectral = () => join(install(spectralVersions), '@stoplight/spectral-cli/dist/index.js');

/** The folder that holds GitHub's description and the one converter to Swagger 2.0 that npm has. */
export const installConverter = () => install(importVersions);

/** Makes a folder that yo may write into. */
export function folderForYo(path) {
    mkdirSync(path, { recursive: true });
    if (isRoot) for (const folder of [path, dirname(path)]) chownSync(folder, yoUser.uid, yoUser.gid);
    return path;
}
