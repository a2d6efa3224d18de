import { line } from '../problems.ts';
import { question } from '../question.ts';
import { onlyWith } from './type.ts';
import { usesCustomHost } from './url-template.ts';

const belongs = onlyWith('api-key-host', 'oauth2-generic');

export const hostLabelQuestion = question({
    name: 'hostLabel',
    kind: 'text',
    message: 'Label of the host',
    hint: 'What your service calls the address each customer has, as in "Host" or "Instance".',
    belongs: (answers) =>
        answers.auth !== 'oauth2-generic' || usesCustomHost(answers)
            ? belongs(answers)
            : 'no URL template holds {CustomHost}',
    default: () => 'Host',
    problem: line(80),
});
