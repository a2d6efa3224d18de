import { authCommand } from '../lib/commands/auth.ts';
import { authFlags } from '../lib/commands/auth-flags.ts';
import { declare, PowerConnectorGenerator, runCommand } from '../lib/generator.ts';

/** `yo power-connector:auth`: adds a way to sign in to a connector that exists, or lists, removes, renames one. */
export default class AuthGenerator extends PowerConnectorGenerator {
    constructor(args: string[], options: PowerConnectorGenerator['options']) {
        super(args, options);
        this.description = 'Adds a way to sign in to a Power Platform connector that exists.';
        declare(this, 'The folder of the connector (default: the current one)', authFlags);
    }

    /** The command writes by itself, file by file in one step each: Yeoman's memory knows no order and no journal. */
    async writing(): Promise<void> {
        await runCommand(this, authFlags, authCommand);
    }
}
