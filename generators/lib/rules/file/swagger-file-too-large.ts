import { definitionFile } from '../../connector/limits.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'SwaggerFileTooLarge',
    from: 'certification page, step 2',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The page sets the limit at 1 MB; 1 of 1,014 accepted connectors is larger, the next one lies just below.',
    check: {
        connector: ({ definition }) => {
            const size = definition?.source.size ?? 0;
            return (
                size > definitionFile.maxBytes && {
                    message: `The definition has ${size} bytes; ${definitionFile.maxBytes} (1 MB) are allowed. Move repeated schemas to definitions and refer to them.`,
                }
            );
        },
    },
    bad: {
        files: { 'apiDefinition.swagger.json': `{ "swagger": "2.0"${' '.repeat(definitionFile.maxBytes)}}` },
    },
});
