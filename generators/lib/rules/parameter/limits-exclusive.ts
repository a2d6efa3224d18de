import { extraParameter, schema } from '../example.ts';
import { type Rule, rule } from '../rule.ts';
import { typed } from './typed.ts';

const rules: Rule[] = ['Maximum', 'Minimum'].map((limit) => {
    const [exclusive, plain] = [`exclusive${limit}`, limit.toLowerCase()];
    return rule({
        id: `Exclusive${limit}Requires${limit}`,
        from: 'Swagger Validator',
        severity: 'error',
        demandedBy: 'certification',
        why: 'In Swagger 2.0 the keyword only says how the limit is meant, so alone it says nothing. The validator refuses it and no accepted connector has it so.',
        check: typed(
            (value) =>
                value[exclusive] !== undefined &&
                value[plain] === undefined && {
                    at: `/${exclusive}`,
                    message: `"${exclusive}" stands without "${plain}"; add the limit or remove it.`,
                },
        ),
        good: schema({ type: 'integer', [exclusive]: true, [plain]: 1 }),
        bad: [
            schema({ type: 'integer', [exclusive]: true }),
            extraParameter({ name: 'page', in: 'query', type: 'integer', [exclusive]: true }),
        ],
    });
});
export default rules;
