import { asText, child, hasText } from '../connector/json.ts';
import { longText, operationId, summary } from '../connector/limits.ts';
import { pascalCase, titleCase } from '../connector/names.ts';
import { saysTheSame } from '../connector/text.ts';
import type { ApiEntry } from './api.ts';
import type { Ledger } from './ledger.ts';
import { at, objectAt } from './place.ts';
import { descriptionFrom, summaryFrom } from './texts.ts';

const maxId = operationId.max - 1;

const isLegal = (id: string): boolean => /^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/.test(id) && id.length <= maxId;

/** PascalCase and unique without regard to case; kept where the document's own is so already. */
export function operationIds(chosen: readonly ApiEntry[]): Map<ApiEntry, string> {
    const ids = new Map<ApiEntry, string>();
    const taken = new Set<string>();
    const take = (entry: ApiEntry, id: string): boolean => {
        if (taken.has(id.toLowerCase())) return false;
        taken.add(id.toLowerCase());
        ids.set(entry, id);
        return true;
    };
    // Legal ones first: no other operation shall push them away.
    const rest = chosen.filter(
        (entry) =>
            !(
                entry.operationId !== undefined &&
                isLegal(entry.operationId) &&
                take(entry, entry.operationId)
            ),
    );
    for (const entry of rest) {
        const wanted = (pascalCase(entry.operationId ?? '') || mechanicalId(entry)).slice(0, maxId);
        for (let number = 1; ; number += 1) {
            const suffix = number === 1 ? '' : String(number);
            if (take(entry, wanted.slice(0, maxId - suffix.length) + suffix)) break;
        }
    }
    return ids;
}

/** `GET /orders/{orderId}` → `GetOrdersByOrderId`. */
export function mechanicalId({ method, path }: ApiEntry): string {
    const words = path.split('/').map((part) => {
        const variable = /^\{(.*)\}$/.exec(part)?.[1];
        return variable === undefined
            ? pascalCase(` ${part.replace(/[{}]/g, ' ')}`)
            : `By${pascalCase(variable)}`;
    });
    return pascalCase(method) + words.join('');
}

/** operationId, summary and description of an operation; what the document does not say is listed as to be written. */
export function operationTexts(entry: ApiEntry, id: string, pointer: string, ledger: Ledger) {
    const value = objectAt(entry.place);
    if (entry.operationId === undefined) ledger.toBeWritten(child(pointer, 'operationId'), id);
    else if (entry.operationId !== id)
        ledger.lost(
            'operation-id-changed',
            at(entry.place, 'operationId')!,
            child(pointer, 'operationId'),
            `${entry.operationId} → ${id}`,
        );
    const given = asText(value['summary']);
    let label = given === undefined ? '' : summaryFrom(given, summary.max);
    if (label === '') {
        label =
            summaryFrom(
                sentenceCase(entry.operationId === undefined ? mechanicalId(entry) : id),
                summary.max,
            ) || 'Call the service';
        ledger.toBeWritten(child(pointer, 'summary'), label);
        if (hasText(given))
            ledger.lost('text-changed', at(entry.place, 'summary')!, child(pointer, 'summary'));
    } else if (label !== given)
        ledger.lost('text-changed', at(entry.place, 'summary')!, child(pointer, 'summary'));
    const told = asText(value['description']);
    let description = told === undefined ? '' : descriptionFrom(told, longText.max);
    if (description === '' || saysTheSame(description, label)) {
        if (hasText(told))
            ledger.lost('text-changed', at(entry.place, 'description')!, child(pointer, 'description'));
        description = `Calls ${entry.method.toUpperCase()} ${entry.path} of the service.`;
        ledger.toBeWritten(child(pointer, 'description'), description);
    } else if (description !== told)
        ledger.lost('text-changed', at(entry.place, 'description')!, child(pointer, 'description'));
    return { operationId: id, summary: label, description };
}

const sentenceCase = (id: string): string => {
    const [first = '', ...rest] = titleCase(id).split(' ');
    return [first, ...rest.map((word) => (/^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word))].join(' ');
};
