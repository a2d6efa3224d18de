import { issue } from '../check/azure.ts';
import { annotation } from '../check/github.ts';
import { UserError } from '../errors.ts';
import type { Drift } from '../readme/drift.ts';
import type { Io } from '../terminal.ts';
import { driftsOf } from '../update-readme.ts';
import { oneOf, type Parsed, single } from './arguments.ts';
import { connectorFolders } from './connector-folders.ts';
import { absent, openDocument } from './readme-open.ts';
import { fromWorkspace } from './workspace.ts';

/** Where one document and its connector differ. */
interface Compared {
    path: string;
    file: string;
    drifts: Drift[];
}

const formats = ['pretty', 'json', 'github', 'azure'] as const;

/** `readme --check`: says where readmes and connectors have drifted apart. Gives the exit code. */
export async function checkReadmes(parsed: Parsed, io: Io): Promise<number> {
    const format = oneOf('format', single(parsed, 'format'), formats) ?? 'pretty';
    const { folders, empty } = await connectorFolders(parsed.positionals, single(parsed, 'since'), io);
    const compared: Compared[] = [];
    let couldNot = empty.length;
    for (const folder of folders) {
        try {
            compared.push(await compare(folder, parsed, io));
        } catch (error) {
            if (!(error instanceof UserError) || folders.length === 1) throw error;
            io.err(`${folder}: ${error.message}\n`);
            couldNot += 1;
        }
    }
    if (format === 'json') io.out(`${JSON.stringify({ version: 1, connectors: compared }, null, 2)}\n`);
    else if (format === 'github')
        for (const one of compared)
            io.out(annotations({ ...one, path: fromWorkspace(one.path, io.cwd) }, annotation));
    else if (format === 'azure') for (const one of compared) io.out(annotations(one, issue));
    else for (const one of compared) io.say(pretty(one));
    if (couldNot > 0) return 2;
    return compared.some(({ drifts }) => drifts.length > 0) ? 1 : 0;
}

async function compare(folder: string, parsed: Parsed, io: Io): Promise<Compared> {
    const { connector, file, isIntro } = await openDocument(folder, parsed, io);
    const drifts = file.text === undefined ? [absent(file)] : await driftsOf(file.text, connector, isIntro);
    return { path: connector.path, file: file.name, drifts };
}

function pretty({ path, file, drifts }: Compared): string {
    const name = path === '.' ? file : `${path}/${file}`;
    if (drifts.length === 0) return `${name} says what the connector is.\n`;
    const lines = drifts.map(
        ({ kind, line, message }) => `${name}${line === undefined ? '' : `:${line}`}: ${kind}: ${message}\n`,
    );
    const count = drifts.length === 1 ? 'one thing' : `${drifts.length} things`;
    return `${lines.join('')}\n${name} and the connector differ in ${count}.\npower-connector readme brings it up to date.\n`;
}

const annotations = ({ path, file, drifts }: Compared, written: typeof annotation): string =>
    drifts
        .map(({ kind, line = 1, message }) =>
            written(path, { rule: `readme: ${kind}`, severity: 'error', file, line, column: 1, message }),
        )
        .join('');
