import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import ajvDraft04 from 'ajv-draft-04';
import { parse } from 'jsonc-parser';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { sharedFiles } from '../shared.ts';

/** A thing that one of Microsoft's schemas does not like, and how many connectors have it. */
export interface Contradiction {
    file: string;
    complaint: string;
    connectors: number;
}

const options = { strict: false, validateFormats: false, allErrors: true } as const;
const Draft04 = ajvDraft04 as unknown as typeof ajvDraft04.default;

/** Validates every file of the connectors against Microsoft's own schemas, and gathers what those say. */
export function contradictions(connectors: readonly Connector[]): Contradiction[] {
    const counts = new Map<string, number>();
    const [definition, properties, settings] = ['apiDefinition', 'apiProperties', 'settings'].map(
        validatorOf,
    );
    for (const connector of connectors) {
        const found = new Set([
            ...complaints('apiDefinition.swagger.json', definition!, connector.definition?.value),
            ...complaints('apiProperties.json', properties!, connector.properties?.value),
            ...complaints('settings.json', settings!, connector.settings?.value),
        ]);
        for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    return [...counts].toSorted().map(([key, number]) => {
        const [file, complaint] = key.split('\n') as [string, string];
        return { file, complaint, connectors: number };
    });
}

function validatorOf(name: string): ValidateFunction {
    const [path] = sharedFiles('schemas', new RegExp(`${name}.*\\.json$`, 'i'));
    const schema = parse(readFileSync(path!, 'utf8')) as { id?: string; $schema?: string };
    if (schema.$schema?.includes('draft-04')) return new Draft04(options).compile(schema);
    delete schema.id;
    return new Ajv(options).compile(schema);
}

/** A schema of alternatives complains of each: what is left out says only that none of them fits. */
const isSummary = ({ keyword }: ErrorObject): boolean => ['oneOf', 'anyOf', 'if'].includes(keyword);

function complaints(file: string, validate: ValidateFunction, value: unknown): string[] {
    if (value === undefined || validate(value)) return [];
    const errors = validate.errors!.filter((error) => !isSummary(error));
    return (errors.length > 0 ? errors : validate.errors!).map((error) => `${file}\n${sentence(error)}`);
}

function sentence({ instancePath, message, params }: ErrorObject): string {
    const extra = Object.values(params as Record<string, unknown>).map((value) => JSON.stringify(value));
    return `${instancePath || 'the document'} ${message}: ${extra.join(', ')}`;
}
