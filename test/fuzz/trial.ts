import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { authCommand } from '../../generators/lib/commands/auth.ts';
import { checkCommand } from '../../generators/lib/commands/check.ts';
import { importCommand } from '../../generators/lib/commands/import.ts';
import { readmeCommand } from '../../generators/lib/commands/readme.ts';
import { encodePng } from '../../generators/lib/connector/png.ts';
import { UserError } from '../../generators/lib/errors.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { type Example, exampleFiles } from '../../generators/lib/rules/example.ts';
import type { Io } from '../../generators/lib/terminal.ts';
import { importAnswers } from '../import-answers.ts';
import { drawIcon } from '../support.ts';
import { memoryIo } from '../support-io.ts';
import { mutate, mutation, type Mutation } from './mutations.ts';

type Command = (args: readonly string[], io: Io) => Promise<number>;

/** What is run on every mutant, in this order, each on files as they were. */
export const commands: Readonly<Record<string, { run: Command; args: readonly string[] }>> = {
    check: { run: checkCommand, args: ['mutant', '--format', 'json'] },
    'check --fix': { run: checkCommand, args: ['mutant', '--fix'] },
    'auth --list': { run: authCommand, args: ['mutant', '--list'] },
    'auth --auth basic': { run: authCommand, args: ['mutant', '--auth', 'basic', '--yes'] },
    'readme --check': { run: readmeCommand, args: ['mutant', '--check'] },
    'readme --yes': { run: readmeCommand, args: ['mutant', '--yes'] },
    'readme --intro': { run: readmeCommand, args: ['mutant', '--intro', '--yes'] },
    'import (as Swagger 2.0)': {
        run: importCommand,
        args: ['mutant/apiDefinition.swagger.json', 'imported', '--yes', '--answers', '-'],
    },
};

/** A connector that some rule finds fault with or none, and what happens to its files. */
export interface Mutant {
    example: number;
    mutations: { file: 'apiDefinition.swagger.json' | 'apiProperties.json'; mutation: Mutation }[];
}

const examples: readonly Example[] = allRules.flatMap(({ good, bad }) => [good, bad].flat() as Example[]);

export const mutant: fc.Arbitrary<Mutant> = fc.record({
    example: fc.nat(examples.length - 1),
    mutations: fc.array(
        fc.record({
            file: fc.constantFrom('apiDefinition.swagger.json', 'apiProperties.json'),
            mutation,
        }),
        { minLength: 1, maxLength: 4 },
    ),
});

export interface Outcome {
    command: string;
    /** The exit code, or what was thrown that no user should see. */
    code: number | Error;
    milliseconds: number;
    /** A refusal that changed files, or left something lying about. */
    left?: string;
}

/** Runs every command on one mutant, in a folder of its own. */
export async function tryMutant({ example, mutations }: Mutant): Promise<Outcome[]> {
    const root = mkdtempSync(join(tmpdir(), 'mutant-'));
    const files = exampleFiles(examples[example] ?? {}, (icon) => encodePng(drawIcon(icon)));
    for (const { file, mutation: one } of mutations) {
        const content = files.get(file);
        if (typeof content === 'string') files.set(file, mutate(content, one));
    }
    try {
        const outcomes: Outcome[] = [];
        for (const command of Object.keys(commands)) outcomes.push(await tryCommand(command, files, root));
        return outcomes;
    } finally {
        rmSync(root, { recursive: true });
    }
}

const readStdin = (): Promise<string> => Promise.resolve(importAnswers());

type Files = ReadonlyMap<string, string | Uint8Array>;

async function tryCommand(command: string, files: Files, root: string): Promise<Outcome> {
    const folder = join(root, 'mutant');
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
    mkdirSync(folder);
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    const { run, args } = commands[command]!;
    const began = performance.now();
    const code = await run(args, memoryIo(root, { readStdin })).catch((error: unknown) =>
        error instanceof UserError ? error.code : (error as Error),
    );
    const milliseconds = performance.now() - began;
    const left = code === 2 ? leftBehind(files, root) : undefined;
    return { command, code, milliseconds, ...(left ? { left } : {}) };
}

function leftBehind(files: Files, root: string): string | undefined {
    const folder = join(root, 'mutant');
    const strange = [
        ...readdirSync(root).filter((name) => name !== 'mutant'),
        ...readdirSync(folder).filter((name) => !files.has(name)),
    ];
    const changed = [...files].filter(
        ([name, content]) =>
            !existsSync(join(folder, name)) ||
            !readFileSync(join(folder, name)).equals(Buffer.from(content as string)),
    );
    const named = [...strange, ...changed.map(([name]) => name)];
    return named.length > 0 ? named.join(', ') : undefined;
}
