import { schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';

const fields = ['title', 'x-ms-summary', 'description'] as const;

export default rule({
    id: 'SchemaPropertyEmptyStrings',
    from: 'pull-request reviewers',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Makers see the technical name in place of an empty one. Reviewers ask to fill such texts in; the validator lets them pass.',
    check: {
        schema: ({ value }) => {
            let problems: Problem[] | undefined;
            for (let index = 0; index < fields.length; index += 1) {
                const field = fields[index]!;
                const text = value[field];
                if (typeof text !== 'string' || text.trim() !== '') continue;
                (problems ??= []).push({
                    at: `/${field}`,
                    message: `The ${field} of this schema is empty; fill it in or remove it.`,
                });
            }
            return problems;
        },
    },
    bad: schema({ type: 'string', title: '', description: ' ', 'x-ms-summary': '' }),
});
