import { asArray, asObject, asText, own, shownText } from '../connector/json.ts';
import { pascalCase, titleCase } from '../connector/names.ts';
import { isHost } from '../connector/text.ts';
import type { Api } from './api.ts';
import type { Ledger } from './ledger.ts';
import { at, entries, objectAt, type Place } from './place.ts';

/** A part of the host that each user has their own value for. */
export interface HostVariable {
    /** What the document calls it. */
    said: string;
    /** The connection parameter for it. */
    name: string;
    title: string;
    description: string | undefined;
    default: string;
    isDescribed: boolean;
}

/** Where a connector calls. */
export interface Server {
    host: string | undefined;
    basePath: string | undefined;
    /** `https://{tenant}.contoso.com` with connection parameters for its variables; undefined for one host for all. */
    hostTemplate: string | undefined;
    variables: HostVariable[];
}

/** The address of the service: the first server with https, its variables filled in. */
export function serverOf(api: Api, ledger: Ledger): Server {
    const none: Server = { host: undefined, basePath: undefined, hostTemplate: undefined, variables: [] };
    if (api.version === '2.0') return server2(api, ledger);
    const servers = entries(at(api.root, 'servers')).map(([, place]) => place);
    const chosen = servers.find((place) => /^https:/i.test(shownText(objectAt(place)['url']))) ?? servers[0];
    for (const place of servers)
        if (place !== chosen)
            ledger.lost('server-dropped', place, '/host', asText(objectAt(place)['url']) ?? '');
    if (!chosen) return none;
    const url = asText(objectAt(chosen)['url']) ?? '';
    const variables = variablesOf(chosen, url);
    for (const [, place] of entries(at(chosen, 'variables'))) ledger.lost('server-variable', place, '/host');
    for (const key of ['description', 'name']) {
        const place = at(chosen, key);
        if (place) ledger.lost('document-field-dropped', place, '/host', key);
    }
    const filled = fill(url, variables);
    const [, host = '', path = ''] = /^(?:[a-z]+:)?\/\/([^/?#]*)([^?#]*)/i.exec(filled) ?? [
        undefined,
        '',
        filled,
    ];
    const template = /^(?:[a-z]+:)?\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
    if (/^http:/i.test(url) || /[?#]/.test(filled)) ledger.lost('server-variable', chosen, '/host', url);
    const all = variables.filter(({ said }) => template.includes(`{${said}}`));
    // A variable that nobody describes may be a slip; beside one that is described the policy needs it.
    const inHost = all.some(({ isDescribed }) => isDescribed) ? all : [];
    return {
        host: isHost(host) ? host.toLowerCase() : undefined,
        basePath: basePathOf(path),
        hostTemplate: inHost.length > 0 ? `https://${named(template)}` : undefined,
        variables: inHost,
    };
}

function server2({ root }: Api, ledger: Ledger): Server {
    const { host, basePath, schemes } = objectAt(root);
    asArray(schemes).forEach((scheme, index) => {
        if (scheme !== 'https')
            ledger.lost('server-dropped', `#/schemes/${index}`, '/schemes', shownText(scheme));
    });
    return {
        host: typeof host === 'string' && isHost(host) ? host.toLowerCase() : undefined,
        basePath: basePathOf(asText(basePath) ?? '/'),
        hostTemplate: undefined,
        variables: [],
    };
}

const basePathOf = (path: string): string | undefined => {
    const clean = `/${path}`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
    return /^[A-Za-z0-9._~!$'()+,;=:@%/-]*$/.test(clean) ? clean : undefined;
};

/** Connection parameters that the ways to sign in have: a variable of that name would take their place. */
const ofSignIn = new Set(['username', 'password', 'api_key', 'token']);

/** The connection parameter for a variable. */
const nameOfVariable = (said: string): string => {
    const name = pascalCase(said) === '' ? 'host' : said.replace(/\W/g, '_');
    return ofSignIn.has(name.toLowerCase()) ? `host_${name}` : name;
};

const variable = /\{([^{}]+)\}/g;

const named = (template: string): string =>
    template.replace(variable, (_, said: string) => `{${nameOfVariable(said)}}`);

/** The variables that the document describes, and those that stand in the address alone. */
function variablesOf(server: Place, url: string): HostVariable[] {
    const described = new Map(entries(at(server, 'variables')));
    const used = [...url.matchAll(variable)].map(([, said = '']) => said);
    return [...new Set([...described.keys(), ...used])].map((said) => {
        const isDescribed = described.has(said);
        const { default: value = isDescribed ? '' : `{${said}}`, description } = asObject(
            described.get(said)?.value,
        );
        const name = nameOfVariable(said);
        return {
            said,
            name,
            title: titleCase(name) || said,
            description: asText(description),
            default: value === null ? '' : shownText(value),
            isDescribed,
        };
    });
}

const fill = (url: string, variables: readonly HostVariable[]): string =>
    url.replace(
        variable,
        (whole, said: string) => variables.find((one) => one.said === said)?.default ?? whole,
    );

/** The version of the API; one without quotes is a number in YAML, which tells 2.0 and 2 no longer apart. */
export function versionOfApi(api: Api): string {
    const version = own(own(api.root.value, 'info'), 'version');
    if (typeof version === 'number') return Number.isInteger(version) ? `${version}.0` : String(version);
    return asText(version) || '1.0';
}
