import Generator from 'yeoman-generator';
import type { Flags } from './commands/arguments.ts';
import { UserError } from './errors.ts';
import type { Rendered } from './render/render.ts';
import type { Ask, Prompt } from './prompts/ask.ts';
import { flagName } from './prompts/flags.ts';
import type { Question } from './question.ts';
import { type Io, processIo } from './terminal.ts';

type Options = Generator['options'];

/** What all doors for yo have in common. Helpers are functions below: Yeoman runs every method of a generator as a task. */
export class PowerConnectorGenerator extends Generator {
    constructor(args: string[], options: Options) {
        // Without this feature Yeoman ends every run with a word about package.json, which a connector has none of.
        super(args, options, { customInstallTask: true });
    }
}

/** Declares a flag for every question, under the same name as on the command line. */
export function declareFlags(generator: Generator, questions: readonly Question[]): void {
    for (const { name, kind, message } of questions) {
        const many = ['choices', 'texts', 'fields'].includes(kind);
        generator.option(flagName(name), {
            type: kind === 'yes-no' ? Boolean : many ? Array : String,
            description: message,
        });
    }
}

/** The value of a flag or argument as Yeoman read it. */
export const option = (generator: Generator, name: string): unknown =>
    (generator.options as unknown as Record<string, unknown>)[name];

/** What flags said, by their names on the command line; Yeoman keeps them in kebab or camel case, single or in lists. */
export function givenOptions(generator: Generator, questions: readonly Question[]): Map<string, string[]> {
    const values = new Map<string, string[]>();
    for (const { name } of questions) {
        const value = option(generator, flagName(name)) ?? option(generator, name);
        if (value === undefined || value === null) continue;
        values.set(flagName(name), (Array.isArray(value) ? (value as unknown[]) : [value]).map(String));
    }
    return values;
}

/** Asks through Yeoman's adapter; undefined where `--yes` forbids it or nobody sits at the terminal. */
export function askThrough(generator: Generator): Ask | undefined {
    if (option(generator, 'yes') === true || !isInteractive(generator)) return undefined;
    return async (prompt) => {
        const answers = await generator.prompt([toYeoman(prompt) as never]);
        return (answers as Record<string, unknown>)[prompt.name];
    };
}

/** Yeoman's own adapter would wait at a pipe for keys; another one, as tests bring, answers by itself. */
function isInteractive(generator: Generator): boolean {
    const { adapter } = generator.env as unknown as { adapter?: { actualAdapter?: object; stdin?: unknown } };
    const { stdin } = (adapter?.actualAdapter ?? adapter ?? {}) as { stdin?: { isTTY?: boolean } };
    return stdin !== process.stdin || stdin.isTTY === true;
}

/** Declares the folder and the flags of a command that works on a connector that exists. */
export function declareCommand(generator: Generator, flags: Flags): void {
    generator.argument('folder', {
        type: String,
        required: false,
        description: 'The folder of the connector (default: the current one)',
    });
    for (const [name, { value, help }] of Object.entries(flags)) {
        if (name !== 'help') generator.option(name, { type: value ? String : Boolean, description: help });
    }
}

export type Command = (args: readonly string[], io: Io, ask?: Ask) => Promise<number>;

/** Runs a command of the command line with what Yeoman read of its flags. Throws where it ends with findings. */
export async function runCommand(
    generator: Generator,
    flags: Flags,
    command: Command,
    names: readonly string[] = ['folder'],
): Promise<void> {
    const args = Object.entries(flags).flatMap(([name, flag]) => {
        const value = option(generator, name);
        if (value === undefined || value === false || name === 'help') return [];
        if (!flag.value) return [`--${name}${value === true ? '' : `=${String(value)}`}`];
        return (Array.isArray(value) ? (value as unknown[]) : [value]).map(
            (item) => `--${name}=${String(item)}`,
        );
    });
    const named = names.map((name) => option(generator, name));
    const positionals = [...named, ...generator.args.slice(names.length)].filter(
        (item) => item !== undefined,
    );
    const ask = askThrough(generator);
    const io = { ...processIo(), cwd: generator.destinationRoot(), isInteractive: ask !== undefined };
    const code = await command([...args, ...positionals.map(String)], io, ask);
    if (code !== 0) throw new UserError('The findings above kept it from being written.', code);
}

/** Hands files to Yeoman, which asks about conflicts and writes. */
export function writeFiles(generator: Generator, folder: string, files: Rendered): void {
    for (const [name, content] of files) {
        const target = generator.destinationPath(folder, name);
        generator.fs.write(target, typeof content === 'string' ? content : Buffer.from(content));
    }
}

const types = { text: 'input', choice: 'select', choices: 'checkbox', 'yes-no': 'confirm' } as const;

function toYeoman({ kind, name, message, hint, choices, problem, default: offered }: Prompt): object {
    return {
        type: types[kind],
        name,
        message: `${message} (${hint})`,
        default: offered,
        ...(choices ? { choices: choices.map((choice) => withMark(choice, offered)) } : {}),
        validate: (value: unknown) => problem(valuesOf(value)) ?? true,
    };
}

const withMark = (choice: { value: string; name: string }, offered: unknown): object =>
    Array.isArray(offered) && offered.includes(choice.value) ? { ...choice, checked: true } : choice;

/** inquirer hands a checkbox's validator its choices, not their values. */
const valuesOf = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((item: unknown) => (isChoice(item) ? item.value : item)) : value;

const isChoice = (item: unknown): item is { value: unknown } =>
    typeof item === 'object' && item !== null && 'value' in item;
