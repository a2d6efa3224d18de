import { asText, isObject } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'SpecificationVersionIncorrect',
    aliases: ['policy-5000.2.6.3'],
    from: 'Swagger Validator, certification policies',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform reads Swagger 2.0 (OpenAPI 2.0) only. No accepted connector says anything else.',
    check: {
        connector: ({ swagger }) => {
            const { swagger: version, openapi } = swagger;
            if (version === undefined && openapi !== undefined) {
                return {
                    at: '/openapi',
                    message: `This is an OpenAPI ${asText(openapi) ?? ''} document; connectors need Swagger 2.0, so convert it.`,
                };
            }
            if (version === undefined || version === null || version === '2.0') return undefined;
            const written = isObject(version) || Array.isArray(version) ? 'this' : quote(String(version));
            const hint = version === 2 ? ' between quotation marks' : '';
            return {
                at: '/swagger',
                message: `The version of the specification is ${written}; connectors need "2.0"${hint}.`,
            };
        },
    },
    fix: ({ pointer, value }) => (value === 2 || value === '2' ? { at: pointer, value: '2.0' } : undefined),
    bad: [
        { definition: { swagger: '3.0.1' } },
        { definition: { swagger: 2 } },
        { definition: { swagger: null, openapi: '3.0.1' } },
    ],
});
