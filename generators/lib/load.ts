import { resolve } from 'node:path';
import { diskReader } from './connector/disk.ts';
import type { Connector, PublisherKind } from './connector/model.ts';
import { readConnector } from './connector/read.ts';
import type { JsonFile } from './connector/source.ts';
import { UserError } from './errors.ts';

/** Reads the connector in a folder. Throws a UserError where there is none, or where it cannot be read. */
export async function loadConnector(folder: string, cwd: string, kind?: PublisherKind): Promise<Connector> {
    const absolute = resolve(cwd, folder);
    const reader = diskReader(absolute);
    try {
        const connector = await readConnector(folder, reader, kind, absolute);
        if (connector) return connector;
        if ((await reader.list()) === undefined)
            throw new UserError(`There is no folder ${folder}; name the folder of a connector.`);
    } catch (error) {
        if (error instanceof UserError) throw error;
        const { code, path, syscall } = error as NodeJS.ErrnoException;
        if (code && syscall)
            throw new UserError(`${path ?? folder} cannot be read (${code}); check its permissions.`);
        throw error;
    }
    throw new UserError(
        `${folder} holds no connector: neither apiDefinition.swagger.json nor apiProperties.json is there. Name the folder of a connector, or start one: power-connector new.`,
    );
}

/**
 * Makes sure that a file can be edited: it is there, in UTF-8, strict JSON. Throws a UserError with its line and column
 * otherwise.
 */
export function editable(file: JsonFile | undefined, name: string): JsonFile {
    if (!file)
        throw new UserError(
            `${name} is missing, and the connector cannot be edited without it; put it beside the other files.`,
        );
    const { source } = file;
    if (!source.isUtf8) {
        throw new UserError(
            `${source.at(source.faultAt)}: the file is not in UTF-8; save it as UTF-8 (without a change of its letters), then run this again.`,
        );
    }
    return wellFormed(file);
}

/** Makes sure that a file is strict JSON, so that nothing of it was passed over. Throws a UserError with its line and column otherwise. */
export function wellFormed(file: JsonFile): JsonFile {
    const { source, problems } = file;
    const [problem] = problems;
    if (problem) {
        throw new UserError(`${source.at(problem.offset)}: ${problem.message} Mend it, then run this again.`);
    }
    return file;
}
