import { asText, isObject, own } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';
import { everyRequirement } from './helpers.ts';

const mustHaveValue = rule({
    id: 'SecurityRequirementMustHaveValue',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Swagger 2.0 wants a list of scopes for each name, an empty one where there are no scopes. No accepted connector has anything else.',
    check: everyRequirement(({ name, value, at }) =>
        Array.isArray(value)
            ? []
            : [
                  {
                      at,
                      message: `The requirement ${quote(name)} has no list of scopes; write [] where it needs none.`,
                  },
              ],
    ),
    bad: [{ definition: { security: [{ api_key: 'read' }] } }, operation({ security: [{ api_key: {} }] })],
});

const mustHaveEmptyValue = rule({
    id: 'SecurityRequirementMustHaveEmptyValue',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Only OAuth knows scopes; for basic authentication and API keys the list must be empty. No accepted connector breaks this.',
    check: everyRequirement(({ name, value, scheme, at }) => {
        const type = asText(own(scheme, 'type'));
        const hasNoScopes = type === 'basic' || type === 'apiKey';
        return hasNoScopes && Array.isArray(value) && value.length > 0
            ? [{ at, message: `The scheme ${quote(name)} (${type}) knows no scopes; empty this list.` }]
            : [];
    }),
    bad: { definition: { security: [{ api_key: ['read'] }] } },
});

const oauth = { type: 'oauth2', flow: 'implicit', authorizationUrl: 'https://contoso.com/authorize' };

const mustBeScopeName = rule({
    id: 'OAuthSecurityRequirementValueMustBeScopeName',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A scope that the scheme does not list is not explained to anyone. 6 of 996 accepted connectors ask for one all the same.',
    check: everyRequirement(({ name, value, scheme, at }) => {
        const scopes = own(scheme, 'scopes');
        if (own(scheme, 'type') !== 'oauth2' || !isObject(scopes) || !Array.isArray(value)) return [];
        return value.flatMap((scope, index) =>
            typeof scope === 'string' && !Object.hasOwn(scopes, scope)
                ? [
                      {
                          at: `${at}/${index}`,
                          message: `The scheme ${quote(name)} lists no scope ${quote(scope)}; add it to its scopes, or correct its name.`,
                      },
                  ]
                : [],
        );
    }),
    bad: {
        definition: {
            securityDefinitions: { token: { ...oauth, scopes: { read: 'Read orders' } } },
            security: [{ token: ['read', 'write'] }],
        },
    },
});

const rules = [mustHaveValue, mustHaveEmptyValue, mustBeScopeName];

export default rules;
