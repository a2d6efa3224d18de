import type { Operation } from '../../connector/model.ts';
import type { Example } from '../example.ts';
import { type Rule, rule, type Severity } from '../rule.ts';
import { annotation, families, revision, revisions } from './helpers.ts';

const isActive = ({ value }: Operation): boolean => value['deprecated'] !== true;
const isEmpty = (operation: Operation): boolean => revision(operation) === undefined;
const numberOf = (operation: Operation): unknown => revision(operation) ?? 1;

interface Row {
    id: string;
    severity: Severity;
    why: string;
    /** The members of a family that are too many. */
    excess: (members: readonly Operation[]) => readonly Operation[];
    advice: string;
    good: Example;
    bad: Example;
}

const table: readonly Row[] = [
    {
        id: 'OperationFamilyHasDuplicateRevisions',
        severity: 'error',
        why: 'The designer tells the versions of an operation apart by their revision. None of the 27 accepted connectors with families repeats one; no revision counts as 1.',
        excess: (members) => {
            const first = new Map<unknown, Operation>();
            return members.filter((member) => {
                const other = first.get(numberOf(member));
                if (!other) first.set(numberOf(member), member);
                return other && !(isEmpty(other) && isEmpty(member));
            });
        },
        advice: 'has the revision of another operation; number the revisions 1, 2, 3 and so on',
        good: revisions({}, { revision: 2 }),
        bad: revisions({}, { revision: 1 }),
    },
    {
        id: 'OperationFamilyHasManyEmptyRevisions',
        severity: 'error',
        why: 'Only one operation of a family may go without a revision, as that stands for revision 1. All 27 accepted connectors with families keep to it.',
        excess: (members) => members.filter(isEmpty).slice(1),
        advice: 'has a second operation without a revision; add "revision" to its x-ms-api-annotation',
        good: revisions({}, { revision: 2 }),
        bad: revisions({}, {}),
    },
    {
        id: 'OperationFamilyHasManyActiveOperations',
        severity: 'warning',
        why: 'Makers should not have to choose among more than two versions: one in production and one in preview. The wording is advice, and no accepted connector goes against it.',
        excess: (members) => members.filter(isActive).slice(2),
        advice: 'has more than two operations that are not deprecated; set "deprecated": true on the old ones',
        good: revisions({ revision: 1, deprecated: true }, { revision: 2 }, { revision: 3 }),
        bad: revisions({ revision: 1 }, { revision: 2 }, { revision: 3 }),
    },
    {
        id: 'OperationFamilyHasManyActiveProductionOperations',
        severity: 'warning',
        why: 'Of two versions in production makers cannot tell which one to take. The wording is advice, and no accepted connector goes against it; no status counts as Production.',
        excess: (members) =>
            members
                .filter(isActive)
                .filter((member) => (annotation(member)['status'] ?? 'Production') === 'Production')
                .slice(1),
        advice: 'has a second operation in production; set "deprecated": true on the old one, or "status": "Preview" on the new one',
        good: revisions({ revision: 1 }, { revision: 2, status: 'Preview' }),
        bad: revisions({ revision: 1 }, { revision: 2, status: 'Production' }),
    },
];

const rules: readonly Rule[] = table.map(({ id, severity, why, excess, advice, good, bad }) =>
    rule({
        id,
        from: 'Swagger Validator, operation versioning',
        severity,
        demandedBy: 'certification',
        why,
        check: {
            connector: (connector) =>
                [...families(connector)].flatMap(([family, members]) =>
                    excess(members).map(({ pointer, value }) => ({
                        at:
                            value['x-ms-api-annotation'] === undefined
                                ? pointer
                                : `${pointer}/x-ms-api-annotation`,
                        message: `The operation family "${family}" ${advice}.`,
                    })),
                ),
        },
        good,
        bad,
    }),
);

export default rules;
