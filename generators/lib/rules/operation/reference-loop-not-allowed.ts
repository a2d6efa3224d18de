import { asObject, child, own } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { type Rule, rule } from '../rule.ts';
import { kinds } from './references.ts';

const rules: Rule[] = kinds.map(({ short, section }) =>
    rule({
        id: `${short}RefLoopNotAllowed`,
        from: 'Swagger Validator',
        severity: 'error',
        demandedBy: 'platform',
        why: `A reference that leads to a reference can lead round in a circle, so the platform refuses one under "${section}". No accepted connector has one.`,
        check: {
            connector: ({ swagger }) =>
                Object.keys(asObject(swagger[section]))
                    .filter((name) => own(own(swagger[section], name), '$ref') !== undefined)
                    .map((name) => ({
                        at: child('', section, name, '$ref'),
                        message: `The shared ${section.slice(0, -1)} ${quote(name)} is itself a $ref; write out what it stands for.`,
                    })),
        },
        bad: { definition: { [section]: { Again: { $ref: `#/${section}/Again` } } } },
    }),
);
export default rules;
