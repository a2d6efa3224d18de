/**
 * Wrong input, said to the user in whole sentences: what is wrong, where, what to do next.
 * The doors print `message` alone and exit with `code`; nothing has been written when it is thrown.
 */
export class UserError extends Error {
    override readonly name = 'UserError';
    /** Exit code: 2 for what could not run, 1 for a connector with errors. Yeoman reads it too. */
    readonly code: number;

    constructor(message: string, code = 2) {
        super(message);
        this.code = code;
    }
}

/** Tells by the name: the bin and its commands are bundles of their own, and each has its copy of the class. */
export const isUserError = (error: unknown): error is UserError =>
    error instanceof Error && error.name === 'UserError';
