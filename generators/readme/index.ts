import { readmeCommand } from '../lib/commands/readme.ts';
import { readmeFlags } from '../lib/commands/readme-flags.ts';
import { declare, PowerConnectorGenerator, runCommand } from '../lib/generator.ts';

/** `yo power-connector:readme`: brings the readme of a connector up to date, or says where it is not. */
export default class ReadmeGenerator extends PowerConnectorGenerator {
    constructor(args: string[], options: PowerConnectorGenerator['options']) {
        super(args, options);
        this.description =
            'Brings the readme of a Power Platform connector up to date, without losing a word.';
        declare(this, 'The folder of the connector (default: the current one)', readmeFlags);
    }

    /** The command writes by itself, in one step: Yeoman's memory knows no journal. */
    async writing(): Promise<void> {
        const drifted = 'The readme and the connector have drifted apart, as listed above.';
        await runCommand(this, readmeFlags, readmeCommand, drifted);
    }
}
