import { quote } from '../../connector/quote.ts';
import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { typed } from './typed.ts';

/** What .NET knows and JavaScript does not: named, atomic, conditional and option groups, and comments. */
const foreign =
    /\\[\s\S]|\(\?#[^)]{0,1000}\)|\(\?[imnsx]{0,5}-?[imnsx]{0,5}\)|\(\?(?:[imnsx]{0,5}-?[imnsx]{0,5}:|>|<[\w-]{1,99}>|'[\w-]{1,99}'|(?=\())/g;

/** Whether .NET, which runs the validator, can compile it; JavaScript decides after what differs is evened out. */
function compiles(pattern: string): boolean {
    try {
        RegExp(
            pattern.replace(foreign, (found) =>
                found.startsWith('\\') ? found : found.endsWith(')') ? '' : '(?:',
            ),
        );
        return true;
    } catch {
        return false;
    }
}

export default rule({
    id: 'PatternShouldBeValidRegularExpression',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'A pattern that cannot be compiled checks nothing. The validator names it and no accepted connector has one; only faults that every dialect refuses are reported.',
    check: typed(
        ({ pattern }) =>
            typeof pattern === 'string' &&
            !compiles(pattern) && {
                at: '/pattern',
                message: `The pattern ${quote(pattern)} is no regular expression; look for a bracket or parenthesis that is not closed, or a backslash to be doubled.`,
            },
    ),
    good: schema({ type: 'string', pattern: '(?i)^(?<year>\\d{4})(?>-)\\p{L}+(?#note)$' }),
    bad: [
        schema({ type: 'string', pattern: '^[a-z+$' }),
        extraParameter({ name: 'id', in: 'query', type: 'string', pattern: '(abc' }),
    ],
});
