import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from './process.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const shell = process.platform === 'win32';

const git = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
const tracked = (git.status === 0 ? git.stdout.split('\0') : []).filter(
    (file) => file !== '' && existsSync(join(root, file)),
);
const noGit = tracked.length > 0 ? false : 'this is no clone of the repository';

describe('the repository', () => {
    it('locks every package by its checksum, and none by the address it once came from', () => {
        const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, object> };
        const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
        assert.ok(entries.length > 100);
        assert.deepEqual(
            entries.filter(([, entry]) => 'resolved' in entry || !('integrity' in entry)),
            [],
        );
    });

    it('names the host of no package registry', { skip: noGit }, () => {
        const { stdout } = spawnSync('npm', ['config', 'get', 'registry'], {
            cwd: root,
            encoding: 'utf8',
            shell,
        });
        const { host } = new URL(stdout.trim());
        assert.notEqual(host, '');
        assert.deepEqual(
            tracked.filter((file) => {
                const text = readFileSync(join(root, file), 'latin1');
                return text.includes(host) || /https?:\/\/[^\s"']+\/-\/[^\s"']+\.tgz/.test(text);
            }),
            [],
        );
    });
});

describe('package.json', () => {
    const manifest = JSON.parse(read('package.json')) as {
        bin: Record<string, string>;
        exports: Record<string, string | Record<string, string>>;
        types: string;
        keywords: string[];
        license: string;
        dependencies: Record<string, string>;
        devDependencies: Record<string, string>;
    };

    it('points at files that the build has made', () => {
        const paths = [
            ...Object.values(manifest.bin),
            manifest.types,
            ...Object.values(manifest.exports)
                .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
                .map((target) => target.replace('*', 'app')),
        ];
        assert.ok(paths.length >= 5);
        assert.deepEqual(
            paths.filter((path) => !existsSync(join(root, path))),
            [],
        );
    });

    it('is one that yo finds, under a licence that is there', () => {
        assert.ok(manifest.keywords.includes('yeoman-generator'));
        assert.match(read('LICENSE'), new RegExp(`^${manifest.license} License`));
    });

    it('pins what builds it exactly, and leaves what users install some room', () => {
        const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
        assert.deepEqual(
            Object.entries(manifest.devDependencies).filter(([, range]) => !exact.test(range)),
            [],
        );
        assert.deepEqual(
            Object.entries(manifest.dependencies).filter(([, range]) => !range.startsWith('^')),
            [],
        );
    });

    it('ships the licence of every library that a bundle holds a part of', () => {
        const { outputs } = JSON.parse(read('build/metafile.json')) as {
            outputs: Record<string, { inputs: Record<string, object> }>;
        };
        const names = Object.values(outputs)
            .flatMap(({ inputs }) => Object.keys(inputs))
            .map((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]);
        const bundled = [...new Set(names)].filter((name) => name !== undefined);
        assert.ok(bundled.includes('ejs') && bundled.includes('prettier'));
        const licences = read('dist/THIRD-PARTY-LICENSES.txt');
        assert.deepEqual(
            bundled.filter((name) => !licences.includes(`\n${name} `) && !licences.startsWith(`${name} `)),
            [],
        );
        assert.match(licences, /Permission is hereby granted, free of charge/);
    });
});
