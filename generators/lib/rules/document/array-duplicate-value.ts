import type { Json } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { operation, schema } from '../example.ts';
import { removeIt } from '../fixes.ts';
import { type Problem, rule } from '../rule.ts';
import { everyObject } from './every-object.ts';
import type { Kind } from './grammar.ts';

const arrays: Partial<Record<Kind, readonly string[]>> = {
    root: ['schemes', 'consumes', 'produces'],
    operation: ['tags', 'schemes', 'consumes', 'produces'],
    parameter: ['enum'],
    items: ['enum'],
    header: ['enum'],
    schema: ['enum', 'required'],
};

/** Only plain values: no accepted connector lists objects here. */
function repeated(values: readonly Json[], at: string): Problem[] {
    const seen = new Set<Json>();
    return values.flatMap((value, index) => {
        if (typeof value === 'object') return [];
        if (!seen.has(value)) {
            seen.add(value);
            return [];
        }
        return [
            {
                at: `${at}/${index}`,
                message: `${quote(String(value))} stands in this list already; remove one of the two.`,
            },
        ];
    });
}

export default rule({
    id: 'ArrayDuplicateValue',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Swagger 2.0 wants the values of these lists to differ, and makers would see a choice twice. 1 of 996 accepted connectors repeats a value.',
    check: everyObject((kind, value, at) => {
        const fields = arrays[kind];
        if (!fields) return undefined;
        let problems: Problem[] | undefined;
        for (let index = 0; index < fields.length; index += 1) {
            const field = fields[index]!;
            const list = value[field];
            if (Array.isArray(list) && list.length > 1 && new Set(list).size < list.length)
                (problems ??= []).push(...repeated(list, `${at}/${field}`));
        }
        return problems;
    }),
    // Labels for the values of an enum may stand in a list beside it, which would have to lose an item too.
    fix: (place) => (/\/enum\/\d+$/.test(place.pointer) ? undefined : removeIt(place)),
    good: schema({ type: 'string', enum: ['open', 'Open', '1', 1] }),
    bad: [
        schema({ type: 'string', enum: ['open', 'closed', 'open'] }),
        schema({ type: 'object', required: ['id', 'id'], properties: { id: { type: 'string' } } }),
        operation({ tags: ['orders', 'orders'] }),
        { definition: { consumes: ['application/json', 'application/json'] } },
    ],
});
