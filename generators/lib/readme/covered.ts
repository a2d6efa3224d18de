const key =
    /\b(?:api|access|secret|subscription|licen[cs]e|auth\w*|personal)?[- ]?(?:keys?|tokens?|secrets?)\b/i;
const password = /\bpasswords?\b/i;
const user = /\b(?:user ?-?names?|users?|logins?|e-?mails?|accounts?)\b/i;
const app =
    /\bclient[ _-]?(?:id|secret)\b|\bapp(?:lication)? registration|\bregister\w*\b.{0,40}\bapp|\bredirect[ _-]?ur[il]|\bcallback[ _-]?ur[il]|\boauth\b.{0,40}\b(?:app|application|client|credentials)\b/i;
const signsIn =
    /\b(?:sign(?:s|ed|ing)?[ -]?in|log(?:s|ged|ging)?[ -]?in|authenticat|authori[sz]|consent|oauth)/i;
const entra =
    /\bentra\b|\bazure (?:ad|active directory)\b|\baad\b|\b(?:work|school|microsoft|organi[sz]ation\w*|office) (?:365 )?accounts?\b/i;

/** What somebody's own words on a way to sign in hold, at the least. Templates without a line here are never covered. */
const tests: Record<string, (words: string) => boolean> = {
    none: () => true,
    basic: (words) => password.test(words) && user.test(words),
    'api-key': (words) => key.test(words),
    'api-key-host': (words) => key.test(words),
    oauth2: (words) => app.test(words) || signsIn.test(words),
    'oauth2-generic': (words) => app.test(words) || signsIn.test(words),
    github: (words) => /github/i.test(words) && (app.test(words) || signsIn.test(words)),
    aad: (words) => (entra.test(words) && signsIn.test(words)) || app.test(words),
    'aad-client-credentials': (words) => app.test(words),
    'aad-certificate': (words) => app.test(words) && /certificate/i.test(words),
    other: (words) => words.split(/\s+/).length > 20,
};

/** The author's own words say how to sign in, in every way there is: there is nothing to add. */
export const isCovered = (words: string, signIns: readonly string[]): boolean =>
    words.trim().split(/\s+/).length >= 8 && signIns.every((signIn) => tests[signIn]?.(words) ?? false);
