import { addAuthFromAnswers } from '../../../generators/lib/add-auth.ts';
import { type AnswerName, type AuthId, type Draft, startIds } from '../../../generators/lib/answers.ts';
import { authState } from '../../../generators/lib/auth/state.ts';
import { authTypes } from '../../../generators/lib/auth/types.ts';
import type { Connector, PublisherKind } from '../../../generators/lib/connector/model.ts';
import { withTexts } from '../../../generators/lib/edit-connector.ts';
import { collect } from '../../../generators/lib/prompts/collect.ts';
import { exampleAnswers } from '../../../generators/lib/prompts/example.ts';
import { addQuestions } from '../../../generators/lib/prompts/sets.ts';
import { generated } from './render.ts';

/** Every ordered pair of an auth type to start with and another one to add. */
export const authPairs: readonly { from: AuthId; to: AuthId }[] = startIds.flatMap((from) =>
    authTypes.filter(({ id }) => id !== 'none' && id !== from).map(({ id }) => ({ from, to: id })),
);

export interface Pair {
    before: Connector;
    after: Connector;
    notes: string[];
}

/** Starts a connector with one auth type and adds another, as somebody does who takes every default. */
export async function addToGenerated(
    kind: PublisherKind,
    from: AuthId,
    to: AuthId,
    setsOnly = false,
): Promise<Pair> {
    return addTo(await generated({ ...exampleAnswers, publisherKind: kind, auth: from }), to, setsOnly);
}

/** Adds an auth type to a connector, as somebody does who takes every default. */
export async function addTo(before: Connector, to: AuthId, setsOnly = false): Promise<Pair> {
    const answers: Draft = { auth: to };
    const offered = {
        ...exampleAnswers,
        authorizationUrlTemplate: 'https://login.contoso.com/authorize',
        tokenUrlTemplate: 'https://login.contoso.com/token',
    } as Draft;
    const labels = new Map<AnswerName, string>([['auth', '--auth']]);
    const collected = await collect({
        questions: addQuestions(authState(before)),
        given: { answers, labels },
        offered,
    });
    const { properties, definition, notes } = addAuthFromAnswers(before, collected.answers, setsOnly);
    const texts = new Map([
        [before.properties!.source, properties],
        [before.definition!.source, definition!],
    ]);
    return { before, after: await withTexts(before, texts), notes };
}

/** What an addition decides, the same for every publisher kind. */
export function authParts({ after, notes }: Pair): string {
    const { connectionParameters, connectionParameterSets, policyTemplateInstances } = after.apiProperties;
    const { securityDefinitions, security } = after.swagger;
    const parts = {
        connectionParameters,
        connectionParameterSets,
        policyTemplateInstances,
        securityDefinitions,
        security,
    };
    return `${JSON.stringify({ ...parts, notes }, null, 4)}\n`;
}
