import type { Connector } from './connector/model.ts';
import { type Described, type Outline, outline } from './connector/outline.ts';
import { wholeShape } from './entry-shape.ts';
import type { Drift } from './readme/drift.ts';
import type { Levelled } from './readme/level.ts';
import { markedPart, markerKey, type PartName } from './readme/markers.ts';
import type { Writer } from './readme/writer.ts';
import { renderCredentials, signInsOf } from './render/credentials.ts';
import { formatMarkdown } from './render/format.ts';
import { introData, renderIntroPart } from './render/intro.ts';
import { partData, renderDocument, renderOperation, renderPart } from './render/readme.ts';

// What reads markdown is loaded where there is some to read; a new connector has none.

/**
 * Brings the credentials part of a readme up to date for every way to sign in that a connector has. Takes and gives the
 * text without a byte order mark. All that stands outside the part stays byte for byte.
 */
export async function updateCredentials(text: string, connector: Connector): Promise<string> {
    const { withCredentials } = await import('./readme/credentials.ts');
    return withCredentials(text, 'Obtaining Credentials', writerFor(connector));
}

/**
 * Brings a readme up to date with its connector. Takes and gives the text without a byte order mark. Throws a UserError
 * for a text to which nothing can be added.
 */
export async function updateReadme(text: string, connector: Connector): Promise<Levelled> {
    const { levelDocument, readmeLayout } = await import('./readme/level.ts');
    return levelDocument(text, readmeLayout, writerFor(connector));
}

/** The same for the introduction of a certification package; the empty text gives a new one. */
export async function updateIntro(text: string, connector: Connector): Promise<Levelled> {
    const { introLayout, levelDocument } = await import('./readme/level.ts');
    return levelDocument(text, introLayout, introWriter(connector));
}

/** Where a readme, or an introduction, and its connector have drifted apart. Throws as {@link updateReadme} does. */
export async function driftsOf(text: string, connector: Connector, isIntro: boolean): Promise<Drift[]> {
    const { driftsIn } = await import('./readme/level.ts');
    return driftsIn(text, isIntro ? introWriter(connector) : writerFor(connector));
}

function introWriter(connector: Connector): Writer {
    const writer = writerFor(connector);
    const data = introData(connector);
    return {
        ...writer,
        outline: { ...writer.outline, operations: [], hidden: [] },
        part: (name) => renderIntroPart(name, data),
    };
}

function writerFor(connector: Connector): Writer {
    const described = outline(connector);
    const data = partData(connector, described);
    return {
        outline: described,
        signIns: connector.properties && signInsOf(connector),
        part: (name) => renderPart(name, data),
        credentials: (level) => renderCredentials(connector, level),
        operation: renderOperation,
        format: formatMarkdown,
    };
}

/** The readme of a connector that has none: every part between its markers, and sections to go on with. */
export async function newReadme(connector: Connector): Promise<string> {
    const described = outline(connector);
    const data = partData(connector, described);
    const parts = new Map<string, string>();
    for (const name of ['title', 'publisher', 'prerequisites', 'limitations', 'deployment'] as const) {
        const content = renderPart(name, data);
        if (content !== '') parts.set(name, await write(name, content));
    }
    parts.set('credentials', await write('credentials', renderCredentials(connector, 3)));
    return renderDocument('Readme', {
        ...data,
        part: (name: PartName) => parts.get(name) ?? '',
        operations: (await newOperations(described)).join('\n\n'),
        first: described.operations.find(({ isTrigger }) => !isTrigger) ?? described.operations[0],
    });
}

const write = async (name: PartName, content: string, key?: string): Promise<string> =>
    markedPart(name, key, await formatMarkdown(content));

async function newOperations({ operations }: Outline): Promise<string[]> {
    const triggers = operations.filter(({ isTrigger }) => isTrigger);
    const actions = operations.filter(({ isTrigger }) => !isTrigger);
    const isGrouped = triggers.length > 0 && actions.length > 0;
    const shape = wholeShape(isGrouped ? 4 : 3);
    const entry = (operation: Described): Promise<string> =>
        write('operation', renderOperation(operation, shape), markerKey(operation.key));
    const found: Promise<string>[] = [];
    for (const [name, text, list] of [
        ['triggers', 'Triggers', triggers],
        ['actions', 'Actions', actions],
    ] as const) {
        if (isGrouped) found.push(write(name, `### ${text}`));
        found.push(...list.map(entry));
    }
    return Promise.all(found);
}
