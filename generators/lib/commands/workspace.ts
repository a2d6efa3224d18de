import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * A folder as GitHub names it: from the root of the checkout, in whatever folder of it a step of a workflow runs. A path
 * from elsewhere would annotate no file of the pull request, or another one.
 */
export function fromWorkspace(
    folder: string,
    cwd: string,
    workspace: string | undefined = process.env['GITHUB_WORKSPACE'],
): string {
    if (!workspace) return folder;
    const path = relative(workspace, resolve(cwd, folder));
    const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
    return isOutside ? folder : path || '.';
}
