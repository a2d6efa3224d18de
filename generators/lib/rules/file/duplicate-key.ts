import { duplicateKeys, repeatsKeys } from '../../connector/duplicate-keys.ts';
import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';

const files = ['definition', 'properties', 'settings'] as const;

export default rule({
    id: 'DuplicateKey',
    from: 'RFC 8259 (JSON)',
    severity: 'warning',
    demandedBy: 'platform',
    why: 'Of two keys alike only the last counts, so the first is lost without a word. Nothing refuses it: 5 of 1,014 accepted connectors repeat a key.',
    check: {
        connector: (connector) =>
            files.flatMap((file) => {
                const json = connector[file];
                if (!json || json.problems.length > 0 || !repeatsKeys(json.source.text, json.value))
                    return [];
                return duplicateKeys(json.source.text).map(({ key, first, again }) => ({
                    file,
                    offset: again,
                    message: `The key ${quote(key)} is in this object already, in line ${json.source.place(first).line}; only the last one counts. Rename or remove one of them.`,
                }));
            }),
    },
    good: { files: { 'settings.json': '{ "a": { "b": 1 }, "b": [{ "a": "\\"b\\":" }, { "a": 1 }] }' } },
    bad: [
        { files: { 'settings.json': '{ "icon": "a.png", "script": "b.csx",\n "\\u0069con": "c.png" }' } },
        {
            files: {
                'apiDefinition.swagger.json':
                    '{ "swagger": "2.0", "paths": { "/orders": { "get": {} }, "/orders": { "post": {} } } }',
            },
        },
    ],
});
