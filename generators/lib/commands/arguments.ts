import { parseArgs } from 'node:util';
import { nearest } from '../connector/names.ts';
import { UserError } from '../errors.ts';

/** A flag: whether it takes a value, whether it may stand more than once, and its line in the help. */
export interface Flag {
    value?: string;
    /** A second word follows the value: `--rename OLD NEW`. */
    pair?: boolean;
    many?: boolean;
    /** The flag takes true or false, and means true alone. */
    optionalValue?: boolean;
    short?: string;
    help: string;
}

export type Flags = Readonly<Record<string, Flag>>;

export interface Parsed {
    /** Flag → its values in order; a flag without a value has `''`. */
    values: Map<string, string[]>;
    positionals: string[];
}

/** Reads a command line by a table of flags. Throws a UserError that names the flag, and the nearest known one. */
export function parseArguments(args: readonly string[], flags: Flags): Parsed {
    // node:util's parser is loaded when it is first asked for, and folders need none.
    if (!args.some((arg) => arg.startsWith('-'))) return { values: new Map(), positionals: [...args] };
    const options = Object.fromEntries(
        Object.entries(flags).map(([name, flag]) => [
            name,
            {
                type: flag.value ? ('string' as const) : ('boolean' as const),
                multiple: true,
                ...(flag.short ? { short: flag.short } : {}),
            },
        ]),
    );
    const { tokens } = parseArgs({
        args: [...args],
        options,
        strict: false,
        tokens: true,
        allowPositionals: true,
    });
    const values = new Map<string, string[]>();
    const positionals: string[] = [];
    let waiting: string[] | undefined;
    let half: string[] | undefined;
    for (const token of tokens) {
        if (token.kind === 'positional') {
            if (waiting && /^(true|false|yes|no)$/i.test(token.value))
                waiting[waiting.length - 1] = token.value;
            else (half ?? positionals).push(token.value);
            waiting = half = undefined;
        } else if (token.kind === 'option') {
            const list = put(values, token.name, valueOf(token, flags));
            waiting = flags[token.name]?.optionalValue && token.value === undefined ? list : undefined;
            half = flags[token.name]?.pair ? list : undefined;
        }
    }
    return { values, positionals };
}

interface OptionToken {
    name: string;
    rawName: string;
    value?: string | undefined;
    inlineValue?: boolean | undefined;
}

function valueOf(token: OptionToken, flags: Flags): string {
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    if (!flag) {
        const near = nearest(token.name, Object.keys(flags));
        throw new UserError(
            `${token.rawName} is not a flag of this command${near ? `; did you mean --${near}?` : '.'} --help lists them.`,
        );
    }
    if (flag.value) {
        if (token.value === undefined || (!token.inlineValue && /^--[a-z]/.test(token.value))) {
            throw new UserError(`${token.rawName} needs a value: ${token.rawName} ${flag.value}.`);
        }
        return token.value;
    }
    if (token.value !== undefined && !flag.optionalValue)
        throw new UserError(`${token.rawName} takes no value; leave "${token.value}" out.`);
    return token.value ?? '';
}

function put(values: Map<string, string[]>, name: string, value: string): string[] {
    const list = values.get(name) ?? [];
    list.push(value);
    values.set(name, list);
    return list;
}

/** The one value of a flag that may stand once. Throws a UserError where it stands more often. */
export function single({ values }: Parsed, name: string): string | undefined {
    const list = values.get(name);
    if (list && list.length > 1)
        throw new UserError(`--${name} is given more than once; leave all but one out.`);
    return list?.[0];
}

/** The value of a flag that takes one of a few. Throws a UserError for another one. */
export function oneOf<Value extends string>(
    flag: string,
    value: string | undefined,
    values: readonly Value[],
): Value | undefined {
    const found = values.find((candidate) => candidate === value);
    if (value !== undefined && !found)
        throw new UserError(`--${flag} ${value} is not known; take ${values.join(', ')}.`);
    return found;
}

/** The lines of a help text, in two columns. */
export function flagLines(flags: Flags): string {
    const rows = Object.entries(flags).map(([name, { value, short, help }]) => [
        `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
        help,
    ]);
    const width = Math.min(32, Math.max(...rows.map(([left = '']) => left.length)));
    return rows
        .map(([left = '', help = '']) =>
            left.length > width
                ? `  ${left}\n  ${' '.repeat(width)}  ${help}`
                : `  ${left.padEnd(width)}  ${help}`,
        )
        .join('\n');
}
