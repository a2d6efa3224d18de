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
