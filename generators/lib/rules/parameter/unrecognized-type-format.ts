import { quote } from '../../connector/quote.ts';
import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { typed } from './typed.ts';

const known: Record<string, readonly string[]> = {
    string: ['byte', 'binary', 'date', 'date-time', 'password', 'date-no-tz', 'email', 'html', 'uri', 'uuid'],
    integer: ['int32', 'int64'],
    number: ['float', 'double'],
    boolean: [],
    array: [],
    object: [],
    file: [],
};

export default rule({
    id: 'UnrecognizedTypeFormat',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The designer ignores a format it does not know and shows a plain field. The validator names it, but one in twenty accepted connectors keeps one.',
    check: typed(({ type, format }) => {
        if (typeof format !== 'string' || typeof type !== 'string' || !Object.hasOwn(known, type))
            return false;
        const formats = known[type] ?? [];
        return (
            !formats.includes(format) && {
                at: '/format',
                message: `The format ${quote(format)} of type "${type}" is not known; ${formats.length > 0 ? `use one of ${formats.join(', ')}, or remove it` : 'remove it'}.`,
            }
        );
    }),
    good: schema({ type: 'string', format: 'date-time' }),
    bad: [
        schema({ type: 'string', format: 'int32' }),
        extraParameter({ name: 'since', in: 'query', type: 'string', format: 'timestamp' }),
    ],
});
