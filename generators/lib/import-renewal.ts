import type { AnswerName, Draft } from './answers.ts';
import { type Json, same } from './connector/json.ts';
import type { Imported } from './import-connector.ts';
import type { Base, ReportedConflict } from './openapi/report.ts';
import { identityQuestions } from './prompts/identity.ts';
import { connectorQuestions } from './prompts/questions.ts';
import type { Identity } from './render/render.ts';

/** The answers for a newer document: those of the last import, with what the document itself had said brought up to date. */
export interface Renewal {
    answers: Identity;
    conflicts: ReportedConflict[];
    notes: string[];
}

type RecordedSignIn = Base['signIns'][number];

/** Who an author is and what they answered otherwise stays; what came from the document follows it. */
export function renewAnswers(base: Base, { offered, signIns }: Imported): Renewal {
    const renewal: Renewal = { answers: { ...base.answers } as Identity, conflicts: [], notes: [] };
    const [before, now] = [withoutSignIn(base.offered), withoutSignIn(offered)];
    follow(renewal, before, now);
    renewSignIn(
        renewal,
        base.signIns,
        signIns.map(({ scheme, id, answers }) => ({ scheme, id, answers })),
    );
    return renewal;
}

const ofIdentity = new Set<string>(identityQuestions.map(({ name }) => name));

const withoutSignIn = (draft: Draft): Draft =>
    Object.fromEntries(Object.entries(draft).filter(([name]) => ofIdentity.has(name))) as Draft;

/** Takes over what the document says in another way than before, unless the author had answered otherwise. */
function follow(renewal: Renewal, before: Draft, now: Draft): void {
    for (const name of Object.keys(now) as AnswerName[]) {
        const [was, is, has] = [before[name], now[name], renewal.answers[name as keyof Identity]];
        if (equal(was, is) || equal(is, has)) continue;
        const question = connectorQuestions.find((one) => one.name === name);
        const isWrong = question?.problem?.(is as never, renewal.answers) !== undefined;
        if (equal(was, has) && !isWrong) Object.assign(renewal.answers, { [name]: is });
        else
            renewal.notes.push(
                `The document now says ${inWords(is)} where you have ${inWords(has)} (${name}); yours was kept.`,
            );
    }
}

/** Another way to sign in would break the connections that people have: that is for the author to decide. */
function renewSignIn(
    renewal: Renewal,
    before: readonly RecordedSignIn[],
    now: readonly RecordedSignIn[],
): void {
    if (equal(before, now)) return;
    const { answers } = renewal;
    const isKept = ({ id, answers: own }: RecordedSignIn): boolean =>
        id === answers.auth && (own.apiKeyName ?? answers.apiKeyName) === answers.apiKeyName;
    const had = before.find(isKept);
    const has = now.find(({ scheme, id }) => scheme === had?.scheme && id === had.id) ?? now.find(isKept);
    if (had && has) follow(renewal, had.answers, has.answers);
    else if (had || now.length > 0)
        renewal.conflicts.push({
            file: 'apiProperties.json',
            pointer: '/properties/connectionParameters',
            ours: answers.auth,
            theirs: now.map(said).join(' or ') || 'no way to sign in that a connector has',
        });
    const known = new Set(before.map(said));
    for (const one of now)
        if (one !== has && !known.has(said(one)))
            renewal.notes.push(
                `The document has another way to sign in now: ${said(one)}. Add it with power-connector auth, if makers need it.`,
            );
}

const said = ({ scheme, id }: RecordedSignIn): string => `"${scheme}" (${id})`;

const equal = (a: unknown, b: unknown): boolean => same(a as Json | undefined, b as Json | undefined);

const inWords = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
