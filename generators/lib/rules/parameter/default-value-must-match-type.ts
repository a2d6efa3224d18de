import { isObject, type Json } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { typed } from './typed.ts';

const fits: Record<string, (value: Json) => boolean> = {
    string: (value) => typeof value === 'string',
    integer: (value) => typeof value === 'number',
    number: (value) => typeof value === 'number',
    boolean: (value) => typeof value === 'boolean',
    array: Array.isArray,
    object: isObject,
};

export default rule({
    id: 'DefaultValueMustMatchType',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The designer shows the default in a field of the declared type, where a value of another type is lost or sent wrongly. The validator names it, but one in forty accepted connectors keeps one.',
    check: typed(({ type, default: value, 'x-nullable': nullable }) => {
        if (value === undefined || typeof type !== 'string' || !Object.hasOwn(fits, type)) return false;
        if (value === null && nullable === true) return false;
        return (
            !fits[type]?.(value) && {
                at: '/default',
                message: `The default ${shown(value)} is no ${type}; ${remedy(value, type)} or change the type.`,
            }
        );
    }),
    good: schema({ type: 'integer', default: 1 }),
    bad: [
        schema({ type: 'integer', default: '1' }),
        extraParameter({ name: 'state', in: 'query', type: 'string', default: true }),
    ],
});

/** What a text would be without its quotes. */
const unquoted: Record<string, RegExp> = {
    boolean: /^(?:true|false)$/,
    integer: /^-?(?:0|[1-9]\d*)$/,
    number: /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/,
};

function remedy(value: Json, type: string): string {
    if (value === null) return 'remove it';
    if (typeof value === 'string')
        return unquoted[type]?.test(value) ? 'write it without quotes' : 'correct it';
    return type === 'string' && typeof value !== 'object' ? 'put it in quotes' : 'correct it';
}

/** In quotes only where the file has it so: they are what is wrong. */
function shown(value: Json): string {
    if (typeof value === 'string') return quote(value);
    return Array.isArray(value) ? '[…]' : isObject(value) ? '{…}' : String(value);
}
