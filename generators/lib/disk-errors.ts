import { UserError } from './errors.ts';

const reasons: Record<string, string> = {
    EACCES: 'you have no permission to write there',
    EPERM: 'you have no permission to write there',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your disk quota is used up',
    EFBIG: 'a file would grow larger than is allowed',
    EIO: 'the disk reports an error',
    EBUSY: 'another program holds a file of it',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    ENOENT: 'it is not there',
    ENOTDIR: 'a part of its path is a file',
    EISDIR: 'a folder stands where a file should be',
    ENAMETOOLONG: 'its name is too long',
    ELOOP: 'its links go round in a circle',
};

/** The code of an error of the disk. Others have codes too, such as a module that is not found: those are bugs. */
export const codeOf = (error: unknown): string | undefined => {
    const { code } = error as NodeJS.ErrnoException;
    return /^E[A-Z0-9]+$/.test(code ?? '') ? code : undefined;
};

/** Why the disk refused something, to follow "because". */
export function reasonOf(error: unknown): string {
    const code = codeOf(error);
    return reasons[code ?? ''] ?? `of ${code ?? (error as Error).message}`;
}

/**
 * Does work on a path that leaves nothing behind where it fails. What the disk refuses becomes a UserError: what, why,
 * and the advice given.
 */
export async function explained<Result>(
    path: string,
    advice: string,
    work: () => Promise<Result>,
): Promise<Result> {
    try {
        return await work();
    } catch (error) {
        if (error instanceof UserError || !codeOf(error)) throw error;
        throw new UserError(
            `Nothing was written: ${path} cannot be used, because ${reasonOf(error)}. ${advice}`,
        );
    }
}
