import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';
import { code, link, md } from './markdown.ts';

/** What templates call to put a value in: nothing enters a file any other way. */
const helpers = {
    json: (value: unknown): string => JSON.stringify(value, null, 4) ?? 'null',
    comma: (index: number, list: readonly unknown[]): string => (index < list.length - 1 ? ',' : ''),
    md,
    code,
    link,
};

let folder: string | undefined;

/** The package's own `templates` folder: beside its package.json, however deep this code ends up. */
export function templatesFolder(): string {
    if (folder) return folder;
    for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
        const candidate = join(at, 'templates');
        try {
            readFileSync(join(candidate, 'apiProperties.json.ejs'));
            return (folder = candidate);
        } catch {
            if (at === dirname(at))
                throw new Error('The templates of generator-power-connector are missing; install it again.');
        }
    }
}

/** Renders `templates/<name>.ejs`. Lines that hold template code alone leave no trace. */
export function renderTemplate(name: string, data: object): string {
    const text = readFileSync(join(templatesFolder(), `${name}.ejs`), 'utf8').replace(
        /^[ \t]*(<%(?![-=]).*?%>)\r?\n/gm,
        '$1',
    );
    return ejs.render(text, { ...data, ...helpers }, {});
}
