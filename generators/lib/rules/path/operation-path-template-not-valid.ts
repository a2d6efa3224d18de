import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';

/** What is wrong with the braces of a path, or undefined. */
function fault(template: string): string | undefined {
    let open = -1;
    for (let at = 0; at < template.length; at += 1) {
        const character = template[at];
        if (character === '{') {
            if (open >= 0) return 'has a brace inside braces';
            open = at;
        } else if (character === '}') {
            if (open < 0) return 'closes a brace that was never opened';
            if (template.slice(open + 1, at).trim() === '') return 'has braces with no name in them';
            open = -1;
        } else if (character === '/' && open >= 0) return 'has a "/" inside braces';
    }
    return open >= 0 ? 'opens a brace and does not close it' : undefined;
}

export default rule({
    id: 'OperationPathTemplateNotValid',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform cannot tell which part of the path to fill in. Several names in one segment are fine; no accepted connector has broken braces.',
    check: {
        path: ({ template }) => {
            const found = fault(template);
            return (
                found !== undefined && {
                    message: `The path ${quote(template)} ${found}; write each variable as {name} within one segment.`,
                }
            );
        },
    },
    good: { definition: { paths: { '/notes({id})/{a}-{b}': {} } } },
    bad: ['/a/{b', '/a/b}', '/a/{b{c}}', '/a/{}', '/a/{b/c}'].map((template) => ({
        definition: { paths: { [template]: {} } },
    })),
});
