// An esbuild plug-in: the published rules leave out what only tests and docs read (examples, reasons). Reading all of
// that would take longer than checking a connector does.
import { readFileSync } from 'node:fs';
import { parsers } from 'prettier/plugins/babel';

const left = new Set(['good', 'bad', 'why', 'from']);

/** Every `rule({ … })` call in a syntax tree. */
function* ruleCalls(node) {
    if (Array.isArray(node)) for (const item of node) yield* ruleCalls(item);
    else if (node && typeof node.type === 'string') {
        if (node.type === 'CallExpression' && node.callee.name === 'rule') yield node;
        for (const [key, value] of Object.entries(node)) {
            if (value && typeof value === 'object' && !key.endsWith('omments') && key !== 'loc')
                yield* ruleCalls(value);
        }
    }
}

export function leanRules(text) {
    const { program } = parsers['babel-ts'].parse(text, {});
    const cuts = [...ruleCalls(program)].flatMap(({ arguments: [definition] }) =>
        definition.properties
            .map((property, index) => ({
                property,
                next: definition.properties[index + 1] ?? { start: definition.end - 1 },
            }))
            .filter(({ property }) => left.has(property.key?.name))
            .map(({ property, next }) => [property.start, next.start]),
    );
    return cuts
        .toSorted((a, b) => b[0] - a[0])
        .reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), text);
}

export const leanRulesPlugin = {
    name: 'lean-rules',
    setup(build) {
        build.onLoad({ filter: /[\\/]generators[\\/]lib[\\/]rules[\\/].+[\\/].+\.ts$/ }, ({ path }) => ({
            contents: leanRules(readFileSync(path, 'utf8')),
            loader: 'ts',
        }));
    },
};
