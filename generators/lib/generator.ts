import Generator from 'yeoman-generator';
import type { Flags } from './commands/arguments.ts';
import { nearest } from './connector/names.ts';
import { UserError } from './errors.ts';
import type { Rendered } from './render/render.ts';
import type { Ask, Prompt } from './prompts/ask.ts';
import { flagName } from './prompts/flags.ts';
import { type Io, processIo } from './terminal.ts';

type Options = Generator['options'];

/** What all doors for yo have in common. Helpers are functions below: Yeoman runs every method of a generator as a task. */
export class PowerConnectorGenerator extends Generator {
    constructor(args: string[], options: Options) {
        // Without this feature Yeoman ends every run with a word about package.json, which a connector has none of.
        super(args, options, { customInstallTask: true });
    }
}

/** The value of a flag or argument as Yeoman read it. */
export const option = (generator: Generator, name: string): unknown =>
    (generator.options as unknown as Record<string, unknown>)[name];

/** Declares an argument and flags, so that Yeoman's help shows them. What they say is read by {@link commandLine}. */
export function declare(generator: Generator, folder: string, flags: Flags): void {
    generator.argument('folder', { type: String, required: false, description: folder });
    for (const [name, { short, help }] of Object.entries(flags)) {
        // Yeoman's help has a line for itself.
        if (name === 'help') continue;
        const alias = short ? { alias: short } : {};
        generator.option(name, { type: asGiven, description: help, ...alias } as never);
    }
}

/** Yeoman's own types would make true of the word false, and one text of a list. */
const asGiven = (value: unknown): unknown => value;

/**
 * What was on yo's command line, as our own commands read it. yo knows no flags when it reads them: the word after a flag
 * that takes none is taken for its value, and `-` for no value at all.
 */
export function commandLine(generator: Generator, flags: Flags): string[] {
    const words = [...generator.args];
    const line: string[] = [];
    for (const [name, flag] of Object.entries(flags)) {
        const value = option(generator, name) ?? option(generator, camelCase(name));
        if (value === undefined || value === null || name === 'help') continue;
        for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
            const text = String(item);
            const isBare = item === true || text === '';
            if (flag.value && isBare && words.includes('-')) {
                words.splice(words.indexOf('-'), 1);
                line.push(`--${name}=-`);
            } else if (flag.pair) {
                // yo keeps no order; the second name is taken for the last word, as it stands behind the folder.
                const second = words.pop();
                line.push(`--${name}`, text, ...(second === undefined ? [] : [second]));
            } else if (flag.value || flag.optionalValue)
                line.push(isBare ? `--${name}` : `--${name}=${text}`);
            else if (text !== 'false') {
                line.push(`--${name}`);
                if (!isBare && text !== 'true') words.unshift(text);
            }
        }
    }
    return [...line, ...misspelt(generator, flags), ...words];
}

/** Flags that are none of ours but nearly so; others are Yeoman's. */
const misspelt = (generator: Generator, flags: Flags): string[] =>
    Object.keys(generator.options)
        .map(flagName)
        .filter((name) => name.length > 2 && !Object.hasOwn(flags, name))
        .filter((name) => nearest(name, Object.keys(flags)) !== undefined)
        .map((name) => `--${name}`);

const camelCase = (name: string): string =>
    name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Asks through Yeoman's adapter; undefined where nobody sits at the terminal. */
export function askThrough(generator: Generator): Ask | undefined {
    if (!isInteractive(generator)) return undefined;
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

export type Command = (args: readonly string[], io: Io, ask?: Ask) => Promise<number>;

/** Runs a command of the command line with what Yeoman read of its flags. Throws where it ends with findings, and says so. */
export async function runCommand(
    generator: Generator,
    flags: Flags,
    command: Command,
    found = 'The findings above kept it from being written.',
): Promise<void> {
    const ask = askThrough(generator);
    const io = { ...processIo(), cwd: generator.destinationRoot(), isInteractive: ask !== undefined };
    const code = await command(commandLine(generator, flags), io, ask);
    if (code !== 0) throw new UserError(found, code);
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
