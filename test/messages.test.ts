import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseSync } from 'oxc-parser';
import { root } from './process.ts';

/** What tells somebody what to do next: a word that begins an advice, or a question whether something else was meant. */
const advice =
    /\b(?:Add|Change|Choose|Close|Cut out|Delete|Export|Give|give|Install|Leave|leave|Mend|mend|Move|Name|Put|Remove|Run|Save|See|Take|Work|add|check|choose|delete|did you mean|fetch|look for|name|or put|put|run|save|take)\b|--help lists|lists them all|has to hold|needs (?:a value|two names)/;

/** Those that pass on sentences made elsewhere, which have tests of their own. */
const passedOn = new Set([
    'sentence(problems)',
    'problem',
    'found',
    'reply.message',
    "problems.join('\\n')",
    "[`${place} cannot be used:`, ...problems].join('\\n  ')",
    'await jsonProblem(source)',
    "words.join('\\n')",
    '`--rename: ${problem}`',
    '`Nothing was written: ${path} cannot be used, because ${reasonOf(error)}. ${advice}`',
]);

interface Node {
    type?: string;
    callee?: { name?: string };
    arguments?: { start: number; end: number; type: string; name?: string }[];
}

/** The text of every message that a file refuses with; a name stands for the constant it is declared as. */
function messagesIn(file: string, text: string): string[] {
    const found: string[] = [];
    const walk = (node: unknown): void => {
        if (Array.isArray(node)) for (const each of node) walk(each);
        else if (typeof node === 'object' && node !== null) {
            const { type, callee, arguments: args } = node as Node;
            const [message] = args ?? [];
            if (type === 'NewExpression' && callee?.name === 'UserError' && message)
                found.push(text.slice(message.start, message.end));
            for (const value of Object.values(node)) walk(value);
        }
    };
    walk(parseSync(file, text).program);
    return found.map((message) => {
        const declared = /^\w+$/.test(message)
            ? new RegExp(`const ${message} =\\s*('.*');`).exec(text)?.[1]
            : undefined;
        return declared ?? message;
    });
}

describe('what is said to users', () => {
    const generators = join(root, 'generators');
    const files = readdirSync(generators, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.ts'),
    );
    const messages = files.flatMap((file) =>
        messagesIn(file, readFileSync(join(generators, file), 'utf8')).map((message) => ({ file, message })),
    );

    it('says what to do next wherever something is refused', () => {
        assert.ok(messages.length > 70, `only ${messages.length} were found`);
        assert.deepEqual(
            messages.filter(({ message }) => !passedOn.has(message) && !advice.test(message)),
            [],
        );
    });

    it('would be noticed if it did not', () => {
        const [message = ''] = messagesIn('a.ts', "throw new UserError('The file is empty.');");
        assert.equal(message, "'The file is empty.'");
        assert.doesNotMatch(message, advice);
    });
});
