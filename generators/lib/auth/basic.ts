import { line } from '../problems.ts';
import { question } from '../question.ts';
import { type AuthType, onlyWith } from './type.ts';

const belongs = onlyWith('basic');

export const basic: AuthType = {
    id: 'basic',
    name: 'Basic (user name and password)',
    usesOAuth: false,
    starts: true,
    questions: [
        question({
            name: 'usernameLabel',
            kind: 'text',
            message: 'Label of the user name',
            hint: 'What your service calls it, as in "Username" or "Account ID".',
            belongs,
            default: () => 'Username',
            problem: line(80),
        }),
        question({
            name: 'passwordLabel',
            kind: 'text',
            message: 'Label of the password',
            hint: 'What your service calls it, as in "Password" or "Access token".',
            belongs,
            default: () => 'Password',
            problem: line(80),
        }),
    ],
    security: () => ({ name: 'basic_auth', definition: { type: 'basic' }, scopes: [] }),
};
