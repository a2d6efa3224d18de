import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { UserError } from './errors.ts';

/**
 * Of some folders those in which a file differs from what it was when this work branched off from `ref`, committed or
 * not: what a pull request changes. Asks git, which only reads. Throws a UserError where git cannot tell.
 */
export function changedSince(ref: string, folders: readonly string[], cwd: string): string[] {
    const commit = git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], ref);
    const base = git(cwd, ['merge-base', commit, 'HEAD'], ref);
    const root = realpathSync(git(cwd, ['rev-parse', '--show-toplevel'], ref));
    const changed = [
        ...names(git(root, ['diff', '--name-only', '--no-renames', '-z', base, '--'], ref)),
        ...names(git(root, ['ls-files', '--others', '--exclude-standard', '-z'], ref)),
    ].map((name) => join(root, name));
    return folders.filter((folder) => {
        const inside = realpathSync(resolve(cwd, folder)) + sep;
        return changed.some((file) => file.startsWith(inside));
    });
}

const names = (list: string): string[] => list.split('\0').filter((name) => name !== '');

function git(cwd: string, args: readonly string[], ref: string): string {
    try {
        return execFileSync('git', args, {
            cwd,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'pipe'],
            maxBuffer: 2 ** 28,
        }).replace(/\n$/, '');
    } catch (error) {
        const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: string };
        if (code === 'ENOENT')
            throw new UserError(
                '--since asks git what changed, and git is not installed; leave --since out.',
            );
        if (stderr?.includes('not a git repository'))
            throw new UserError(
                '--since asks git what changed, and this folder is in no git repository; leave --since out, or run this inside the repository.',
            );
        throw new UserError(
            `--since ${ref}: git does not know where this work branched off from it; fetch it with its history first (git fetch --unshallow origin, or fetch-depth: 0 in a workflow).`,
        );
    }
}
