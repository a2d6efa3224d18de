import { isObject, type Json } from './json.ts';

/** A text that is the same for equal values whatever the order of their keys. No recursion: values may be nested without end. */
export function fingerprint(value: Json | undefined): string {
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
