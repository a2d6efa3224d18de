import { info, operation } from '../example.ts';
import { asObject } from '../../connector/json.ts';
import { rule } from '../rule.ts';
import { annotation } from './helpers.ts';

export default rule({
    id: 'OperationStatusAheadOfConnector',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'An operation cannot be in production while its connector is a preview. None of the 30 accepted connectors that state a status does this.',
    check: {
        operation: (operation, { swagger }) =>
            annotation({ value: asObject(swagger['info']) })['status'] === 'Preview' &&
            annotation(operation)['status'] === 'Production' && {
                at: '/x-ms-api-annotation/status',
                message:
                    'The operation has status Production but the connector is still in Preview; set this status to "Preview", or the one in info to "Production".',
            },
    },
    good: info({ 'x-ms-api-annotation': { status: 'Preview' } }),
    bad: {
        definition: {
            ...info({ 'x-ms-api-annotation': { status: 'Preview' } }).definition,
            ...operation({ 'x-ms-api-annotation': { status: 'Production' } }).definition,
        },
    },
});
