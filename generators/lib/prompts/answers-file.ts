import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { duplicateKeys } from '../connector/duplicate-keys.ts';
import { parseJson, SourceFile } from '../connector/source.ts';
import { UserError } from '../errors.ts';
import type { Question } from '../question.ts';
import type { Io } from '../terminal.ts';
import { type Given, givenByDocument } from './given.ts';

/** Reads the answers file that a flag names (`-`: standard input); no answers where there is none. Throws a UserError. */
export async function readAnswersFile(
    file: string | undefined,
    io: Pick<Io, 'cwd' | 'readStdin'>,
    questions: readonly Question[],
): Promise<Given> {
    if (file === undefined) return { answers: {}, labels: new Map() };
    const place = file === '-' ? 'standard input' : file;
    const read = file === '-' ? await io.readStdin() : await readText(resolve(io.cwd, file), file);
    const source = new SourceFile(place, Buffer.from(read));
    const { value, problems } = await parseJson(source);
    const [problem] = problems;
    if (problem)
        throw new UserError(
            `${source.at(problem.offset)} is not JSON: ${problem.message} It has to hold one object of answers.`,
        );
    const [twice] = duplicateKeys(source.text);
    if (twice)
        throw new UserError(`${source.at(twice.again)} gives "${twice.key}" twice; leave one of them out.`);
    return givenByDocument(value ?? null, place, questions);
}

async function readText(path: string, shown: string): Promise<string> {
    const bytes = await readBytes(path, shown);
    // A lenient decoder would put question marks into the connector where letters were.
    if (!isUtf8(bytes)) throw new UserError(`--answers ${shown} is not in UTF-8; save it as UTF-8.`);
    return bytes.toString('utf8');
}

async function readBytes(path: string, shown: string): Promise<Buffer> {
    try {
        return await readFile(path);
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const reason =
            code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
        throw new UserError(
            `--answers ${shown} cannot be read: ${reason}. Name a JSON file of answers, or - for standard input.`,
        );
    }
}
