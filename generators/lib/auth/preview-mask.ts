/** What stands where a secret goes. */
export const mask = '••••';

/** A text from a file, fit for a terminal: no control or invisible characters, cut where it is endless. */
export function visible(text: string, max = 400): string {
    const characters = [...text.slice(0, 4 * max).replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD')];
    return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : characters.join('');
}

/** Names whose values are nobody's business, whatever they look like. */
const isSecretName = (name: string): boolean =>
    /auth|key|token|secret|pass|pwd|cookie|sig|cred|session|cert|hash|licen|account|user(?!-agent)|client|code|\bpin\b/i.test(
        name,
    );

/**
 * The literal value of a header or query parameter. Authors write their own keys there, so it is shown only where it
 * can hardly be one: short, of words and versions.
 */
export function shownLiteral(name: string, text: string): string {
    if (text.trim() === '') return text;
    if (isSecretName(name)) return (/^(?:Basic|Bearer|Token|Digest) /i.exec(text)?.[0] ?? '') + mask;
    return isHarmless(text) ? text : mask;
}

/** A literal beside a value that is filled in: `Bearer `, `token=`. */
export function shownPart(name: string, text: string): string {
    const isPunctuation = !/[\p{L}\p{N}]/u.test(text);
    const isHarmlessHere = isSecretName(name)
        ? /^(?:[A-Za-z-]{1,20}[ =:"']{1,3}){1,2}$/.test(text)
        : isHarmless(text);
    return isPunctuation || isHarmlessHere ? text : mask;
}

const isHarmless = (text: string): boolean =>
    text.length <= 80 &&
    (text.match(/[a-z][A-Z]/g) ?? []).length <= 4 &&
    text
        .split(/[^\p{L}\p{N}]+/u)
        .every((run) => /^(?:\p{L}{0,24}\d{0,4}(?:\p{L}{2,5}\d{0,2})?|\d{1,8}\p{L}{0,3})$/u.test(run));

/** Shows the literal pieces of an address one after the other: neither its user part nor keys in its path or query. */
export class AddressMask {
    #inQuery = false;

    show(piece: string): string {
        const cut = this.#inQuery ? 0 : piece.indexOf('?');
        const path = cut < 0 ? piece : piece.slice(0, cut);
        const query = cut < 0 ? '' : piece.slice(cut);
        if (query !== '') this.#inQuery = true;
        return shownPath(path) + query.split('&').map(shownPair).join('&');
    }
}

function shownPair(pair: string): string {
    const equals = pair.indexOf('=');
    return equals < 0
        ? pair
        : pair.slice(0, equals + 1) + shownLiteral(pair.slice(0, equals), pair.slice(equals + 1));
}

const shownPath = (path: string): string =>
    path
        .replace(/\/\/[^/@{}]*@/, `//${mask}@`)
        .split('/')
        .map((segment) => (looksSecret(segment) ? mask : segment))
        .join('/');

/** True for what no person would type as a word of a path: a GUID, a long hexadecimal number, letters and digits mixed. */
export function looksSecret(text: string): boolean {
    if (/eyJ|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.test(text)) return true;
    const runs = text.match(/[A-Za-z0-9]{16,}/g) ?? [];
    if (runs.some((run) => /^(?=.*\d)(?=.*[a-f])[0-9a-f]+$/i.test(run) || changes(run) >= 4)) return true;
    return (text.match(/[A-Za-z0-9_-]{24,}/g) ?? []).some((run) => changes(run) >= 6);
}

/** How often letters follow digits or digits letters. */
const changes = (text: string): number => (text.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g) ?? []).length;
