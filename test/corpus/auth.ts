import { addAuthFromAnswers } from '../../generators/lib/add-auth.ts';
import type { AnswerName, Draft } from '../../generators/lib/answers.ts';
import { authState } from '../../generators/lib/auth/state.ts';
import { authTypes } from '../../generators/lib/auth/types.ts';
import { asObject, type Json, type JsonObject, same } from '../../generators/lib/connector/json.ts';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { removeAuth } from '../../generators/lib/edit/remove-auth.ts';
import { newErrors, withTexts } from '../../generators/lib/edit-connector.ts';
import { UserError } from '../../generators/lib/errors.ts';
import { editable } from '../../generators/lib/load.ts';
import { collect } from '../../generators/lib/prompts/collect.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { addQuestions } from '../../generators/lib/prompts/sets.ts';

/** What became of adding one auth type to one connector and taking it out again. */
export interface Trial {
    connector: string;
    type: string;
    outcome: 'passed' | 'there already' | 'refused' | 'failed';
    /** Why it was refused, or what failed. */
    reason?: string;
    /** Files that came back with the values they had, but not the bytes. */
    otherBytes: string[];
    /** Files in which an empty list or object stands where nothing stood, or the reverse. */
    emptyForAbsent: string[];
}

export const typesTried = authTypes.filter(({ id }) => id !== 'none').map(({ id }) => id);

/** Answers as somebody would give who takes every default. */
async function answersFor(auth: string, connector: Connector): Promise<Draft> {
    const names = { setName: 'added-set', existingSetName: 'present-set' };
    const answers = { ...names, auth } as Draft;
    const labels = new Map(Object.keys(answers).map((name) => [name as AnswerName, name]));
    const offered = {
        ...exampleAnswers,
        authorizationUrlTemplate: 'https://login.contoso.com/authorize',
        tokenUrlTemplate: 'https://login.contoso.com/token',
    } as Draft;
    const questions = addQuestions(authState(connector));
    return (await collect({ questions, given: { answers, labels }, offered })).answers;
}

/** Adds every auth type to a connector, looks at the result, and takes it out again. `withCheck`: run the rules too. */
export async function tryAll(name: string, connector: Connector, withCheck: boolean): Promise<Trial[]> {
    const trials: Trial[] = [];
    for (const type of typesTried) {
        const trial: Trial = { connector: name, type, outcome: 'passed', otherBytes: [], emptyForAbsent: [] };
        try {
            await tryOne(connector, type, trial, withCheck);
        } catch (error) {
            trial.outcome = error instanceof UserError ? 'refused' : 'failed';
            trial.reason =
                error instanceof UserError ? error.message : String((error as Error).stack).slice(0, 300);
        }
        trials.push(trial);
    }
    return trials;
}

async function tryOne(connector: Connector, type: string, trial: Trial, withCheck: boolean): Promise<void> {
    const properties = editable(connector.properties, 'apiProperties.json').source;
    const definition = editable(connector.definition, 'apiDefinition.swagger.json').source;
    const answers = await answersFor(type, connector);
    const added = addAuthFromAnswers(connector, answers, false);
    if (added.properties === properties.text) {
        trial.outcome = 'there already';
        return;
    }
    const after = await withTexts(
        connector,
        new Map([
            [properties, added.properties],
            [definition, added.definition!],
        ]),
    );
    const fail = (reason: string): void => {
        trial.outcome = 'failed';
        trial.reason = reason;
    };
    for (const [source, text] of [
        [properties, added.properties],
        [definition, added.definition!],
    ] as const) {
        if (!isOnlyMore(source.text, text)) fail(`adding took something out of ${source.name}`);
        if (!same(withoutEdited(source.text), withoutEdited(text)))
            fail(`adding touched other parts of ${source.name}`);
    }
    if (withCheck) {
        const [error] = newErrors(connector, after);
        if (error) fail(`the rule ${error.rule} reports a new error: ${error.message}`);
    }
    const again = addAuthFromAnswers(after, answers, false);
    if (again.properties !== added.properties || again.definition !== added.definition)
        fail('adding again changes it');
    const { mode, sets } = authState(after);
    const removed = removeAuth(after, mode === 'single' ? sets[0]!.kind : 'added-set');
    for (const [source, text] of [
        [properties, removed.properties],
        [definition, removed.definition!],
    ] as const) {
        if (text === source.text) continue;
        const [was, is] = [JSON.parse(source.text), JSON.parse(text)];
        if (same(was, is)) trial.otherBytes.push(source.name);
        else if (same(withoutEmpty(was), withoutEmpty(is))) trial.emptyForAbsent.push(source.name);
        else fail(`${source.name} has other values after taking it out`);
    }
}

/** Whether a text can be made from another by putting characters in, blanks aside. */
function isOnlyMore(before: string, after: string): boolean {
    let at = 0;
    for (const character of before) {
        if (/\s/.test(character)) continue;
        at = after.indexOf(character, at) + 1;
        if (at === 0) return false;
    }
    return true;
}

const editedParts = new Set(['connectionParameters', 'connectionParameterSets', 'policyTemplateInstances']);

/** A document without what an added auth type belongs into. */
function withoutEdited(text: string): Json {
    const { security: _, securityDefinitions: __, ...rest } = JSON.parse(text) as JsonObject;
    const kept = Object.entries(asObject(rest['properties'])).filter(([key]) => !editedParts.has(key));
    return { ...rest, ...('properties' in rest ? { properties: Object.fromEntries(kept) } : {}) };
}

const isEmpty = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const pruned = (object: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)));

/** The parts of a connector that adding and removing may leave empty, absent where they are empty. */
function withoutEmpty(document: Record<string, unknown>): Record<string, never> {
    const result = pruned(document);
    if (typeof result['properties'] === 'object')
        result['properties'] = pruned(result['properties'] as never);
    return result as Record<string, never>;
}

/** The table for docs/corpus.md. */
export function authTable(trials: readonly Trial[]): string {
    const count = (type: string, test: (trial: Trial) => boolean): number =>
        trials.filter((trial) => trial.type === type && test(trial)).length;
    const rows = typesTried.map((type) =>
        [
            type,
            count(type, ({ outcome }) => outcome === 'passed'),
            count(type, ({ outcome }) => outcome === 'there already'),
            count(type, ({ outcome }) => outcome === 'refused'),
            count(type, ({ outcome }) => outcome === 'failed'),
            count(type, ({ otherBytes }) => otherBytes.length > 0),
            count(type, ({ emptyForAbsent }) => emptyForAbsent.length > 0),
        ].join(' | '),
    );
    const refused = new Map<string, number>();
    for (const { outcome, reason = '' } of trials) {
        const short = reason.replace(/^[^:]+:\d+:\d+: /, 'Not strict JSON: ');
        if (outcome === 'refused') refused.set(short, (refused.get(short) ?? 0) + 1);
    }
    return [
        'Every auth type added to every connector that has it not (nothing may be taken away, nothing outside the parts about sign-in may change, no error may be new), added again (nothing may change), and taken out (the original values have to be back). "Other bytes": the values are back, written differently, where an empty object or list had blanks in it. "Empty for absent": an empty object or list stands where there was none, or the reverse; the file does not tell which it was.',
        '',
        '| Type | Passed | There already | Refused | Failed | Other bytes | Empty for absent |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        ...rows.map((row) => `| ${row} |`),
        '',
        '| Refused because | Trials |',
        '| --- | --- |',
        ...[...refused].map(([reason, count]) => `| ${reason.replaceAll('|', '\\|')} | ${count} |`),
    ].join('\n');
}
