import { rule } from '../rule.ts';
import { annotation, revision, revisions } from './helpers.ts';

export default rule({
    id: 'OperationRevisionEmpty',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A family without a revision does not say which version this operation is. A warning, as one of the 27 accepted connectors with families leaves it out.',
    check: {
        operation: (operation) =>
            annotation(operation)['family'] !== undefined &&
            revision(operation) === undefined && {
                at: '/x-ms-api-annotation',
                message:
                    'This operation names a family but no revision; add "revision": 1, or the number of the version it is.',
            },
    },
    good: revisions({ revision: 1 }),
    bad: revisions({}),
});
