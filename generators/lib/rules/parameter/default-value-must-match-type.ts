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
                message: `The default ${quote(shown(value))} is no ${type}; ${remedy(value)} or change the type.`,
            }
        );
    }),
    good: schema({ type: 'integer', default: 1 }),
    bad: [
        schema({ type: 'integer', default: '1' }),
        extraParameter({ name: 'state', in: 'query', type: 'string', default: true }),
    ],
});

const remedy = (value: Json): string =>
    value === null
        ? 'remove it'
        : typeof value === 'string'
          ? 'write it without quotes, correct it'
          : 'correct it';
const shown = (value: Json): string =>
    Array.isArray(value) ? '[…]' : isObject(value) ? '{…}' : String(value);
