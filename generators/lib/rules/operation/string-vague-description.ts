import { hasText, type JsonObject } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { saysTheSame } from '../../connector/text.ts';
import { operation, parameter } from '../example.ts';
import { rule } from '../rule.ts';

const problem = ({ description }: JsonObject, name: unknown) =>
    hasText(description) &&
    (!/\S\s+\S/.test(description) || (hasText(name) && saysTheSame(name, description))) && {
        at: '/description',
        message: `The description ${quote(description)} says no more than a name; explain in a full sentence what it is for.`,
    };

export default rule({
    id: 'StringVagueDescription',
    from: 'string guidance',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A description of one word or equal to the name helps neither makers nor agents to fill a field in. Guidance of the string review; no tool refuses it.',
    check: {
        operation: ({ value, isInternal }) => !isInternal && problem(value, value['operationId']),
        parameter: ({ value, place, isVisible }) =>
            isVisible && place !== 'body' && problem(value, value['name']),
    },
    good: parameter({ description: 'The number of the order.' }),
    bad: [
        operation({ description: 'Lookup.' }),
        parameter({ name: 'order id', description: 'Order ID' }),
        parameter({ description: 'Number' }),
    ],
});
