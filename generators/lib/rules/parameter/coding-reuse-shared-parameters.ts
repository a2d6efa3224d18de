import { same } from '../../connector/json.ts';
import type { Parameter } from '../../connector/model.ts';
import { quote } from '../../connector/quote.ts';
import { copiesAmong } from '../copies.ts';
import { rule } from '../rule.ts';

const page = { name: 'page', in: 'query', type: 'integer' };

const isWrittenOut = ({ name, place, users, pointer }: Parameter): boolean =>
    name !== '' && place !== 'body' && users.length > 0 && !pointer.startsWith('/parameters/');

export default rule({
    id: 'CodingReuseSharedParameters',
    from: 'coding standards',
    severity: 'info',
    demandedBy: 'certification',
    why: 'A parameter that stands in a file many times is changed in one place and forgotten in the others. A matter of style; three copies are taken for too many.',
    check: {
        connector: ({ parameters }) =>
            copiesAmong(
                parameters.filter(isWrittenOut),
                ({ name }) => name,
                (one, other) => same(one.value, other.value),
            ).map((copies) => ({
                at: copies[0]!.pointer,
                message: `The parameter ${quote(copies[0]!.name)} is written out ${copies.length} times; put it under "parameters" of the file and refer to it.`,
            })),
    },
    bad: {
        definition: {
            paths: Object.fromEntries(
                ['/a', '/b', '/c'].map((path) => [path, { get: { parameters: [page] } }]),
            ),
        },
    },
});
