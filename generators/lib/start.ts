import type { Answers } from './answers.ts';
import { check } from './check/engine.ts';
import type { CheckedConnector } from './check/finding.ts';
import { memoryReader } from './connector/memory.ts';
import { readConnector } from './connector/read.ts';
import type { PublisherKind } from './connector/model.ts';
import { type Rendered, renderConnector, type WriteReadme } from './render/render.ts';
import { allRules } from './rules/all.ts';
import { newReadme } from './update-readme.ts';

/** A new connector that is not on the disk yet, and what the rules say of it. */
export interface Started {
    files: Rendered;
    checked: CheckedConnector;
}

/**
 * Makes a new connector from complete answers: renders its files and checks them as they would be written. Both doors,
 * yo and the command line, call this. `path` is how the folder is named in findings.
 */
export async function startConnector(answers: Answers, path: string): Promise<Started> {
    const files = await newFiles(answers);
    const connector = await readConnector(path, memoryReader(files), answers.publisherKind);
    if (!connector) throw new Error('The rendered files hold no connector.');
    return { files, checked: check(connector, allRules) };
}

/** The files of a new connector. */
export const newFiles = (answers: Answers): Promise<Rendered> =>
    renderConnector(answers, readmeOf(answers.publisherKind));

/** The readme is made from the files beside it, as it is for any connector. */
export const readmeOf =
    (kind: PublisherKind): WriteReadme =>
    async (files) =>
        newReadme((await readConnector('', memoryReader(files), kind))!);
