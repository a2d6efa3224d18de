import { authState } from './auth/state.ts';
import type { Connector } from './connector/model.ts';
import { type Described, type Outline, outline } from './connector/outline.ts';
import { markedPart, markerKey, type PartName } from './readme/markers.ts';
import { renderCredentials } from './render/credentials.ts';
import { type EntryShape, partData, renderDocument, renderOperation, renderPart } from './render/readme.ts';

/** The headings that new sections get. */
const headings = { credentials: 'Obtaining Credentials' };

/**
 * Brings the credentials part of a readme up to date for every way to sign in that a connector has. Takes and gives the
 * text without a byte order mark. All that stands outside the part stays byte for byte.
 */
export async function updateCredentials(text: string, connector: Connector): Promise<string> {
    // Only a readme that is there has to be parsed; a new one is not.
    const { withCredentials } = await import('./readme/credentials.ts');
    return withCredentials(text, headings.credentials, authState(connector).mode !== 'none', (level) =>
        renderCredentials(connector, level),
    );
}

/** The readme of a connector that has none: every part between its markers, and sections to go on with. */
export async function newReadme(connector: Connector): Promise<string> {
    const described = outline(connector);
    const data = partData(connector, described);
    const parts = new Map<string, string>();
    for (const name of ['title', 'publisher', 'prerequisites', 'limitations', 'deployment'] as const)
        parts.set(name, markedPart(name, undefined, await renderPart(name, data)));
    parts.set('credentials', markedPart('credentials', undefined, await renderCredentials(connector, 3)));
    return renderDocument('Readme', {
        ...data,
        part: (name: PartName) => parts.get(name) ?? '',
        operations: (await newOperations(described)).join('\n\n'),
        first: described.operations.find(({ isTrigger }) => !isTrigger) ?? described.operations[0],
    });
}

async function newOperations({ operations }: Outline): Promise<string[]> {
    const triggers = operations.filter(({ isTrigger }) => isTrigger);
    const actions = operations.filter(({ isTrigger }) => !isTrigger);
    const isGrouped = triggers.length > 0 && actions.length > 0;
    const entries = (list: readonly Described[]): Promise<string[]> =>
        Promise.all(list.map((operation) => newEntry(operation, isGrouped ? 4 : 3)));
    const head = (name: PartName, text: string): string[] =>
        isGrouped ? [markedPart(name, undefined, `### ${text}`)] : [];
    return [
        ...head('triggers', 'Triggers'),
        ...(await entries(triggers)),
        ...head('actions', 'Actions'),
        ...(await entries(actions)),
    ];
}

const whole: Omit<EntryShape, 'level'> = {
    form: 'whole',
    isRenamed: false,
    hasDescription: false,
    hasReturns: false,
    isSaid: () => false,
};

const newEntry = async (operation: Described, level: number): Promise<string> =>
    markedPart('operation', markerKey(operation.key), await renderOperation(operation, { ...whole, level }));
