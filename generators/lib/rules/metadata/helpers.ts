import { asArray, asText, type Json, own } from '../../connector/json.ts';
import { categories } from '../../connector/limits.ts';
import type { Connector } from '../../connector/model.ts';

export interface MetadataEntry {
    value: Json | undefined;
    /** Of its `propertyValue`. */
    pointer: string;
}

/** The entry of x-ms-connector-metadata with this name; case does not count, as 75 accepted connectors write "Privacy Policy". */
export function metadataEntry({ swagger }: Connector, name: string): MetadataEntry | undefined {
    const wanted = name.toLowerCase();
    const entries = asArray(swagger['x-ms-connector-metadata']);
    const index = entries.findIndex(
        (entry) => asText(own(entry, 'propertyName'))?.trim().toLowerCase() === wanted,
    );
    if (index < 0) return undefined;
    const pointer = `/x-ms-connector-metadata/${index}`;
    const value = own(entries[index], 'propertyValue');
    return { value, pointer: value === undefined ? pointer : `${pointer}/propertyValue` };
}

/** The categories the connector names; undefined where it names none. */
export function categoriesOf(connector: Connector): { names: string[]; pointer: string } | undefined {
    const entry = metadataEntry(connector, 'Categories');
    const text = asText(entry?.value);
    if (!entry || text === undefined) return undefined;
    const names = text
        .split(';')
        .map((name) => name.trim())
        .filter((name) => name !== '');
    return { names, pointer: entry.pointer };
}

const byName: ReadonlyMap<string, string> = new Map(
    categories.map((category) => [category.toLowerCase(), category]),
);

/** The category with this name as the list spells it; case does not count. */
export const categoryNamed = (name: string): string | undefined => byName.get(name.toLowerCase());
