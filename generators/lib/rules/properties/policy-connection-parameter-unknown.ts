import { child } from '../../connector/json.ts';
import { nearest } from '../../connector/names.ts';
import { type Example, properties } from '../example.ts';
import { rule } from '../rule.ts';
import { isWhole, policies, shown, texts } from './helpers.ts';

const references = /connectionParameters\(\s{0,9}(?:'([^']*)'|"([^"]*)")/gi;

const policy = (value: string): Example =>
    properties({
        policyTemplateInstances: [
            { templateId: 'setheader', parameters: { 'x-ms-apimTemplateParameter.value': value } },
        ],
    });

export default rule({
    id: 'PolicyConnectionParameterUnknown',
    from: 'policy templates',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The expression gives nothing for a parameter that makers are never asked for, so requests go out without it. Two of 1,014 accepted connectors have such a reference. Letter case does not count.',
    check: {
        connector: (connector) => {
            if (!isWhole(connector)) return false;
            const names = connector.connectionParameters.map(({ name }) => name);
            const known = new Set(names.map((name) => name.toLowerCase()));
            return policies(connector)
                .flatMap(({ pointer, value }) => texts(value['parameters'], child(pointer, 'parameters')))
                .flatMap(({ text, pointer }) =>
                    [...text.matchAll(references)]
                        .map(([, single, double]) => single ?? double ?? '')
                        .filter((name) => !known.has(name.trim().toLowerCase()))
                        .map((name) => {
                            const meant = nearest(name, names);
                            return {
                                file: 'properties' as const,
                                at: pointer,
                                message: `There is no connection parameter ${shown(name)}; ${meant === undefined ? 'add it to connectionParameters or correct the name.' : `did you mean "${meant}"?`}`,
                            };
                        }),
                );
        },
    },
    good: policy("Bearer @connectionParameters('API_KEY','')"),
    bad: [policy("Bearer @connectionParameters('token')"), policy('@connectionParameters("api-key")')],
});
