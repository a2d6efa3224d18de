import type { Answers } from '../../../generators/lib/answers.ts';
import { collect } from '../../../generators/lib/prompts/collect.ts';
import { givenByDocument } from '../../../generators/lib/prompts/given.ts';
import { questions } from '../../../generators/lib/prompts/questions.ts';
import { type Started, startConnector } from '../../../generators/lib/start.ts';

/** Makes a golden connector the way the command line makes one from an answers file. */
export async function startGolden(name: string, document: Partial<Answers>): Promise<Started> {
    const { answers, notes } = await collect({
        questions,
        given: givenByDocument(document as never, name, questions),
    });
    if (notes.length > 0) throw new Error(`${name}: ${notes.join(' ')}`);
    return startConnector(answers, name);
}
