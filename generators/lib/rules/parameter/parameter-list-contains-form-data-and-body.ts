import { operation } from '../example.ts';
import { placeIn } from '../operation/merged.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'ParameterListContainsFormDataAndBody',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Form fields are the body of a request, so a second body beside them cannot be sent and the platform refuses the file. No accepted connector mixes the two.',
    check: {
        operation: (subject) => {
            const body = subject.parameters.find(({ place }) => place === 'body');
            return (
                body !== undefined &&
                subject.parameters.some(({ place }) => place === 'formData') && {
                    at: placeIn(subject, body),
                    message:
                        'The operation has form fields beside this body parameter; send either a body or form fields.',
                }
            );
        },
    },
    bad: operation({
        parameters: [
            { name: 'note', in: 'formData', type: 'string' },
            { name: 'order', in: 'body', schema: { type: 'object' } },
        ],
    }),
});
