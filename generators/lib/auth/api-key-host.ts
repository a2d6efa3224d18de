import type { JsonObject } from '../connector/json.ts';
import { apiKeyQuestions, apiKeySecurity } from './api-key.ts';
import { hostLabelQuestion } from './host-label.ts';
import type { AuthType, PolicyAnswers } from './type.ts';

export const apiKeyHost: AuthType = {
    id: 'api-key-host',
    name: 'API key and a host of the customer',
    usesOAuth: false,
    starts: false,
    questions: [hostLabelQuestion, ...apiKeyQuestions],
    security: apiKeySecurity,
    policies: (answers) => [hostPolicy(answers)],
};

/**
 * Sends requests to the host of the connection. The address takes the place of host and base path both, so it repeats
 * the base path; connections of other parameter sets have no host of their own and keep to the definition's.
 */
function hostPolicy({ host = '', basePath = '' }: PolicyAnswers): JsonObject {
    const fallback = /^[A-Za-z0-9.:-]+$/.test(host) ? `,'${host}'` : '';
    const path = basePath.replace(/(?<!\/)\/+$/, '');
    return {
        templateId: 'dynamichosturl',
        title: 'Host of the connection',
        parameters: {
            'x-ms-apimTemplateParameter.urlTemplate': `https://@connectionParameters('host'${fallback})${
                isPlain(path) ? path : ''
            }`,
        },
    };
}

/** True for a path without the characters that begin an expression. */
const isPlain = (path: string): boolean => /^\/[A-Za-z0-9._~!$&()*+,;=:%/-]+$/.test(path);
