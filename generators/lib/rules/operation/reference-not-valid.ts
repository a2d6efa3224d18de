import type { Json } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { localReference } from '../../connector/walk.ts';
import { type Rule, rule } from '../rule.ts';
import { brokenReference, kinds, type Owner } from './references.ts';

const named = (target: Json): string =>
    typeof target === 'string' ? `The reference ${quote(target)}` : 'This reference';

const rules: Rule[] = kinds.map(({ kind, section, subjects, references }) => {
    const check: Owner = (subject) =>
        references(subject)
            .filter(({ target }) => localReference(target, section) === undefined)
            .map(({ at, target }) => ({
                at,
                message: `${named(target)} does not name a ${kind.toLowerCase()} of this file; write it as "#/${section}/Name".`,
            }));
    return rule({
        id: `${kind}ReferenceNotValid`,
        from: 'Swagger Validator',
        severity: 'error',
        demandedBy: 'platform',
        why: `The platform follows only references into "${section}" of the same file and refuses others. No accepted connector has one.`,
        check: Object.fromEntries(subjects.map((subject) => [subject, check])),
        bad: [
            brokenReference(section, '#/definitions/Order'),
            brokenReference(section, `other.json#/${section}/Order`),
            brokenReference(section, `#/${section}/Order/schema`),
        ],
    });
});
export default rules;
