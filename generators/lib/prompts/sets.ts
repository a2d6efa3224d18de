import { type AuthSet, type AuthState, kindName } from '../auth/state.ts';
import { authType, authTypes, questionsOf } from '../auth/types.ts';
import * as problems from '../problems.ts';
import { type Question, question } from '../question.ts';

const { all, line } = problems;

/** Sets are found by their names in flows and by the platform: plain characters keep them so. */
export const setName = all(line(60), (value) =>
    /^[A-Za-z][A-Za-z0-9_-]*$/.test(value)
        ? undefined
        : "A set's name begins with a letter and holds letters, digits, hyphens and underscores, as in api-key-auth.",
);

/** What adding an auth type to a connector asks for, given what the connector has. */
export function addQuestions(state: AuthState): readonly Question[] {
    const offered = authTypes.filter(({ id }) => id !== 'none');
    return [
        question({
            name: 'auth',
            kind: 'choice',
            message: 'Which way to sign in shall be added?',
            hint: 'Makers choose one when they create a connection.',
            choices: offered.map(({ id, name }) => ({ value: id, name })),
        }),
        ...questionsOf(offered),
        ...newSet(state),
        ...existingSet(state),
    ];
}

function newSet({ mode, sets }: AuthState): Question[] {
    const belongs = (): true | string =>
        mode !== 'none' || 'the connector has no other way to sign in, so there are no sets';
    const taken = (name: string): boolean =>
        sets.some((set) => set.name?.toLowerCase() === name.toLowerCase());
    // The present sign-in has no name or label yet; those it will get by default are left to it.
    const reserved = (name: string): boolean =>
        taken(name) || (mode === 'single' && name === presentName(sets[0]));
    const labels = new Set(sets.map((set) => (set.displayName ?? presentLabel(set)).toLowerCase()));
    return [
        question({
            name: 'setName',
            kind: 'text',
            message: 'Name of the new parameter set',
            hint: 'Its technical name; makers do not see it.',
            belongs,
            default: ({ auth }) => auth && freeName(`${auth}-auth`, reserved),
            problem: all(setName, (value) =>
                taken(value) ? `There is a set "${value}" already.` : undefined,
            ),
        }),
        question({
            name: 'setDisplayName',
            kind: 'text',
            message: 'Label of the new parameter set',
            hint: 'What makers choose from.',
            belongs,
            default: ({ auth }) =>
                auth &&
                freeName(
                    shortName(authType(auth).name),
                    (label) => labels.has(label.toLowerCase()),
                    (count) => ` (${count})`,
                ),
            problem: line(80),
        }),
        question({
            name: 'setDescription',
            kind: 'text',
            message: 'Description of the new parameter set',
            hint: 'A sentence that helps makers to choose.',
            belongs,
            default: ({ auth }) => auth && sentenceOf(authType(auth).name),
            problem: line(500),
        }),
    ];
}

function existingSet({ mode, sets: [present] }: AuthState): Question[] {
    const belongs = (): true | string =>
        mode === 'single' ||
        (mode === 'none' ? 'the connector has no auth yet' : 'the sets that are there keep their names');
    const name = present ? presentWords(present) : '';
    return [
        question({
            name: 'existingSetName',
            kind: 'text',
            message: 'Name of the set for the present sign-in',
            hint: 'What the connector has now becomes the first set, word for word.',
            belongs,
            default: ({ setName: other }) => freeName(presentName(present), (taken) => taken === other),
            problem: all(setName, (value, answers) =>
                value.toLowerCase() === answers.setName?.toLowerCase()
                    ? 'The new set has this name.'
                    : undefined,
            ),
        }),
        question({
            name: 'existingSetDisplayName',
            kind: 'text',
            message: 'Label of the set for the present sign-in',
            hint: 'What makers choose from.',
            belongs,
            default: () => present && presentLabel(present),
            problem: line(80),
        }),
        question({
            name: 'existingSetDescription',
            kind: 'text',
            message: 'Description of the set for the present sign-in',
            hint: 'A sentence that helps makers to choose.',
            belongs,
            default: () => sentenceOf(name),
            problem: line(500),
        }),
    ];
}

const presentName = (present: AuthSet | undefined): string => `${present?.kind}-auth`;

function presentLabel(present: AuthSet): string {
    const name = presentWords(present);
    return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** Words for makers; what they enter has no name where it is no form of sign-in that is known. */
const presentWords = (present: AuthSet): string =>
    present.kind === 'other' && !present.usesGateway ? 'connection details' : shortName(kindName(present));

/** `Basic (user name and password)` → `Basic`: makers choose between names, not explanations. */
const shortName = (name: string): string => name.split(' (', 1)[0]!;

function sentenceOf(name: string): string {
    const short = shortName(name);
    if (/^api key$/i.test(short)) return 'Sign in with an API key.';
    if (/^basic$/i.test(short)) return 'Sign in with a user name and password.';
    // A gateway is where people sign in, not what they sign in with.
    return short.startsWith('sign-in at ')
        ? `Sign in${short.slice('sign-in'.length)}.`
        : `Sign in with ${short}.`;
}

function freeName(
    wanted: string,
    taken: (name: string) => boolean,
    ending = (count: number): string => `-${count}`,
): string {
    let name = wanted;
    for (let count = 2; taken(name); count += 1) name = wanted + ending(count);
    return name;
}
