// `npm run pictures`: runs every command on a real terminal of 80 columns, and draws what it shows into docs/pictures.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importAnswers } from '../import-answers.ts';
import { pty, Terminal } from '../terminal/terminal.ts';
import { columns, picture } from './pictures/svg.ts';

const folder = fileURLToPath(new URL('../../../docs/pictures', import.meta.url));

interface Session {
    args: readonly string[];
    /** What is done before, unseen. */
    before?: (cwd: string) => Promise<unknown> | void;
    /** What somebody types: a question, and the answer to it. */
    answers?: readonly (readonly [question: string, answer: string])[];
    /** Where the picture ends, for a session that would go on. */
    until?: string;
}

const run = async (cwd: string, ...args: string[]): Promise<unknown> => new Terminal(args, cwd).ended;
const example = (cwd: string): Promise<unknown> => run(cwd, 'new', '--example', '--yes');

/** Spoils an example connector as people do: a title with a forbidden word, a parameter nobody described. */
async function spoiled(cwd: string): Promise<void> {
    await example(cwd);
    change(cwd, 'apiDefinition.swagger.json', (text) =>
        text
            .replace('"title": "Contoso Orders"', '"title": "Contoso Orders API"')
            .replace(/"x-ms-summary": "Currency",\s*/, '')
            .replace('"summary": "Get an order"', '"summary": "get an order."'),
    );
}

function change(cwd: string, name: string, edit: (text: string) => string): void {
    const file = join(cwd, 'contoso-orders', name);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

const openapi = {
    openapi: '3.1.0',
    info: { title: 'Contoso Orders', version: '2', description: 'Looks up the orders of the Contoso shop.' },
    servers: [{ url: 'https://orders.contoso.com/v2' }],
    paths: {
        '/orders': {
            get: {
                operationId: 'listOrders',
                summary: 'List orders',
                responses: {
                    200: {
                        description: 'The orders.',
                        content: {
                            'application/json': {
                                schema: { oneOf: [{ type: 'string' }, { type: 'integer' }] },
                            },
                        },
                    },
                },
            },
        },
    },
};

const sessions: Readonly<Record<string, Session>> = {
    help: { args: ['--help'] },
    new: {
        args: ['new', '--example'],
        answers: [
            ['Who publishes', ''],
            ['Title', ''],
            ['Description', ''],
            ['Host', ''],
            ['Base path', ''],
        ],
        until: '? Publisher',
    },
    'new-written': { args: ['new', '--example', '--yes'] },
    'new-missing': { args: ['new', '--yes', '--title', 'Contoso API'] },
    check: { args: ['check', 'contoso-orders'], before: spoiled },
    fix: { args: ['check', 'contoso-orders', '--fix', '--dry-run'], before: spoiled },
    explain: { args: ['check', '--explain', 'PathParameterMustBeRequired'] },
    'auth-list': { args: ['auth', 'contoso-orders', '--list'], before: example },
    auth: { args: ['auth', 'contoso-orders', '--auth', 'basic', '--yes'], before: example },
    readme: {
        args: ['readme', 'contoso-orders', '--diff'],
        before: spoiled,
        until: '(Y/n)',
    },
    'readme-check': { args: ['readme', 'contoso-orders', '--check'], before: spoiled },
    import: {
        args: ['import', 'openapi.json', 'contoso-orders', '--yes', '--answers', 'answers.json'],
        before: (cwd) => {
            writeFileSync(join(cwd, 'openapi.json'), JSON.stringify(openapi, null, 2));
            writeFileSync(join(cwd, 'answers.json'), importAnswers());
        },
    },
};

async function draw(name: string, { args, before, answers = [], until }: Session): Promise<void> {
    const cwd = mkdtempSync(join(tmpdir(), 'picture-'));
    try {
        await before?.(cwd);
        const terminal = new Terminal(args, cwd, {}, columns);
        for (const [question, answer] of answers) await terminal.answer(`? ${question}`, answer);
        if (until !== undefined) await terminal.sees(until);
        else await terminal.ended;
        const command = `power-connector ${args.map((arg) => (/^[\w./:@-]+$/.test(arg) ? arg : `'${arg}'`)).join(' ')}`;
        const written = `\u001B[1m$ ${command}\u001B[22m\r\n${terminal.raw}`.replaceAll(cwd, '…');
        terminal.close();
        writeFileSync(join(folder, `${name}.svg`), await picture(written, `Terminal: ${command}`));
    } finally {
        rmSync(cwd, { recursive: true, force: true });
    }
}

if (typeof pty === 'string') console.error(`Skipped: ${pty}`);
else {
    mkdirSync(folder, { recursive: true });
    const wanted = process.argv.slice(2);
    for (const [name, session] of Object.entries(sessions)) {
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        await draw(name, session);
        console.error(`docs/pictures/${name}.svg`);
    }
}
