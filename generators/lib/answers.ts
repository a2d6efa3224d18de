import type { fieldTypes, methods } from './connector/limits.ts';
import type { PublisherKind } from './connector/model.ts';

export type FieldType = (typeof fieldTypes)[number];

/** A parameter or a field of a response. */
export interface Field {
    name: string;
    type: FieldType;
    title: string;
    description: string;
}

/** Auth types a connector can start with. */
export const startIds = ['none', 'basic', 'api-key', 'oauth2', 'github', 'aad'] as const;
/** All of them; the others join a connector that exists. */
export const authIds = [
    ...startIds,
    'oauth2-generic',
    'aad-client-credentials',
    'aad-certificate',
    'api-key-host',
] as const;
export type AuthId = (typeof authIds)[number];

/** What an auth type asks for; of all the fields only those of the chosen type are there. */
export interface AuthAnswers {
    auth: AuthId;
    usernameLabel?: string;
    passwordLabel?: string;
    apiKeyLabel?: string;
    apiKeyIn?: 'header' | 'query';
    apiKeyName?: string;
    authorizationUrl?: string;
    tokenUrl?: string;
    refreshUrl?: string;
    scopes?: string[];
    clientId?: string;
    loginUri?: string;
    tenantId?: string;
    resourceUri?: string;
    onBehalfOf?: boolean;
    hostLabel?: string;
    authorizationUrlTemplate?: string;
    authorizationUrlQueryStringTemplate?: string;
    tokenUrlTemplate?: string;
    tokenUrlQueryStringTemplate?: string;
    tokenBodyTemplate?: string;
    refreshUrlTemplate?: string;
    refreshUrlQueryStringTemplate?: string;
    refreshBodyTemplate?: string;
    scopeListDelimiter?: 'space' | 'comma';
}

/** Everything a new connector is made from. The names are a promise: flags, answers files and docs use them. */
export interface Answers extends AuthAnswers {
    publisherKind: PublisherKind;
    title: string;
    description: string;
    host: string;
    basePath: string;
    publisher?: string;
    stackOwner?: string;
    contactName: string;
    contactUrl: string;
    contactEmail: string;
    website?: string;
    privacyPolicy?: string;
    categories: string[];
    /** Absent for independent publishers: theirs is fixed. */
    brandColor?: string;
    operationMethod: (typeof methods)[number];
    operationPath: string;
    pathParameters: Field[];
    queryParameters: Field[];
    operationSummary: string;
    operationDescription: string;
    operationId: string;
    responseFields: Field[];
    responseIsList: boolean;
}

/** What adding an auth type asks for besides: how the parameter sets of a multi-auth connector are named. */
export interface SetAnswers {
    setName: string;
    setDisplayName: string;
    setDescription: string;
    /** For the auth that is there already, where it becomes a set too. */
    existingSetName?: string;
    existingSetDisplayName?: string;
    existingSetDescription?: string;
}

type AllAnswers = Answers & SetAnswers;
export type AnswerName = keyof AllAnswers;
/** Answers on their way to being complete; nothing in them has to be right yet. */
export type Draft = { [Name in AnswerName]?: AllAnswers[Name] | undefined };
