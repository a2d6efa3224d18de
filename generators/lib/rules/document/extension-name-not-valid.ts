import { info, operation, responses } from '../example.ts';
import { rule } from '../rule.ts';
import { everyObject } from './every-object.ts';
import type { Kind } from './grammar.ts';
import { isComplete } from './helpers.ts';
import { unknownFields } from './unknown-fields.ts';

const kinds: ReadonlySet<Kind> = new Set([
    'root',
    'info',
    'contact',
    'pathItem',
    'operation',
    'parameter',
    'response',
    'header',
]);

const isOfScripts = (key: string): boolean => key === 'scriptOperations';

export default rule({
    id: 'ExtensionNameNotValid',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Swagger 2.0 lets these objects hold only its own fields and names that begin with "x-"; the import refuses others. 2 of 1,014 accepted connectors have one. A document of OpenAPI 3 is named once (SpecificationVersionIncorrect).',
    check: everyObject((kind, value, at, connector) => {
        const problems = kinds.has(kind) ? unknownFields(kind, value, at, isOfScripts) : undefined;
        if (!problems || (kind === 'root' && !isComplete(connector))) return undefined;
        const isOpenApi3 =
            connector.swagger['swagger'] === undefined && connector.swagger['openapi'] !== undefined;
        return isOpenApi3 ? undefined : problems;
    }),
    good: info({ 'x-contoso': 1, contact: { 'x-team': 'Orders' } }),
    bad: [
        { definition: { basepath: '/v1', servers: [] } },
        info({ contact: { phone: '555 0100' } }),
        operation({ requestBody: {}, 'X-Ms-Visibility': 'internal' }),
        responses({ '200': { content: {}, headers: { Link: { type: 'string', nullable: true } } } }),
    ],
});
