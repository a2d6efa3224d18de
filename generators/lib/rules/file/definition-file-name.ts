import { quote } from '../../connector/text.ts';
import { rule } from '../rule.ts';

const expected = 'apiDefinition.swagger.json';

export default rule({
    id: 'DefinitionFileName',
    from: 'certification page, step 1',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Pipelines and paconn look for the definition by its name, and outside Windows case counts. 4 of 1,014 accepted connectors name it otherwise.',
    check: {
        connector: ({ definition }) =>
            definition &&
            definition.source.name !== expected && {
                message: `The definition is named ${quote(definition.source.name)}; rename it to "${expected}".`,
            },
    },
    bad: {
        files: {
            'apiDefinition.swagger.json': null,
            'apidefinition.swagger.json': '{ "swagger": "2.0" }',
        },
    },
});
