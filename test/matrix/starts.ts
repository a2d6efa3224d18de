import { type AuthId, type Answers, startIds } from '../../generators/lib/answers.ts';
import { authTypes } from '../../generators/lib/auth/types.ts';
import { type PublisherKind, publisherKinds } from '../../generators/lib/connector/model.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';

/** One combination of what a new connector can be. */
export interface Start {
    kind: PublisherKind;
    auth: AuthId;
    hasPathParameter: boolean;
    isList: boolean;
}

export const starts: readonly Start[] = publisherKinds.flatMap((kind) =>
    startIds.flatMap((auth) =>
        [true, false].flatMap((hasPathParameter) =>
            [true, false].map((isList) => ({ kind, auth, hasPathParameter, isList })),
        ),
    ),
);

/** The auth types that can join a connector that has this one. */
export const additionsTo = (auth: AuthId): AuthId[] =>
    authTypes.map(({ id }) => id).filter((id) => id !== 'none' && id !== auth);

/** The example's answers, made to fit the combination. */
export function answersOf({ kind, auth, hasPathParameter, isList }: Start): Answers {
    return {
        ...exampleAnswers,
        publisherKind: kind,
        auth,
        operationPath: hasPathParameter ? '/orders/{orderId}' : '/orders',
        pathParameters: hasPathParameter
            ? [
                  {
                      name: 'orderId',
                      type: 'string',
                      title: 'Order ID',
                      description: 'The number of the order.',
                  },
              ]
            : [],
        responseIsList: isList,
    };
}

export const nameOf = ({ kind, auth, hasPathParameter, isList }: Start): string =>
    [kind, auth, hasPathParameter ? 'path parameter' : 'no path parameter', isList ? 'list' : 'object'].join(
        ', ',
    );
