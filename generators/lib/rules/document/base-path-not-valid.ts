import { asText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';
import { isFromEnvironment } from './environment-variable.ts';

export default rule({
    id: 'BasePathNotValid',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Host and base path are joined as they are, so a base path without its slash becomes part of the host name. No accepted connector has one.',
    check: {
        connector: (connector) => {
            const basePath = asText(connector.swagger['basePath']) ?? '';
            return (
                basePath !== '' &&
                !basePath.startsWith('/') &&
                !isFromEnvironment(connector, basePath) && {
                    at: '/basePath',
                    message: `The base path ${quote(basePath)} does not start with a slash; put "/" before it.`,
                }
            );
        },
    },
    fix: ({ pointer, value }) =>
        /^[\w-]/.test(asText(value) ?? '') && !String(value).includes(':')
            ? { at: pointer, value: `/${String(value)}` }
            : undefined,
    good: { definition: { basePath: '/' } },
    bad: { definition: { basePath: 'v1' } },
});
