import type { JsonObject } from '../../connector/json.ts';
import { foreignLetter } from '../../connector/text.ts';
import { extraParameter, responses, schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';

const fields = ['title', 'x-ms-summary', 'description'] as const;

const foreign = ({ value }: { value: JsonObject }): Problem[] | undefined => {
    let problems: Problem[] | undefined;
    for (let index = 0; index < fields.length; index += 1) {
        const field = fields[index]!;
        const text = value[field];
        const letter = typeof text === 'string' ? foreignLetter(text) : undefined;
        if (letter === undefined) continue;
        (problems ??= []).push({
            at: `/${field}`,
            message: `This ${field} is not in English: it holds "${letter}". Write it in English.`,
        });
    }
    return problems;
};

export default rule({
    id: 'NonEnglishStrings',
    from: 'pull-request reviewers',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Reviewers want every text that makers see in English, as the others are translated from it. Only letters of another script tell that offline; the texts of operations are under ValueMustBeInEnglish.',
    check: { parameter: foreign, response: foreign, schema: foreign },
    good: schema({ type: 'string', title: 'Café', description: 'Angle in °, width in μm, Δt in s.' }),
    bad: [
        schema({ type: 'string', title: '注文' }),
        extraParameter({ name: 'page', in: 'query', type: 'integer', 'x-ms-summary': 'Страница' }),
        responses({ '200': { description: 'Заказ' } }),
    ],
});
