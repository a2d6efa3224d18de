import { hasText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

const from = 'string guidance';
const trigger = { 'x-ms-trigger': 'batch', summary: 'When an order is placed' };

const rules = [
    rule({
        id: 'StringTriggerSummary',
        from,
        severity: 'info',
        demandedBy: 'certification',
        why: 'A flow reads "When an order is placed, …", and makers look for triggers by that word. Guidance that about half of the accepted connectors with triggers do not follow.',
        check: {
            operation: ({ value: { summary }, isTrigger, isInternal }) =>
                isTrigger &&
                !isInternal &&
                hasText(summary) &&
                !/^\s*when\s/i.test(summary) && {
                    at: '/summary',
                    message: `The summary ${quote(summary)} of a trigger does not begin with "When"; write it like "When an order is placed".`,
                },
        },
        good: operation(trigger),
        bad: operation({ ...trigger, summary: 'Order placed' }),
    }),
    rule({
        id: 'StringTriggerDescription',
        from,
        severity: 'info',
        demandedBy: 'certification',
        why: 'Descriptions of triggers read alike across connectors when they begin alike. Guidance only.',
        check: {
            operation: ({ value: { description }, isTrigger, isInternal }) =>
                isTrigger &&
                !isInternal &&
                hasText(description) &&
                !/^\s*this operation triggers when\s/i.test(description) && {
                    at: '/description',
                    message:
                        'The description of a trigger should begin with "This operation triggers when"; go on with the event.',
                },
        },
        good: operation({
            ...trigger,
            description: 'This operation triggers when an order is placed in the web shop.',
        }),
        bad: operation(trigger),
    }),
];
export default rules;
