// An esbuild plug-in: the published rules leave out what only tests and docs read (examples, reasons). Reading and making
// all of that would take longer than checking a connector does.
import { readFileSync } from 'node:fs';
import { parsers } from 'prettier/plugins/babel';

/** Every node of a syntax tree that `enter` does not keep out, nor one around it. */
function* nodes(node, enter = () => true) {
    if (Array.isArray(node)) for (const item of node) yield* nodes(item, enter);
    else if (node && typeof node.type === 'string' && enter(node)) {
        yield node;
        for (const [key, value] of Object.entries(node)) {
            if (value && typeof value === 'object' && !key.endsWith('omments') && key !== 'loc')
                yield* nodes(value, enter);
        }
    }
}

const runsAtLoad = ({ type }) => !/Function|Method/.test(type);

/** From where to where the text is to be replaced, and by what. */
function* edits(program, { ofRules, ofTables }) {
    const rules = new Set();
    for (const node of nodes(program)) {
        if (node.type === 'CallExpression' && node.callee.name === 'rule') rules.add(node.arguments[0]);
        if (node.type !== 'ObjectExpression') continue;
        const keys = rules.has(node) ? ofRules : ofTables;
        for (const [index, property] of node.properties.entries()) {
            const next = node.properties[index + 1] ?? { start: node.end - 1 };
            if (keys.includes(property.key?.name)) yield [property.start, next.start, ''];
        }
    }
    // What only an example was made of goes too, once esbuild knows that making it does nothing else.
    for (const { type, declarations } of program.body) {
        if (type !== 'VariableDeclaration') continue;
        for (const node of nodes(declarations, runsAtLoad)) {
            if (/^(Call|New)Expression$/.test(node.type)) yield [node.start, node.start, '/* @__PURE__ */ '];
        }
    }
}

function leanRule(text, leftOut) {
    const { program } = parsers['babel-ts'].parse(text, {});
    let [result, from] = ['', 0];
    for (const [start, end, by] of [...edits(program, leftOut)].toSorted((a, b) => a[0] - b[0])) {
        // Within what is gone already there is nothing left to do.
        if (start < from) continue;
        result += text.slice(from, start) + by;
        from = end;
    }
    return result + text.slice(from);
}

/** Rules without examples and reasons; and without what else is named, for a bundle that does not ask for it. */
export const leanRules = (...others) => ({
    name: 'lean-rules',
    setup(build) {
        const leftOut = { ofRules: ['good', 'bad', 'why', 'from', ...others], ofTables: ['good', 'bad'] };
        build.onLoad({ filter: /[\\/]generators[\\/]lib[\\/]rules[\\/].+[\\/].+\.ts$/ }, ({ path }) => ({
            contents: leanRule(readFileSync(path, 'utf8'), leftOut),
            loader: 'ts',
        }));
    },
});
