import { relative, resolve } from 'node:path';
import type { Answers } from '../lib/answers.ts';
import { prettyConnector } from '../lib/check/pretty.ts';
import { folderName } from '../lib/connector/names.ts';
import { UserError } from '../lib/errors.ts';
import {
    askThrough,
    declareFlags,
    givenOptions,
    option,
    PowerConnectorGenerator,
    writeFiles,
} from '../lib/generator.ts';
import { nextSteps } from '../lib/next-steps.ts';
import { readAnswersFile } from '../lib/prompts/answers-file.ts';
import { collect } from '../lib/prompts/collect.ts';
import { exampleAnswers } from '../lib/prompts/example.ts';
import { givenByFlags, merge } from '../lib/prompts/given.ts';
import { questions } from '../lib/prompts/questions.ts';
import { startConnector } from '../lib/start.ts';
import { painter, processIo } from '../lib/terminal.ts';

/** `yo power-connector`: starts a new connector. */
export default class AppGenerator extends PowerConnectorGenerator {
    #answers!: Answers;
    #folder = '';

    constructor(args: string[], options: PowerConnectorGenerator['options']) {
        super(args, options);
        this.description =
            'Starts a Power Platform connector that passes the machine checks of certification.';
        this.argument('folder', {
            type: String,
            required: false,
            description: 'Where to write it (default: the title in kebab case)',
        });
        this.option('answers', {
            type: String,
            description: 'Take answers from a JSON file (- for standard input)',
        });
        this.option('yes', {
            type: Boolean,
            alias: 'y',
            description: 'Ask nothing: take defaults, or say what is missing',
        });
        this.option('example', {
            type: Boolean,
            description: 'Pre-fill every answer with the example connector',
        });
        declareFlags(this, questions);
    }

    async prompting(): Promise<void> {
        const file = option(this, 'answers') as string | undefined;
        const { answers, notes } = await collect({
            questions,
            given: merge(
                await readAnswersFile(file, { ...processIo(), cwd: this.destinationRoot() }, questions),
                givenByFlags(givenOptions(this, questions), questions),
            ),
            ...(option(this, 'example') ? { offered: exampleAnswers } : {}),
            ask: askThrough(this),
        });
        for (const note of notes) this.log(`Note: ${note}`);
        const folder = (option(this, 'folder') as string | undefined) ?? folderName(answers.title);
        this.#answers = answers;
        this.#folder = relative(this.destinationRoot(), resolve(this.destinationRoot(), folder)) || '.';
    }

    async writing(): Promise<void> {
        const { files, checked } = await startConnector(this.#answers, this.#folder);
        if (checked.findings.length > 0) this.log(prettyConnector(checked, painter(false)));
        if (checked.findings.some(({ severity }) => severity === 'error')) {
            throw new UserError(
                'Nothing was written: a connector with errors would be refused. Change the answers.',
                1,
            );
        }
        writeFiles(this, this.#folder, files);
    }

    end(): void {
        this.log(`\n${nextSteps(this.#answers, this.#folder).join('\n')}`);
    }
}
