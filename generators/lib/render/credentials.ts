import { answersOf, type SignIn } from '../auth/answers-of.ts';
import { type AuthSet, authState, kindName } from '../auth/state.ts';
import { authType } from '../auth/types.ts';
import { asObject, asText, hasText } from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { oneLine, saysTheSame } from '../connector/text.ts';
import { tidyMarkdown } from './format.ts';
import { renderTemplate } from './template.ts';

/** How to obtain credentials for every way to sign in that a connector has. `level` is that of headings, if it has several. */
export function renderCredentials(connector: Connector, level: number): string {
    const service = serviceOf(connector);
    const { sets } = authState(connector);
    const steps =
        sets.length > 0
            ? sets.map((set) => setData(set, connector, service))
            : [noneData(connector, service)];
    const data = { sets: steps, hashes: '#'.repeat(Math.min(level, 6)) };
    return tidyMarkdown(renderTemplate('readme/credentials.md', data)).trim();
}

/** Whose service it is: the names that the steps use. */
export interface Service {
    title: string;
    stackOwner: string | undefined;
}

export function serviceOf({ swagger, apiProperties }: Connector): Service {
    const title = oneLine(asText(asObject(swagger['info'])['title']) ?? '') || 'the service';
    const owner = apiProperties['stackOwner'];
    return { title, stackOwner: hasText(owner) ? oneLine(owner) : undefined };
}

const noneData = (connector: Connector, service: Service) =>
    setData({ parameters: {}, pointer: '', kind: 'none' }, connector, service);

function setData(set: AuthSet, connector: Connector, service: Service) {
    const signIn = answersOf(set, connector);
    const title = oneLine(set.displayName ?? '') || oneLine(set.name ?? '') || kindName(set);
    const description = oneLine(set.description ?? '');
    return {
        title,
        description: saysTheSame(title, description) ? '' : description,
        steps: tidyMarkdown(renderTemplate(`auth/${signIn.template}.md`, stepsData(signIn, service))).trim(),
        asked: signIn.asked,
        asksMore: signIn.template !== 'other',
    };
}

function stepsData({ answers, redirectUrls, ownApp }: SignIn, service: Service) {
    const what =
        ['this redirect URL', 'both redirect URLs'][redirectUrls.length - 1] ?? 'these redirect URLs';
    const isOpen = redirectUrls.some((url) => url.includes('{apiname}'));
    const note = isOpen ? '; the name at the end is known after the connector has been created' : '';
    // The one that only certification needs: GitHub's steps tell it from the other.
    const test = redirectUrls.find((url) => url.startsWith('https://global-test.'));
    return {
        scopes: [],
        ...service,
        ...answers,
        ownApp,
        redirects: { what, note, urls: redirectUrls, test },
    };
}

/** Where people have the account that a connection needs; undefined where none is needed. */
export function accountWith(connector: Connector): string | undefined {
    const { sets, mode } = authState(connector);
    if (mode === 'none') return undefined;
    const kinds = new Set(sets.map(({ kind, provider }) => (/^aad/i.test(provider ?? '') ? 'aad' : kind)));
    const [only] = kinds;
    const elsewhere =
        kinds.size === 1 ? { github: 'GitHub', aad: 'Microsoft Entra ID' }[only as 'aad'] : undefined;
    const { stackOwner, title } = serviceOf(connector);
    return elsewhere ?? stackOwner ?? title;
}

/** There is an app with a client secret that whoever deploys the connector keeps. */
export const needsClientSecret = (connector: Connector): boolean =>
    authState(connector).sets.some((set) => {
        const { template, ownApp } = answersOf(set, connector);
        return template !== 'other' && !ownApp && authType(template).usesOAuth;
    });

/** The templates that tell how to sign in, one for each way. */
export function signInsOf(connector: Connector): string[] {
    const { sets } = authState(connector);
    return sets.length === 0 ? ['none'] : sets.map((set) => answersOf(set, connector).template);
}
