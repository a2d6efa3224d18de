import { asText } from '../../connector/json.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

const word = /\bdeprecated\b/i;
const suffix = /[([]deprecated[)\]]\.?$/i;

export default rule({
    id: 'DeprecatedSuffix',
    from: 'documentation of operation versions',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Flows keep working with a deprecated operation, so makers learn of it only from its name. The documentation asks for "(deprecated)"; any wording with "deprecated" in the summary or description is taken.',
    check: {
        operation: ({ value, isInternal }) => {
            if (isInternal) return false;
            const summary = asText(value['summary']) ?? '';
            const description = asText(value['description']) ?? '';
            if (value['deprecated'] === true) {
                return (
                    !word.test(summary) &&
                    !word.test(description) && {
                        ...(value['summary'] === undefined ? {} : { at: '/summary' }),
                        message:
                            'The operation is deprecated and its texts do not say so; add "(deprecated)" to the summary and description.',
                    }
                );
            }
            return (
                suffix.test(summary.trimEnd()) && {
                    at: '/summary',
                    message:
                        'The summary calls the operation deprecated, but it is not marked so; add "deprecated": true.',
                }
            );
        },
    },
    good: operation({ deprecated: true, summary: 'Get an order (deprecated)' }),
    bad: [operation({ deprecated: true }), operation({ summary: 'Get an order (deprecated)' })],
});
