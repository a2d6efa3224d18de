import type { JsonObject } from '../../connector/json.ts';
import { schemas as limit } from '../../connector/limits.ts';
import { sizes } from '../../connector/nesting.ts';
import { schema } from '../example.ts';
import { rule } from '../rule.ts';

const deep = (levels: number): JsonObject => {
    let value: JsonObject = { type: 'string' };
    for (let level = 1; level < levels; level += 1) value = { type: 'array', items: value };
    return value;
};

export default rule({
    id: 'SchemaTooDeep',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Microsoft refuses schemas nested too deeply but does not say how deep that is; the deepest one ever accepted has 15 levels, so more is a risk and no certain refusal.',
    check: {
        schema: (subject, connector) => {
            if (!subject.isRoot || subject.value['$ref'] !== undefined) return undefined;
            const { depth } = sizes(connector)(subject);
            return (
                depth > limit.depth && {
                    message: `This schema is nested ${depth} levels deep, references included; connectors with more than ${limit.depth} have not been accepted, so flatten it.`,
                }
            );
        },
    },
    good: schema(deep(limit.depth)),
    bad: schema(deep(limit.depth + 1)),
});
