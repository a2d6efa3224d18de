import { asText } from '../../connector/json.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';
import { revision } from './helpers.ts';

const example = (operationId: string, revision: number) =>
    operation({ operationId, 'x-ms-api-annotation': { family: 'GetOrder', revision } });

export default rule({
    id: 'OperationIdShouldEndWithRevision',
    from: 'Swagger Validator, operation versioning',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The ending tells the versions of an operation apart wherever only the ID is shown. A warning, as 1.5 % of the certified connectors do without.',
    check: {
        operation: (operation) => {
            const number = revision(operation);
            const id = asText(operation.value['operationId']);
            return (
                id !== undefined &&
                typeof number === 'number' &&
                number >= 2 &&
                !id.toLowerCase().endsWith(`_v${number}`) && {
                    at: '/operationId',
                    message: `The operationId of revision ${number} should end with "_V${number}"; rename it, or correct the revision.`,
                }
            );
        },
    },
    good: example('GetOrder_v2', 2),
    bad: example('GetOrder', 2),
});
