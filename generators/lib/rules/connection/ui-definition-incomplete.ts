import { isOAuth, typeOf } from '../../auth/forms.ts';
import { child, hasText, isObject, own, ownIgnoringCase } from '../../connector/json.ts';
import { apiKey } from '../example.ts';
import { isWhole } from '../properties/helpers.ts';
import { rule } from '../rule.ts';
import { constraint, flag } from './helpers.ts';

const typed = new Set(['string', 'securestring', 'int', 'bool']);

export default rule({
    id: 'UiDefinitionIncomplete',
    aliases: ['policy-5000.2.6.9', 'policy-5000.2.6.10', 'connector-validate-connectionparameters'],
    from: 'certification page step 2, certification portal, solution checker',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Makers fill in a field without knowing what belongs there. The portal refuses it today; the accepted connectors that lack a text are nearly all old certified ones. A sign-in token needs no texts, nor does a hidden parameter.',
    check: {
        connectionParameter: (parameter, connector) => {
            const { name, value } = parameter;
            if (!isWhole(connector) || !typed.has(typeOf(value)) || isOAuth(value)) return false;
            if (flag(constraint(parameter, 'hidden').value) === true) return false;
            const found = ownIgnoringCase(value, 'uiDefinition');
            if (!found || !isObject(found.value)) {
                const at = found ? child('', found.key) : '';
                return {
                    at,
                    message: `The connection parameter "${name}" has no uiDefinition; give it one with displayName and description.`,
                };
            }
            const ui = found.value;
            const texts = {
                displayName: ownIgnoringCase(ui, 'displayName'),
                description: hasText(own(ui['schema'], 'description'))
                    ? { key: 'schema', value: own(ui['schema'], 'description') }
                    : ownIgnoringCase(ui, 'description'),
            };
            return Object.entries(texts).flatMap(([key, text]) =>
                hasText(text?.value)
                    ? []
                    : {
                          at: child('', found.key, ...(text ? [text.key] : [])),
                          message: `The uiDefinition of "${name}" has no ${key}; write the ${key === 'displayName' ? 'label of the field' : 'sentence that tells makers what to enter'}.`,
                      },
            );
        },
    },
    good: apiKey({ uiDefinition: { displayName: null, displayname: 'API key' } }),
    bad: [
        apiKey({ uiDefinition: null }),
        apiKey({ uiDefinition: { description: null } }),
        apiKey({ uiDefinition: { displayName: ' ' } }),
    ],
});
