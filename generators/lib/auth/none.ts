import type { AuthType } from './type.ts';

export const none: AuthType = {
    id: 'none',
    name: 'No authentication',
    usesOAuth: false,
    starts: true,
    questions: [],
    security: () => undefined,
};
