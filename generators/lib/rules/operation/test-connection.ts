import { asObject, hasText, own } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';

const at = '/x-ms-capabilities/testConnection';
const tested = (testConnection: { operationId: string; parameters?: Record<string, string> }) => ({
    definition: { 'x-ms-capabilities': { testConnection } },
});

export default rule({
    id: 'TestConnection',
    from: 'documentation of x-ms-capabilities',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The platform calls this operation to see whether a new connection works, with nobody there to fill anything in. All 19 accepted connectors that have it name an operation that can be called so; that it should be a GET and internal is advice, and not reported.',
    check: {
        connector: ({ swagger, operations }) => {
            const test = own(swagger['x-ms-capabilities'], 'testConnection');
            if (test === undefined) return false;
            const id = own(test, 'operationId');
            if (!hasText(id))
                return {
                    at,
                    message: 'The test of the connection names no operation; add its "operationId".',
                };
            const target = operations.find(({ value }) => value['operationId'] === id);
            if (!target)
                return {
                    at: `${at}/operationId`,
                    message: `There is no operation ${quote(id)} to test the connection with; correct the operationId.`,
                };
            const given = asObject(own(test, 'parameters'));
            const open = target.parameters.find(
                ({ name, value }) =>
                    value['required'] === true &&
                    value['default'] === undefined &&
                    own(given, name) === undefined,
            );
            return (
                open !== undefined && {
                    at,
                    message: `The operation ${quote(id)} that tests the connection needs a value for ${quote(open.name)}; give one in "parameters", or choose an operation that needs none.`,
                }
            );
        },
    },
    good: tested({ operationId: 'GetOrder', parameters: { orderId: '1' } }),
    bad: [
        tested({ operationId: 'getOrder' }),
        tested({ operationId: 'GetOrder' }),
        tested({ operationId: '' }),
    ],
});
