import { asText, hasText, type JsonObject } from '../../connector/json.ts';
import { endsSentence } from '../../connector/text.ts';
import { operation, parameter } from '../example.ts';
import { withPeriod } from '../fixes.ts';
import { rule } from '../rule.ts';

const problem = ({ description }: JsonObject) =>
    hasText(description) &&
    !endsSentence(description) && {
        at: '/description',
        message:
            'The description does not end like a sentence; write a full sentence that ends with a period.',
    };

export default rule({
    id: 'DescriptionNotSentence',
    aliases: ['CodingDescriptionEndsWithPeriod'],
    from: 'certification page, coding standards',
    severity: 'info',
    demandedBy: 'certification',
    why: 'Descriptions are shown as prose, so they should read as prose. Two thirds of the certified connectors ignore it: a question of style.',
    check: {
        operation: ({ value, isInternal }) => !isInternal && problem(value),
        parameter: ({ value, isVisible }) => isVisible && problem(value),
    },
    fix: ({ pointer, value }) => {
        const sentence = withPeriod(asText(value) ?? '');
        return sentence === undefined ? undefined : { at: pointer, value: sentence };
    },
    good: operation({ description: 'Looks up one order (by its number.)' }),
    bad: [
        operation({ description: 'Looks up one order by its number' }),
        parameter({ description: 'The number of the order' }),
    ],
});
