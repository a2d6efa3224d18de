import type { Draft } from '../answers.ts';
import { asArray, asObject, asText, hasText, own } from '../connector/json.ts';
import { description as descriptionLimits, title as titleLimits } from '../connector/limits.ts';
import { findWord, isEmail, isUrl, lengthOf } from '../connector/text.ts';
import type { Api } from './api.ts';
import type { Ledger } from './ledger.ts';
import { at, below, type Place, objectAt } from './place.ts';
import type { Server } from './servers.ts';
import { descriptionFrom, oneLine, shorten, summaryFrom } from './texts.ts';

/** Answers that the document itself gives to the questions of a new connector. */
export function identityOf(api: Api, { host, basePath }: Server): Draft {
    const info = asObject(own(api.root.value, 'info'));
    const contact = asObject(info['contact']);
    const offered: Draft = { title: titleFrom(asText(info['title']) ?? '') };
    const description = descriptionFrom(asText(info['description']) ?? '', descriptionLimits.max);
    if (lengthOf(description) >= descriptionLimits.min) offered.description = description;
    if (host !== undefined) offered.host = host;
    offered.basePath = basePath ?? '/';
    const { name, url, email } = contact;
    if (hasText(name)) offered.contactName = oneLine(name);
    if (typeof url === 'string' && isUrl(url)) offered.contactUrl = url;
    if (typeof email === 'string' && isEmail(email)) offered.contactEmail = email;
    Object.assign(offered, metadataOf(api));
    return Object.fromEntries(
        Object.entries(offered).filter(([, value]) => value !== undefined && value !== ''),
    );
}

/** A title as certification takes it: without the words it refuses, short enough. */
function titleFrom(text: string): string {
    let result = summaryFrom(text, 200);
    for (let word = findWord(result, titleLimits.words); word; word = findWord(result, titleLimits.words))
        result = result
            .replace(new RegExp(`(^|[^A-Za-z0-9])${word}(?![A-Za-z0-9])`, 'i'), '$1')
            .replace(/\s+/g, ' ')
            .trim();
    return summaryFrom(shorten(result, titleLimits.max), titleLimits.max);
}

function metadataOf(api: Api): Draft {
    const found: Record<string, string> = {};
    for (const entry of asArray(own(api.root.value, 'x-ms-connector-metadata'))) {
        const { propertyName, propertyValue } = asObject(entry);
        if (typeof propertyName === 'string' && typeof propertyValue === 'string')
            found[propertyName] = propertyValue;
    }
    const categories = found['Categories']?.split(';').map((name) => name.trim());
    return {
        website: found['Website'],
        privacyPolicy: found['Privacy policy'],
        ...(categories ? { categories } : {}),
    };
}

/** Takes down where the answers that were given differ from what the document says. */
export function loseIdentity(
    api: Api,
    definition: { info: Record<string, unknown>; host: unknown; basePath: unknown },
    ledger: Ledger,
): void {
    const info = at(api.root, 'info');
    const compare = (place: Place | undefined, value: unknown, to: string): void => {
        if (place && place.value !== value) ledger.lost('identity-answered', place, to);
    };
    if (info) {
        for (const key of ['title', 'description', 'version'])
            compare(at(info, key), definition.info[key], `/info/${key}`);
        const contact = at(info, 'contact');
        if (contact)
            for (const key of Object.keys(objectAt(contact)))
                compare(
                    below(contact, key),
                    asObject(definition.info['contact'])[key],
                    `/info/contact/${key}`,
                );
    }
    if (api.version !== '2.0') return;
    for (const key of ['host', 'basePath'] as const) compare(at(api.root, key), definition[key], `/${key}`);
    const metadata = at(api.root, 'x-ms-connector-metadata');
    if (metadata) ledger.lost('identity-answered', metadata, '/x-ms-connector-metadata');
}
