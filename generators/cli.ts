#!/usr/bin/env node
import { nearest } from './lib/connector/names.ts';
import { isUserError, UserError } from './lib/errors.ts';
import { type Io, processIo } from './lib/terminal.ts';
import { version } from './lib/version.ts';

type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Each command loads what it needs and no more: `check` starts without prompts, templates or prettier. */
const commands: Record<string, { line: string; load: () => Promise<Command> }> = {
    new: {
        line: 'Start a connector: answer questions, get a folder that passes the check.',
        load: async () => (await import('./lib/commands/new.ts')).newCommand,
    },
    import: {
        line: 'Start a connector from an OpenAPI or Swagger document, or update it.',
        load: async () => (await import('./lib/commands/import.ts')).importCommand,
    },
    auth: {
        line: 'Add a way to sign in to a connector that exists, or list, remove, rename one.',
        load: async () => (await import('./lib/commands/auth.ts')).authCommand,
    },
    readme: {
        line: 'Bring the readme of a connector up to date, without losing a word.',
        load: async () => (await import('./lib/commands/readme.ts')).readmeCommand,
    },
    check: {
        line: 'Check connectors against what Microsoft demands, offline.',
        load: async () => (await import('./lib/commands/check.ts')).checkCommand,
    },
};

const help = `Usage: power-connector <command> [folder] [flags]

Power Platform connectors, without waiting for a reviewer.

Commands:
${Object.entries(commands)
    .map(([name, { line }]) => `  ${name.padEnd(8)} ${line}`)
    .join('\n')}

power-connector <command> --help shows the flags of a command; --version the version.
`;

async function run([name, ...args]: readonly string[], io: Io): Promise<number> {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
        io.say(help);
        return 0;
    }
    if (name === '--version' || name === '-v') {
        io.out(`${version()}\n`);
        return 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) {
        const near = nearest(name, Object.keys(commands));
        throw new UserError(
            `"${name}" is not a command${near ? `; did you mean "${near}"?` : '.'} --help lists them.`,
        );
    }
    return (await command.load())(args, io);
}

async function main(args: readonly string[], io: Io): Promise<number> {
    try {
        return await run(args, io);
    } catch (error) {
        if (isUserError(error)) {
            io.err(`${error.message}\n`);
            return error.code;
        }
        io.err(`This should not have happened: ${error instanceof Error ? error.message : String(error)}\n`);
        io.err(
            'Please report it, with the command you ran; set POWER_CONNECTOR_DEBUG=1 to see where it came from.\n',
        );
        if (process.env['POWER_CONNECTOR_DEBUG']) io.err(`${(error as Error).stack}\n`);
        return 2;
    }
}

// No `await` at this level: it is published as CommonJS, which Node starts sooner.
void main(process.argv.slice(2), processIo()).then((code) => {
    process.exitCode = code;
});
