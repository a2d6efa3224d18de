import { rule } from '../rule.ts';

export default rule({
    id: 'connector-validate-connectionparam-isproperjson',
    from: 'solution checker',
    severity: 'error',
    demandedBy: 'platform',
    why: 'No tool can import a file that is not JSON. The three accepted connectors with such a file are old ones.',
    check: {
        connector: ({ properties }) =>
            properties?.problems.map(({ offset, message }) => ({ file: 'properties', offset, message })),
    },
    bad: [
        { files: { 'apiProperties.json': '{ "properties": { "iconBrandColor": "#0b6a0b", } }' } },
        { files: { 'apiProperties.json': '{ "properties": { "iconBrandColor": "#0b6a0b"' } },
        { files: { 'apiProperties.json': '' } },
    ],
});
