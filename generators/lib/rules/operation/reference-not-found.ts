import { own } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { localReference } from '../../connector/walk.ts';
import { isComplete } from '../document/helpers.ts';
import { type Rule, rule } from '../rule.ts';
import { brokenReference, kinds, type Owner } from './references.ts';

const rules: Rule[] = kinds.map(({ kind, section, subjects, references }) => {
    const check: Owner = (subject, connector) =>
        references(subject).flatMap(({ at, target }) => {
            const name = localReference(target, section);
            const isThere = name === undefined || own(connector.swagger[section], name) !== undefined;
            if (isThere || !isComplete(connector)) return [];
            const message = `There is no ${quote(name)} under "${section}"; add it there or correct the reference.`;
            return [{ at, message }];
        });
    return rule({
        id: `${kind}ReferenceNotFound`,
        from: 'Swagger Validator',
        severity: 'error',
        demandedBy: 'platform',
        why: `The platform cannot tell what the ${kind.toLowerCase()} is and refuses the file. No accepted connector has a reference that leads nowhere.`,
        check: Object.fromEntries(subjects.map((subject) => [subject, check])),
        bad: brokenReference(section, `#/${section}/Missing`),
    });
});
export default rules;
