import { relative, resolve } from 'node:path';
import type { Answers } from '../lib/answers.ts';
import { prettyConnector } from '../lib/check/pretty.ts';
import { type Parsed, parseArguments } from '../lib/commands/arguments.ts';
import { collectNew } from '../lib/commands/new.ts';
import { newFlags } from '../lib/commands/new-flags.ts';
import { refuseFilled } from '../lib/commands/target.ts';
import { folderName } from '../lib/connector/names.ts';
import { UserError } from '../lib/errors.ts';
import {
    askThrough,
    commandLine,
    declare,
    option,
    PowerConnectorGenerator,
    writeFiles,
} from '../lib/generator.ts';
import { nextSteps } from '../lib/next-steps.ts';
import { startConnector } from '../lib/start.ts';
import { painter, processIo } from '../lib/terminal.ts';
import { asSpelt, compareWithFolder } from '../lib/write.ts';

/** `yo power-connector`: starts a new connector. */
export default class AppGenerator extends PowerConnectorGenerator {
    #parsed!: Parsed;
    #answers!: Answers;
    #folder = '';
    #asking = false;

    constructor(args: string[], options: PowerConnectorGenerator['options']) {
        super(args, options);
        this.description =
            'Starts a Power Platform connector that passes the machine checks of certification.';
        declare(this, 'Where to write it (default: the title in kebab case)', newFlags);
    }

    async prompting(): Promise<void> {
        this.#parsed = parseArguments(commandLine(this, newFlags), newFlags);
        const ask = this.#parsed.values.has('yes') ? undefined : askThrough(this);
        const io = { ...processIo(), cwd: this.destinationRoot() };
        const { answers, notes } = await collectNew(this.#parsed, io, ask);
        for (const note of notes) this.log(`Note: ${note}`);
        const folder = this.#parsed.positionals[0] ?? folderName(answers.title);
        this.#answers = answers;
        this.#asking = ask !== undefined;
        this.#folder = relative(this.destinationRoot(), resolve(this.destinationRoot(), folder)) || '.';
    }

    async writing(): Promise<void> {
        const { files: made, checked } = await startConnector(this.#answers, this.#folder);
        if (checked.findings.length > 0) this.log(prettyConnector(checked, painter(false)));
        if (checked.findings.some(({ severity }) => severity === 'error')) {
            throw new UserError(
                'Nothing was written: a connector with errors would be refused. Change the answers.',
                1,
            );
        }
        const { values } = this.#parsed;
        const folder = this.destinationPath(this.#folder);
        const files = await asSpelt(folder, made);
        // Yeoman asks what to do with files that are there already, terminal or not.
        if (!this.#asking && !values.has('force') && !values.has('dry-run') && !option(this, 'bail')) {
            refuseFilled(this.#folder, await compareWithFolder(folder, files));
        }
        writeFiles(this, this.#folder, files);
    }

    end(): void {
        if (this.#parsed.values.has('dry-run')) {
            this.log('Nothing was written: this was a dry run.');
            return;
        }
        this.log(`\n${nextSteps(this.#answers, this.#folder).join('\n')}`);
    }
}
