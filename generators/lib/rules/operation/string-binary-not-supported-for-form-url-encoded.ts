import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { effective } from '../response/lists.ts';
import { rule } from '../rule.ts';
import { placeIn } from './merged.ts';

const urlEncoded = 'application/x-www-form-urlencoded';
const scan = { name: 'scan', in: 'formData', type: 'string', format: 'binary' };

export default rule({
    id: 'StringBinaryNotSupportedForFormUrlEncoded',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'A form in a URL encoding holds text; binary content would arrive broken. No accepted connector sends any so.',
    check: {
        operation: (subject, connector) =>
            effective(subject, connector, 'consumes').includes(urlEncoded) &&
            subject.parameters
                .filter(
                    ({ place, value }) =>
                        place === 'formData' && value['type'] === 'string' && value['format'] === 'binary',
                )
                .map((parameter) => ({
                    at: placeIn(subject, parameter),
                    message: `The field ${quote(parameter.name)} is binary, which "${urlEncoded}" cannot hold; use "multipart/form-data" alone, or "format": "byte".`,
                })),
    },
    good: { definition: { consumes: ['multipart/form-data'], ...extraParameter(scan).definition } },
    bad: { definition: { consumes: [urlEncoded], ...extraParameter(scan).definition } },
});
