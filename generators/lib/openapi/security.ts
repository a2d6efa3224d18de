import type { AuthAnswers, AuthId } from '../answers.ts';
import { asText } from '../connector/json.ts';
import { isUrl } from '../connector/text.ts';
import type { Api, ApiEntry } from './api.ts';
import type { Ledger } from './ledger.ts';
import { at, below, entries, objectAt, type Place } from './place.ts';

/** A way to sign in that the document names, and the answers it gives for it. */
export interface SignIn {
    id: AuthId;
    answers: Partial<AuthAnswers>;
    /** The name of the scheme in the document. */
    scheme: string;
    place: Place;
    /** Other schemes that the service wants together with this one. */
    beside: string[];
}

export const schemesOf = (api: Api): Place | undefined => {
    if (api.version === '2.0') return at(api.root, 'securityDefinitions');
    const components = at(api.root, 'components');
    return components && at(components, 'securitySchemes');
};

/** The ways to sign in that fit a connector, those the chosen operations ask for first. */
export function signIns(api: Api, chosen: readonly ApiEntry[]): SignIn[] {
    const lists = chosen.map((entry) => demandsOf(api, entry));
    const used = new Set(lists.flat(2));
    const all = entries(schemesOf(api)).flatMap(([scheme, raw]) => {
        const place = api.references.follow(raw) ?? raw;
        const found = signIn(place);
        return found ? [{ ...found, scheme, place, beside: besides(scheme, lists) }] : [];
    });
    const wanted = all.filter(({ scheme }) => used.has(scheme));
    return wanted.length > 0 || used.size > 0 ? wanted : all;
}

/** Names of the schemes without which a chosen operation cannot be called, though no connector can sign in with them. */
export function foreignSchemes(api: Api, chosen: readonly ApiEntry[]): string[] {
    if (signIns(api, chosen).length > 0) return [];
    const closed = chosen
        .map((entry) => demandsOf(api, entry))
        .filter((list) => list.every(({ length }) => length));
    return [...new Set(closed.flat(2))];
}

/** What an operation demands: alternatives, each the names of the schemes that it takes together. */
function demandsOf(api: Api, { place }: ApiEntry): string[][] {
    const list = objectAt(place)['security'] ?? objectAt(api.root)['security'];
    return entries({ ...place, value: list }).map(([, demand]) => Object.keys(objectAt(demand)));
}

/** The schemes that an operation takes together with one, and never without them. */
function besides(scheme: string, lists: readonly string[][][]): string[] {
    const found = lists.flatMap((alternatives) => {
        const having = alternatives.filter((names) => names.includes(scheme));
        return having.some(({ length }) => length === 1) ? [] : (having[0] ?? []);
    });
    return [...new Set(found)].filter((name) => name !== scheme);
}

function signIn(place: Place): Pick<SignIn, 'id' | 'answers'> | undefined {
    const value = objectAt(place);
    const scheme = asText(value['scheme'])?.toLowerCase();
    switch (value['type']) {
        case 'basic':
            return { id: 'basic', answers: {} };
        case 'http':
            if (scheme === 'basic') return { id: 'basic', answers: {} };
            return scheme === 'bearer'
                ? {
                      id: 'api-key',
                      answers: {
                          apiKeyIn: 'header',
                          apiKeyName: 'Authorization',
                          apiKeyLabel: 'Access token (with "Bearer " before it)',
                      },
                  }
                : undefined;
        case 'apiKey': {
            const name = asText(value['name']);
            if (name === undefined || (value['in'] !== 'header' && value['in'] !== 'query')) return undefined;
            return { id: 'api-key', answers: { apiKeyIn: value['in'], apiKeyName: name } };
        }
        case 'oauth2':
            return oauth(place);
        case 'openIdConnect':
            return { id: 'oauth2', answers: {} };
        default:
            return undefined;
    }
}

const secureUrl = (value: unknown): string | undefined =>
    typeof value === 'string' && isUrl(value, ['https']) ? value : undefined;

function oauth(place: Place): Pick<SignIn, 'id' | 'answers'> {
    const flows = at(place, 'flows');
    const flow = flows
        ? (at(flows, 'authorizationCode') ??
          at(flows, 'implicit') ??
          at(flows, 'clientCredentials') ??
          at(flows, 'password'))
        : place;
    const { authorizationUrl, tokenUrl, refreshUrl, scopes } = flow ? objectAt(flow) : {};
    const names = Object.keys(typeof scopes === 'object' && scopes !== null ? scopes : {});
    const answers: Partial<AuthAnswers> = {
        scopes: names.filter((name) => /^[!#-[\]-~]{1,500}$/.test(name)),
    };
    const [authorize, token, refresh] = [
        secureUrl(authorizationUrl),
        secureUrl(tokenUrl),
        secureUrl(refreshUrl),
    ];
    const isMicrosoft = /^https:\/\/login\.(microsoftonline|windows)\.(com|net|us)\/([^/]+)/i.exec(
        authorize ?? '',
    );
    if (isMicrosoft)
        return {
            id: 'aad',
            answers: { ...answers, ...(/[{}]/.test(isMicrosoft[3]!) ? {} : { tenantId: isMicrosoft[3]! }) },
        };
    if (/^https:\/\/github\.com\/login\/oauth/i.test(authorize ?? '')) return { id: 'github', answers };
    if (authorize) answers.authorizationUrl = authorize;
    if (token) answers.tokenUrl = token;
    if (refresh ?? token) answers.refreshUrl = (refresh ?? token)!;
    return { id: 'oauth2', answers };
}

/** Takes down the schemes that were not chosen, and what of the chosen one is said in another form. */
export function loseSchemes(api: Api, kept: SignIn | undefined, ledger: Ledger): void {
    for (const [scheme, raw] of entries(schemesOf(api)))
        ledger.lost(
            scheme === kept?.scheme
                ? 'scheme-changed'
                : kept?.beside.includes(scheme)
                  ? 'scheme-beside'
                  : 'scheme-dropped',
            raw,
            '/securityDefinitions',
            scheme,
        );
    const security = at(api.root, 'security');
    if (security) ledger.lost('scheme-changed', below(api.root, 'security'), '/security');
}
