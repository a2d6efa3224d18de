import type { Answers } from '../../../generators/lib/answers.ts';
import { memoryReader } from '../../../generators/lib/connector/memory.ts';
import type { Connector } from '../../../generators/lib/connector/model.ts';
import { readConnector } from '../../../generators/lib/connector/read.ts';
import { type Collected, collect } from '../../../generators/lib/prompts/collect.ts';
import { givenByDocument } from '../../../generators/lib/prompts/given.ts';
import { questions } from '../../../generators/lib/prompts/questions.ts';
import { type Started, startConnector } from '../../../generators/lib/start.ts';

/** Makes a golden connector the way the command line makes one from an answers file. */
export async function startGolden(name: string, document: Partial<Answers>): Promise<Started> {
    const { answers, notes } = await collected(name, document);
    if (notes.length > 0) throw new Error(`${name}: ${notes.join(' ')}`);
    return startConnector(answers, name);
}

/** The same, read back; answers that do not belong to what was chosen are passed over. */
export async function generated(document: Partial<Answers>): Promise<Connector> {
    const { answers } = await collected('generated', document);
    const { files } = await startConnector(answers, 'generated');
    return (await readConnector('generated', memoryReader(files), answers.publisherKind))!;
}

const collected = (name: string, document: Partial<Answers>): Promise<Collected> =>
    collect({ questions, given: givenByDocument(document as never, name, questions) });
