import type { Api } from './api.ts';
import type { Ledger } from './ledger.ts';
import { at, entries } from './place.ts';

const handled = new Set([
    'openapi',
    'swagger',
    'info',
    'paths',
    'components',
    'definitions',
    'parameters',
    'responses',
    'securityDefinitions',
    'security',
    'servers',
    'host',
    'basePath',
    'schemes',
    'consumes',
    'produces',
    'x-ms-connector-metadata',
    'tags',
]);

/** Lists what the document says at its top and a connector has no place for. */
export function loseDocumentFields(api: Api, ledger: Ledger): void {
    for (const [key, place] of entries(api.root)) {
        if (key === 'webhooks')
            for (const [name, hook] of entries(place)) ledger.lost('webhook-dropped', hook, '', name);
        else if (key === 'tags') ledger.lost('document-field-dropped', place, '', key);
        else if (!handled.has(key))
            ledger.lost(
                key.startsWith('x-') ? 'extension-dropped' : 'document-field-dropped',
                place,
                '',
                key,
            );
    }
    for (const [key, place] of entries(at(api.root, 'info')))
        if (!['title', 'description', 'version', 'contact'].includes(key))
            ledger.lost('document-field-dropped', place, '/info', key);
}
