import type { Answers, AuthAnswers, AuthId, Draft } from '../answers.ts';
import type { JsonObject } from '../connector/json.ts';
import type { Question } from '../question.ts';

/** An entry of `securityDefinitions` and the requirement that names it. */
export interface SecurityScheme {
    name: string;
    definition: JsonObject;
    scopes: string[];
}

/**
 * One way to sign in. Its connection parameters are in `templates/auth/<id>.json.ejs`, its readme steps in
 * `templates/auth/<id>.md.ejs`.
 */
export interface AuthType {
    id: AuthId;
    /** As the user reads it. */
    name: string;
    /** The service redirects to the platform after sign-in, and there is a client secret. */
    usesOAuth: boolean;
    /** A connector can start with it; the others join one that exists. */
    starts: boolean;
    questions: readonly Question[];
    /** The Swagger side of it; undefined for none. */
    security(answers: AuthAnswers): SecurityScheme | undefined;
    /** Entries of `policyTemplateInstances` that bring its parameters into requests; none where the platform does so by itself. */
    policies?(answers: PolicyAnswers): JsonObject[];
}

/** What policies are made from: besides the answers, where the definition sends requests. */
export type PolicyAnswers = AuthAnswers & Partial<Pick<Answers, 'host' | 'basePath'>>;

export type Belongs = (answers: Draft) => true | string;

/** Says of a question of one auth type that it belongs to no other. */
export const onlyWith =
    (...ids: AuthId[]): Belongs =>
    (answers) =>
        ids.includes(answers.auth as AuthId) ||
        `it belongs to auth ${ids.join(' or ')}, not to ${answers.auth}`;

/** The same for a question that auth types share which no connector starts with: the sentence leaves those out. */
export const orWith =
    (belongs: Belongs, ...ids: AuthId[]): Belongs =>
    (answers) =>
        ids.includes(answers.auth as AuthId) || belongs(answers);
