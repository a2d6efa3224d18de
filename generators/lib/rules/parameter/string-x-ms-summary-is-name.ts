import { asText, hasText, type Json } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { isCodeName } from '../../connector/words.ts';
import { parameter, schema } from '../example.ts';
import { rule } from '../rule.ts';

const problem = (text: Json | undefined, name: string | undefined) =>
    hasText(text) &&
    text === name &&
    isCodeName(text) && {
        at: '/x-ms-summary',
        message: `The x-ms-summary repeats the technical name ${quote(text)}; write it for people, such as "Order ID".`,
    };

export default rule({
    id: 'StringXMsSummaryIsName',
    from: 'string guidance',
    severity: 'info',
    demandedBy: 'certification',
    why: 'Makers see the technical name instead of one they understand, and it is never translated. Guidance only.',
    check: {
        parameter: ({ value, isVisible }) =>
            isVisible && problem(value['x-ms-summary'], asText(value['name'])),
        schema: (subject) =>
            subject.value['x-ms-summary'] !== undefined &&
            subject.value['x-ms-visibility'] !== 'internal' &&
            problem(subject.value['x-ms-summary'], subject.propertyName),
    },
    good: parameter({ 'x-ms-summary': 'Orders', name: 'Orders' }),
    bad: [
        parameter({ 'x-ms-summary': 'orderId' }),
        schema({ type: 'object', properties: { order_id: { type: 'string', 'x-ms-summary': 'order_id' } } }),
    ],
});
