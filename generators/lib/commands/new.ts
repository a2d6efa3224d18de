import { join, relative, resolve } from 'node:path';
import type { Answers } from '../answers.ts';
import { prettyConnector } from '../check/pretty.ts';
import { folderName } from '../connector/names.ts';
import { UserError } from '../errors.ts';
import type { Ask } from '../prompts/ask.ts';
import { collect, type Collected } from '../prompts/collect.ts';
import { exampleAnswers } from '../prompts/example.ts';
import { readAnswersFile } from '../prompts/answers-file.ts';
import { givenByFlags, merge } from '../prompts/given.ts';
import { questions } from '../prompts/questions.ts';
import { type Io, type Paint, painter } from '../terminal.ts';
import { type Parsed, parseArguments, single } from './arguments.ts';
import { newFlags, newHelp } from './new-flags.ts';

/** `power-connector new`: gives the exit code. Throws a UserError for wrong input; nothing is written then. */
export async function newCommand(args: readonly string[], io: Io): Promise<number> {
    const parsed = parseArguments(args, newFlags);
    if (parsed.values.has('help')) {
        io.say(newHelp());
        return 0;
    }
    const asking = io.isInteractive && !parsed.values.has('yes');
    const ask = asking ? (await import('../prompts/terminal.ts')).askOnTerminal : undefined;
    const { answers, notes } = await collectNew(parsed, io, ask);
    for (const note of notes) io.err(`Note: ${note}\n`);
    return make(answers, parsed, asking, io);
}

/** The answers for a new connector: from flags and an answers file, else asked for. Throws a UserError. */
export async function collectNew(
    parsed: Parsed,
    io: Pick<Io, 'cwd' | 'readStdin'>,
    ask: Ask | undefined,
): Promise<Collected> {
    if (parsed.positionals.length > 1) {
        throw new UserError(
            `One folder at a time: "${parsed.positionals[1]}" is one too many. Put texts with blanks in quotes.`,
        );
    }
    const given = merge(
        await readAnswersFile(single(parsed, 'answers'), io, questions),
        givenByFlags(parsed.values, questions),
    );
    const offered = parsed.values.has('example') ? { offered: exampleAnswers } : {};
    return collect({ questions, given, ...offered, ask });
}

async function make(answers: Answers, parsed: Parsed, asking: boolean, io: Io): Promise<number> {
    const paint = painter(io.colors.err);
    const folder = resolve(io.cwd, parsed.positionals[0] ?? folderName(answers.title));
    const shown = relative(io.cwd, folder) || '.';
    const { startConnector } = await import('../start.ts');
    const { files, checked } = await startConnector(answers, shown);
    if (checked.findings.length > 0) io.say(`${prettyConnector(checked, painter(io.colors.out))}\n`);
    if (checked.findings.some(({ severity }) => severity === 'error')) {
        io.err('Nothing was written: a connector with errors would be refused. Change the answers above.\n');
        return 1;
    }
    const { chooseFiles } = await import('./target.ts');
    const dryRun = parsed.values.has('dry-run');
    const force = parsed.values.has('force');
    const { toWrite, states } = await chooseFiles({ folder, shown, files, asking, force, dryRun, io });
    const said = [...states]
        .map(([name, state]) => `${stateLine(state, join(shown, name), paint)}\n`)
        .join('');
    if (dryRun) {
        io.err(said);
        for (const [name, content] of files) io.out(preview(join(shown, name), content));
        io.err('Nothing was written: this was a dry run.\n');
        return 0;
    }
    if (toWrite.size > 0) await (await import('../write.ts')).writeFolder(folder, toWrite);
    // Only now is it true.
    io.err(said);
    const { nextSteps } = await import('../next-steps.ts');
    io.err(`\n${nextSteps(answers, shown).join('\n')}\n`);
    return 0;
}

const stateStyles = { create: 'green', identical: 'dim', overwrite: 'yellow', skip: 'yellow' } as const;

const stateLine = (state: keyof typeof stateStyles, name: string, paint: Paint): string =>
    `  ${paint(stateStyles[state], state.padEnd(9))} ${name}`;

const preview = (name: string, content: string | Uint8Array): string =>
    typeof content === 'string'
        ? `--- ${name}\n${content}\n`
        : `--- ${name}\n(${content.length} bytes, an image)\n\n`;
