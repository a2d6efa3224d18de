/** Texts come from strangers' files: a control character shall not move the cursor, nor break a line of a report. */
export const visible = (text: string): string => (/^[ -~]*$/.test(text) ? text : withEscapes(text));

const withEscapes = (text: string): string =>
    text.replace(
        // oxlint-disable-next-line no-control-regex
        /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/gu,
        (character) => {
            const hex = character.charCodeAt(0).toString(16).padStart(4, '0');
            return `\\u${hex}`;
        },
    );

/** A file of a connector as a relative path with slashes, whatever the system writes. */
export function filePath(folder: string, file: string): string {
    const path = folder
        .replaceAll('\\', '/')
        .replace(/^(?:\.\/+)+/, '')
        .replace(/(?<!\/)\/+$/, '');
    return path === '.' || path === '' ? (folder.startsWith('/') ? `/${file}` : file) : `${path}/${file}`;
}

export const counted = (number: number, word: string, words = `${word}s`): string =>
    `${number} ${number === 1 ? word : words}`;
