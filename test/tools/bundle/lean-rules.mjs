// An esbuild plug-in: the published rules leave out what only tests and docs read (examples, reasons). Reading and making
// all of that would take longer than checking a connector does.
import { readFileSync } from 'node:fs';
import { parsers } from 'prettier/plugins/babel';

/** Left out of every rule, and of the tables that some rules are made from. */
const leftOut = { rule: new Set(['good', 'bad', 'why', 'from']), table: new Set(['good', 'bad']) };

/** Every node of a syntax tree, with what `enter` made of it and those around it; those below null are passed over. */
function* nodes(node, state, enter) {
    if (Array.isArray(node)) for (const item of node) yield* nodes(item, state, enter);
    else if (node && typeof node.type === 'string') {
        const inner = enter(node, state);
        if (inner === null) return;
        yield [node, inner];
        for (const [key, value] of Object.entries(node)) {
            if (value && typeof value === 'object' && !key.endsWith('omments') && key !== 'loc')
                yield* nodes(value, inner, enter);
        }
    }
}

/** Leaves out what runs later than the file itself. */
const atLoad = (node) => (/Function|Method/.test(node.type) ? null : {});

/** From where to where the text is to be replaced, and by what. */
function* edits(program) {
    const rules = new Set();
    for (const [node] of nodes(program, {}, (_, state) => state)) {
        if (node.type === 'CallExpression' && node.callee.name === 'rule') rules.add(node.arguments[0]);
        if (node.type !== 'ObjectExpression') continue;
        const keys = rules.has(node) ? leftOut.rule : leftOut.table;
        for (const [index, property] of node.properties.entries()) {
            const next = node.properties[index + 1] ?? { start: node.end - 1 };
            if (keys.has(property.key?.name)) yield [property.start, next.start, ''];
        }
    }
    // What only an example was made of goes too, once esbuild knows that making it does nothing else.
    for (const { type, declarations } of program.body) {
        if (type !== 'VariableDeclaration') continue;
        for (const [node] of nodes(declarations, {}, atLoad)) {
            if (/^(Call|New)Expression$/.test(node.type)) yield [node.start, node.start, '/* @__PURE__ */ '];
        }
    }
}

export function leanRules(text) {
    const { program } = parsers['babel-ts'].parse(text, {});
    let [result, from] = ['', 0];
    for (const [start, end, by] of [...edits(program)].toSorted((a, b) => a[0] - b[0])) {
        // Within what is gone already there is nothing left to do.
        if (start < from) continue;
        result += text.slice(from, start) + by;
        from = end;
    }
    return result + text.slice(from);
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
