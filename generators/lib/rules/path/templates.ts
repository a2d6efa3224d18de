/** The names a path holds in braces, as written; nested or unclosed braces give what stands between the inner pair. */
export const variables = (template: string): string[] =>
    Array.from(template.matchAll(/\{([^{}]*)\}/g), ([, name]) => name ?? '').filter((name) => name !== '');

/** `/orders/{id}` as `/orders/{}`, in lower case: what two paths are compared by. */
export const normalized = (template: string): string => template.replace(/\{[^{}]*\}/g, '{}').toLowerCase();
