import { asArray, asObject, asText, child, type JsonObject, own, same } from './json.ts';
import { brandColor } from './limits.ts';
import type { BinaryFile, Connector, ConnectionParameter, PublisherKind } from './model.ts';
import { type JsonFile, parseJson, SourceFile } from './source.ts';
import { walk, type Walked } from './walk.ts';

/** Where files come from: the disk, or what a generator is about to write. */
export interface FolderReader {
    /** Names in the folder, not below it; undefined where there is no such folder. */
    list(): Promise<string[] | undefined>;
    read(name: string): Promise<Uint8Array>;
}

/** Folder names of the public repository that tell the publisher kind. */
const kindByFolder: Record<string, PublisherKind> = {
    'certified-connectors': 'verified',
    'independent-publisher-connectors': 'independent',
    'custom-connectors': 'custom',
};

/**
 * Reads a connector. Gives undefined where the folder holds none (no definition, no properties).
 * `kind` is what the caller says; without it an ancestor folder decides, then the brand colour.
 */
export async function readConnector(
    path: string,
    reader: FolderReader,
    kind?: PublisherKind,
    absolutePath: string = path,
): Promise<Connector | undefined> {
    const folder = new Folder(((await reader.list()) ?? []).toSorted(), reader);
    const definition = await folder.json(...definitionNames);
    const properties = await folder.json(propertiesName);
    if (!definition && !properties) return undefined;

    const apiProperties = asObject(own(properties?.value, 'properties'));
    const swagger = asObject(definition?.value);
    const settings = await folder.json(/^settings\.json$/i);
    const optional = {
        definition,
        properties,
        settings,
        readme: await folder.source(/^readme\.md$/i, /^readme(\.(md|txt|markdown))*$/i),
        script: await folder.source(/^script\.csx$/i, /\.csx$/i),
        icon: await folder.binary(iconOf(settings), /^icon\.png$/i, likeAnIcon, png),
    };
    let walked: Walked | undefined;
    const view = (): Walked => (walked ??= walk(swagger));
    return {
        path,
        kind: kind ?? kindFromFolder(absolutePath) ?? kindFromColor(apiProperties),
        entries: folder.entries,
        ...(Object.fromEntries(Object.entries(optional).filter(([, file]) => file)) as Partial<Connector>),
        swagger,
        apiProperties,
        get paths() {
            return view().paths;
        },
        get operations() {
            return view().operations;
        },
        get parameters() {
            return view().parameters;
        },
        get responses() {
            return view().responses;
        },
        get schemas() {
            return view().schemas;
        },
        connectionParameters: connectionParameters(apiProperties),
    };
}

const definitionNames = [/^apidefinition\.swagger\.json$/i, /\.swagger\.json$/i];
const propertiesName = /^apiproperties\.json$/i;

/** True for the file names of a folder that is a connector. */
export const holdsConnector = (names: readonly string[]): boolean =>
    names.some((name) => propertiesName.test(name) || definitionNames[1]!.test(name));

/** The picture that the settings name: others may lie beside it, for the readme. */
function iconOf(settings: JsonFile | undefined): Pattern {
    const named = asText(own(settings?.value, 'icon'))
        ?.replace(/^\.[\\/]/, '')
        .toLowerCase();
    return { test: (name) => name.toLowerCase() === named && png.test(name) };
}

const png = /\.png$/i;
const likeAnIcon: Pattern = { test: (name) => /icon|logo/i.test(name) && png.test(name) };

interface Pattern {
    test(name: string): boolean;
}

/** Finds files by the patterns of their names, the first pattern first: names are compared without case. */
class Folder {
    readonly entries: readonly string[];
    readonly #reader: FolderReader;

    constructor(entries: readonly string[], reader: FolderReader) {
        this.entries = entries;
        this.#reader = reader;
    }

    async binary(...patterns: Pattern[]): Promise<BinaryFile | undefined> {
        for (const pattern of patterns) {
            const name = this.entries.find((entry) => pattern.test(entry));
            if (name !== undefined) return { name, bytes: await this.#reader.read(name) };
        }
        return undefined;
    }

    async source(...patterns: RegExp[]): Promise<SourceFile | undefined> {
        const file = await this.binary(...patterns);
        return file && new SourceFile(file.name, file.bytes);
    }

    async json(...patterns: RegExp[]): Promise<JsonFile | undefined> {
        const file = await this.source(...patterns);
        return file && parseJson(file);
    }
}

/** The publisher kind an ancestor folder of the public repository tells, the nearest one first. */
export function kindFromFolder(path: string): PublisherKind | undefined {
    for (const folder of path.split(/[\\/]/).toReversed()) {
        const kind = own(kindByFolder, folder.toLowerCase());
        if (kind !== undefined) return kind as PublisherKind;
    }
    return undefined;
}

const kindFromColor = (apiProperties: JsonObject): PublisherKind =>
    asText(apiProperties['iconBrandColor'])?.toLowerCase() === brandColor.independent
        ? 'independent'
        : 'verified';

function connectionParameters(apiProperties: JsonObject): ConnectionParameter[] {
    const found: ConnectionParameter[] = [];
    const add = (parameters: unknown, pointer: string, set?: string): void => {
        const siblings = asObject(parameters);
        for (const name of Object.keys(siblings)) {
            const value = asObject(own(siblings, name));
            const parameter = { name, value, siblings, pointer: child(pointer, name) };
            found.push(set === undefined ? parameter : { ...parameter, set });
        }
    };
    add(apiProperties['connectionParameters'], '/properties/connectionParameters');
    asArray(asObject(apiProperties['connectionParameterSets'])['values']).forEach((value, index) => {
        const pointer = child('/properties/connectionParameterSets/values', index, 'parameters');
        // Many connectors repeat one set as connectionParameters; a fault in it is one fault.
        if (same(own(value, 'parameters'), apiProperties['connectionParameters'])) return;
        add(own(value, 'parameters'), pointer, asText(own(value, 'name')) ?? String(index));
    });
    return found;
}
