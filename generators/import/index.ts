import { importCommand } from '../lib/commands/import.ts';
import { importFlags } from '../lib/commands/import-flags.ts';
import { declare, PowerConnectorGenerator, runCommand } from '../lib/generator.ts';

/** `yo power-connector:import`: starts a connector from an API description, or brings a newer one into it. */
export default class ImportGenerator extends PowerConnectorGenerator {
    constructor(args: string[], options: PowerConnectorGenerator['options']) {
        super(args, options);
        this.description = 'Starts a Power Platform connector from an OpenAPI or Swagger document.';
        declare(this, 'The document, in JSON or YAML; after it, where to write the connector', importFlags);
    }

    /** The command writes by itself: a report beside the folder, and an update with a journal. */
    async writing(): Promise<void> {
        await runCommand(this, importFlags, importCommand);
    }
}
