import { fingerprint } from '../../connector/fingerprint.ts';
import type { Parameter } from '../../connector/model.ts';
import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';

const least = 3;
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
        connector: ({ parameters }) => {
            const copies = new Map<string, { name: string; at: string; count: number }>();
            const named = new Map<string, number>();
            const writtenOut = parameters.filter(isWrittenOut);
            for (const { name } of writtenOut) named.set(name, (named.get(name) ?? 0) + 1);
            for (const { name, value, pointer } of writtenOut) {
                if (named.get(name)! < least) continue;
                const key = fingerprint(value);
                const known = copies.get(key);
                if (known) known.count += 1;
                else copies.set(key, { name, at: pointer, count: 1 });
            }
            return [...copies.values()]
                .filter(({ count }) => count >= least)
                .map(({ name, at, count }) => ({
                    at,
                    message: `The parameter ${quote(name)} is written out ${count} times; put it under "parameters" of the file and refer to it.`,
                }));
        },
    },
    bad: {
        definition: {
            paths: Object.fromEntries(
                ['/a', '/b', '/c'].map((path) => [path, { get: { parameters: [page] } }]),
            ),
        },
    },
});
