import { severities } from '../../../generators/lib/check/config.ts';
import { type Named, spellingHints } from '../../../generators/lib/check/rule-names.ts';
import { allRules } from '../../../generators/lib/rules/all.ts';

/** docs/config.schema.json: what editors know of power-connector.config.json. */
export function configSchema(): object {
    const named: readonly Named[] = [...allRules, ...spellingHints];
    const names = named.flatMap(({ id, aliases = [] }) => [id, ...aliases]).toSorted();
    const reason = { type: 'string', pattern: '\\S', description: 'Why, for whoever reads this next year.' };
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'power-connector.config.json',
        description: 'What a project says about the findings of power-connector check.',
        type: 'object',
        additionalProperties: false,
        properties: {
            $schema: { type: 'string' },
            existing: {
                type: 'boolean',
                description: 'The connectors are published already, as with --existing.',
            },
            severity: {
                type: 'object',
                description: 'Rule to the severity of its findings. "off" needs a reason.',
                propertyNames: { enum: names },
                additionalProperties: {
                    anyOf: [
                        { enum: severities.filter((severity) => severity !== 'off') },
                        {
                            type: 'object',
                            additionalProperties: false,
                            required: ['severity', 'reason'],
                            properties: { severity: { enum: severities }, reason },
                        },
                    ],
                },
            },
            words: {
                type: 'array',
                items: { type: 'string' },
                description: 'Words that --spelling takes for right, in any case.',
            },
            ignore: {
                type: 'array',
                description: 'Findings that are known and stay.',
                items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['rule', 'pointer', 'reason'],
                    properties: {
                        rule: { enum: names },
                        pointer: {
                            type: 'string',
                            pattern: '^(/|$)',
                            description: 'JSON pointer; what lies below it is ignored too.',
                        },
                        file: {
                            type: 'string',
                            description: 'Name of the one file meant; any where absent.',
                        },
                        connector: {
                            type: 'string',
                            description: 'Folder of the one connector meant, from the folder of this file.',
                        },
                        reason,
                    },
                },
            },
        },
    };
}
