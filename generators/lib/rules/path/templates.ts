import { quote } from '../../connector/quote.ts';

/** The names a path holds in braces, as written; nested or unclosed braces give what stands between the inner pair. */
export function variables(template: string): readonly string[] {
    let names = known.get(template);
    if (names) return names;
    names = template.includes('{')
        ? Array.from(template.matchAll(/\{([^{}]*)\}/g), ([, name]) => name ?? '').filter(
              (name) => name !== '',
          )
        : none;
    if (known.size >= mostKnown) known.clear();
    known.set(template, names);
    return names;
}

const none: readonly string[] = [];

/** Each rule about paths, and each about parameters in paths, asks for the same few templates. */
const known = new Map<string, readonly string[]>();
const mostKnown = 1000;

/** A path for a message. Long ones differ from others at their end, so that is not cut off. */
export const quotePath = (template: string): string => quote(template, 300);

/** `/orders/{id}` as `/orders/{}`, in lower case: what two paths are compared by. */
export const normalized = (template: string): string =>
    (template.includes('{') ? template.replace(/\{[^{}]*\}/g, '{}') : template).toLowerCase();
