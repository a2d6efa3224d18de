import { quote } from '../../connector/quote.ts';
import { parameter } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'PathParameterMissingEncoding',
    aliases: ['PathParameterEncodingAsked'],
    from: 'Swagger Validator, pull-request reviewers',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Without x-ms-url-encoding a value with a slash or a blank in it breaks the URL. The validator warns and reviewers ask for it, but one in five certified connectors leaves it out.',
    check: {
        parameter: (subject) =>
            subject.place === 'path' &&
            (subject.value['type'] === undefined || subject.value['type'] === 'string') &&
            subject.value['x-ms-url-encoding'] === undefined && {
                message: `The path parameter ${quote(subject.name)} does not say how it is encoded; add "x-ms-url-encoding": "single".`,
            },
    },
    fix: ({ pointer }) => ({ at: pointer, key: 'x-ms-url-encoding', value: 'single' }),
    good: parameter({ 'x-ms-url-encoding': null, type: 'integer' }),
    bad: parameter({ 'x-ms-url-encoding': null }),
});
