import { schema } from '../example.ts';
import { type Rule, rule } from '../rule.ts';
import { typed } from './typed.ts';

const kinds = ['Items', 'Length', 'Properties'];
const ends = ['Max', 'Min'];

const rules: Rule[] = ends.flatMap((end) =>
    kinds.map((kind) => {
        const keyword = `${end.toLowerCase()}${kind}`;
        return rule({
            id: `${end}${kind}MustBeGreaterThanOrEqualToZero`,
            from: 'Swagger Validator',
            severity: 'error',
            demandedBy: 'certification',
            why: 'A count below zero is a slip that lets no value through or all. The validator refuses it and no accepted connector has one.',
            check: typed((value) => {
                const limit = value[keyword];
                return (
                    typeof limit === 'number' &&
                    limit < 0 && {
                        at: `/${keyword}`,
                        message: `"${keyword}" is ${limit}; set it to 0 or more, or remove it.`,
                    }
                );
            }),
            good: schema({ type: 'object', [keyword]: 0 }),
            bad: schema({ type: 'object', [keyword]: -1 }),
        });
    }),
);
export default rules;
