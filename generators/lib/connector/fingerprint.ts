import { isObject, type Json } from './json.ts';

/** Values of honest files are not nested as deeply. */
const mostDepth = 100;

/**
 * A text that is the same for equal values whatever the order of their keys. Each text in it has its length in front, so
 * that nothing it holds can be taken for what stands around it.
 */
export function fingerprint(value: Json | undefined): string {
    return written(value, 0);
}

function written(value: Json | undefined, depth: number): string {
    if (typeof value === 'string') return `"${value.length}:${value}`;
    if (typeof value !== 'object' || value === null) return String(value);
    if (depth === mostDepth) return deeplyWritten(value);
    if (Array.isArray(value)) {
        let text = '[';
        for (let index = 0; index < value.length; index += 1) text += `${written(value[index], depth + 1)},`;
        return `${text}]`;
    }
    let text = '{';
    for (const key of sortedKeys(value)) text += `${key.length}:${key}=${written(value[key], depth + 1)},`;
    return `${text}}`;
}

/** The keys of an object in the order of their characters. Most objects have a few. */
function sortedKeys(value: object): readonly string[] {
    const keys = Object.keys(value);
    for (let at = 1; at < keys.length; at += 1) if (keys[at - 1]! > keys[at]!) return keys.toSorted();
    return keys;
}

/** No recursion: values may be nested without end. */
function deeplyWritten(value: Json): string {
    const parts: string[] = [];
    const stack: { text?: string; value?: Json | undefined }[] = [{ value }];
    for (let next = stack.pop(); next; next = stack.pop()) {
        const { text, value } = next;
        if (text !== undefined) parts.push(text);
        else if (Array.isArray(value)) {
            parts.push('[');
            stack.push({ text: ']' });
            for (const item of value.toReversed()) stack.push({ text: ',' }, { value: item });
        } else if (isObject(value)) {
            parts.push('{');
            stack.push({ text: '}' });
            for (const key of Object.keys(value).toSorted().toReversed())
                stack.push({ value: value[key] }, { text: `${JSON.stringify(key)}:` });
        } else parts.push(JSON.stringify(value) ?? '');
    }
    return parts.join('');
}
