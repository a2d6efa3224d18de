import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './process.ts';

/** The package as npm packs it, unpacked where npm would put it: `folder`/node_modules/generator-power-connector. */
export interface Packed {
    /** Paths in the package. */
    files: string[];
    folder: string;
    package: string;
}

/** What the package asks npm for: linked from this repository instead of installed. */
const dependencies = ['yeoman-generator', '@yeoman/types', 'mem-fs'];

/** Packs what stands in dist/. */
export function pack(): Packed {
    const folder = mkdtempSync(join(tmpdir(), 'packed-'));
    const modules = join(folder, 'node_modules');
    const target = join(modules, 'generator-power-connector');
    mkdirSync(target, { recursive: true });
    const npm = spawnSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
        cwd: root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
    });
    if (npm.status !== 0) throw new Error(npm.stderr);
    const described = JSON.parse(npm.stdout) as unknown;
    // npm gave a list until version 11 and an object by package names since.
    const [archive] = Object.values(
        described as Record<string, { filename: string; files: { path: string }[] }>,
    );
    const tar = spawnSync('tar', [
        '-xzf',
        join(folder, archive!.filename),
        '--strip-components=1',
        '-C',
        target,
    ]);
    if (tar.status !== 0) throw new Error(String(tar.stderr));
    for (const name of dependencies) {
        mkdirSync(dirname(join(modules, name)), { recursive: true });
        symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
    }
    return { files: archive!.files.map(({ path }) => path), folder, package: target };
}

/** Makes a folder another user's, with all that is in it. */
export function giveTo(user: number, path: string): void {
    if (lstatSync(path).isSymbolicLink()) return;
    chownSync(path, user, user);
    if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo(user, join(path, name));
}
