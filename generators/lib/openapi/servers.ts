import { asArray, asObject, asText, own, shownText } from '../connector/json.ts';
import { pascalCase, titleCase } from '../connector/names.ts';
import { isHost } from '../connector/text.ts';
import type { Api } from './api.ts';
import type { Ledger } from './ledger.ts';
import { at, entries, objectAt, type Place } from './place.ts';

/** A part of the host that each user has their own value for. */
export interface HostVariable {
    name: string;
    title: string;
    description: string | undefined;
    default: string;
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
    const all = entries(at(api.root, 'servers')).map(([, place]) => place);
    const chosen = all.find((place) => /^https:/i.test(shownText(objectAt(place)['url']))) ?? all[0];
    for (const place of all)
        if (place !== chosen)
            ledger.lost('server-dropped', place, '/host', asText(objectAt(place)['url']) ?? '');
    if (!chosen) return none;
    const url = asText(objectAt(chosen)['url']) ?? '';
    const variables = variablesOf(chosen);
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
    const inHost = variables.filter(({ name }) => template.includes(`{${name}}`));
    return {
        host: isHost(host) ? host.toLowerCase() : undefined,
        basePath: basePathOf(path),
        hostTemplate: inHost.length > 0 ? `https://${template}` : undefined,
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

const variablesOf = (server: Place): HostVariable[] =>
    entries(at(server, 'variables')).map(([name, place]) => {
        const { default: value, description } = asObject(place.value);
        return {
            name: pascalCase(name) === '' ? 'host' : name.replace(/\W/g, '_'),
            title: titleCase(name) || name,
            description: asText(description),
            default: value === undefined || value === null ? '' : shownText(value),
        };
    });

const fill = (url: string, variables: readonly HostVariable[]): string =>
    url.replace(
        /\{([^{}]*)\}/g,
        (whole, name: string) =>
            variables.find((one) => one.name === name.replace(/\W/g, '_'))?.default ?? whole,
    );

export const versionOfApi = (api: Api): string =>
    asText(own(own(api.root.value, 'info'), 'version')) || '1.0';
