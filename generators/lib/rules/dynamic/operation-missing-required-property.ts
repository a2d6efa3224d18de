import { isObject, own } from '../../connector/json.ts';
import { rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { dynamic, invoked, ofUses, values } from './helpers.ts';

const region = (more: object) => ({
    parameters: [{ name: 'region', in: 'query', type: 'string', required: true, ...more }],
});

export default rule({
    id: 'OperationMissingRequiredProperty',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The call fails without the value, so the maker gets no list. No accepted connector leaves out a required parameter that has no default; bodies are not looked at.',
    check: ofUses((use, connector) =>
        (invoked(connector, use)?.parameters ?? [])
            .filter(
                ({ name, place, value }) =>
                    place !== 'body' &&
                    value['required'] === true &&
                    value['default'] === undefined &&
                    own(use.value['parameters'], name) === undefined,
            )
            .map(({ name }) => ({
                at: isObject(use.value['parameters']) ? '/parameters' : '',
                message: `The operation ${quote(String(use.value['operationId']))} requires the parameter ${quote(name)}; pass it under "parameters", or give it a default.`,
            })),
    ),
    good: dynamic(values(), region({ default: 'west' })),
    bad: [dynamic(values(), region({})), dynamic(values({ parameters: {} }), region({}))],
});
