import { type AuthSet, authState } from '../auth/state.ts';
import type { Connector } from '../connector/model.ts';
import { partData, renderPart } from './readme.ts';

/** Parts that say something else here than in a readme. */
const own = new Set(['summary', 'started', 'errors', 'faq']);

/** A part of `intro.md`; those that have no template of its own are the readme's. */
export const renderIntroPart = (name: string, data: object): string =>
    renderPart(name, data, own.has(name) ? 'intro' : 'readme');

export function introData(connector: Connector) {
    const data = partData(connector);
    const triggers = data.operations.filter(({ isTrigger }) => isTrigger).length;
    return {
        ...data,
        offers: `It has ${counted(data.operations.length - triggers, 'action')}${triggers > 0 ? ` and ${counted(triggers, 'trigger')}` : ''}.`,
        signsIn: signsIn(connector),
        hasTriggers: triggers > 0,
        errors: errorsOf(connector),
    };
}

const counted = (count: number, noun: string): string =>
    count === 0 ? `no ${noun}s` : count === 1 ? `one ${noun}` : `${count} ${noun}s`;

const means: Partial<Record<AuthSet['kind'], string>> = {
    basic: 'a user name and a password',
    'api-key': 'an API key',
    oauth2: 'their account there, by OAuth 2.0',
    'oauth2-generic': 'their account there, by OAuth 2.0',
    oauth: 'their account there, by OAuth 2.0',
    aad: 'the account of their organisation, by Microsoft Entra ID',
    github: 'their GitHub account',
};

function signsIn(connector: Connector): string {
    const { mode, sets } = authState(connector);
    if (mode === 'none') return 'It needs no sign-in.';
    if (sets.length > 1) return `There are ${sets.length} ways to sign in.`;
    return `People sign in with ${means[sets[0]!.kind] ?? 'what the connection asks them for'}.`;
}

const remedies: Record<string, string> = {
    '400': 'An input is missing or has a form that the service does not take. Compare the inputs with their descriptions.',
    '401': 'The credentials are wrong or no longer valid. Create the connection anew.',
    '403': 'The account may not do this. Ask whoever manages it for the right.',
    '404': 'Nothing is there by that name or number. Check what you entered.',
    '409': 'What you want to change was changed in the meantime, or exists already. Read it again first.',
    '422': 'The service understood the inputs but cannot work with them. Compare them with their descriptions.',
    '429': 'Too many requests in a short time. Wait a little, then go on with fewer.',
    '500': 'Something went wrong in the service. Try again later.',
    '503': 'The service is not available just now. Try again later.',
};

/** The errors that the operations makers see can end with. */
function errorsOf({ operations }: Connector): { status: string; remedy: string }[] {
    const statuses = new Set(
        operations
            .filter(({ isInternal }) => !isInternal)
            .flatMap(({ responses }) => responses.map(({ status }) => status)),
    );
    return Object.entries(remedies)
        .filter(([status]) => statuses.has(status))
        .map(([status, remedy]) => ({ status, remedy }));
}
