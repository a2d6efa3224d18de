import type { Connector } from '../connector/model.ts';
import { JsonText } from './json-text.ts';

/** What adding, removing and renaming a way to sign in may edit. */
const parts = {
    properties: [
        '/properties/connectionParameters',
        '/properties/connectionParameterSets',
        '/properties/policyTemplateInstances',
    ],
    definition: ['/securityDefinitions', '/security'],
} as const;

/**
 * Refuses a connector in which a key stands twice in what an edit of its auth touches, or on the way there. Its files
 * have to be strict JSON. Throws a UserError with line and column.
 */
export function refuseDuplicateKeys(connector: Connector): void {
    for (const role of ['properties', 'definition'] as const) {
        const file = connector[role];
        if (!file) continue;
        const text = new JsonText(file.source.text, file.value);
        for (const pointer of parts[role]) text.refuseDuplicateKeys(pointer, file.source.name);
    }
}
