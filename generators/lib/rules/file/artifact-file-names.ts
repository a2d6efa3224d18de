import { quote } from '../../connector/quote.ts';
import { type Problem, rule } from '../rule.ts';

const expected = {
    definition: 'apiDefinition.swagger.json',
    properties: 'apiProperties.json',
    settings: 'settings.json',
    script: 'script.csx',
} as const;

export default rule({
    id: 'ArtifactFileNames',
    from: 'certification page, step 1',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Pipelines and paconn look for the files by their names, and outside Windows case counts. The page wants them exactly so, yet a few accepted connectors (4 of 1,014 for the definition) differ.',
    check: {
        connector: (connector) => {
            const { definition, properties, settings, script } = connector;
            const names = {
                definition: definition?.source.name,
                properties: properties?.source.name,
                settings: settings?.source.name,
                script: script?.name,
            };
            return (['definition', 'properties', 'settings', 'script'] as const).flatMap(
                (file): Problem[] => {
                    const name = names[file];
                    if (name === undefined || name === expected[file]) return [];
                    return [
                        {
                            file,
                            message: `The file ${quote(name)} has another name than usual; rename it to "${expected[file]}".`,
                        },
                    ];
                },
            );
        },
    },
    bad: [
        {
            files: {
                'apiDefinition.swagger.json': null,
                'apidefinition.swagger.json': '{ "swagger": "2.0" }',
            },
        },
        { files: { 'orders.csx': '// Contoso' } },
    ],
});
