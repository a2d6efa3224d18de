/** Words of a name, whatever joins them: `order_id`, `orderId`, `Get an order`. */
const words = (text: string): string[] =>
    text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
        .split(/[^A-Za-z0-9]+/)
        .filter((word) => word !== '');

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `Get an order` → `GetAnOrder`: an operationId from a summary; '' where nothing is left. */
export const pascalCase = (text: string): string =>
    capitalised(words(text).map(capitalised).join('').replace(/^\d+/, ''));

/** `orderId` → `Order ID`: a title in title case from a technical name. */
export const titleCase = (name: string): string =>
    words(name)
        .map((word) => (/^(id|url|uri|api)$/i.test(word) ? word.toUpperCase() : capitalised(word)))
        .join(' ');

const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A folder name from a title: `Contoso Orders` → `contoso-orders`. Never empty, never a path, at most 60 characters. */
export function folderName(title: string): string {
    const name = title
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 60)
        .replace(/^-+|(?<!-)-+$/g, '');
    return name === '' || reservedOnWindows.test(name) ? `${name}-connector`.replace(/^-/, '') : name;
}

/** The candidate that is fewest edits away from `word`, or undefined where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
    const wanted = word.toLowerCase();
    let best: string | undefined;
    let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(wanted, candidate.toLowerCase());
        if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
    }
    return best;
}

/** How many letters have to be put in, taken out or changed to make one text the other; Infinity for very different lengths. */
export function editDistance(a: string, b: string): number {
    if (Math.abs(a.length - b.length) > 20) return Infinity;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
        }
        row = next;
    }
    return row[b.length]!;
}
