import type { AuthId } from '../answers.ts';
import type { Question } from '../question.ts';
import { aad } from './aad.ts';
import { aadCertificate } from './aad-certificate.ts';
import { aadClientCredentials } from './aad-client-credentials.ts';
import { apiKey } from './api-key.ts';
import { apiKeyHost } from './api-key-host.ts';
import { basic } from './basic.ts';
import { github } from './github.ts';
import { none } from './none.ts';
import { oauth2 } from './oauth2.ts';
import { oauth2Generic } from './oauth2-generic.ts';
import type { AuthType } from './type.ts';

/** Every auth type, in the order they are offered. */
export const authTypes: readonly AuthType[] = [
    none,
    basic,
    apiKey,
    oauth2,
    github,
    aad,
    oauth2Generic,
    aadClientCredentials,
    aadCertificate,
    apiKeyHost,
];

export const authType = (id: AuthId): AuthType => authTypes.find((type) => type.id === id) ?? none;

/** The questions of several auth types, each once. */
export const questionsOf = (types: readonly AuthType[]): readonly Question[] => [
    ...new Set(types.flatMap(({ questions }) => questions)),
];
