import type { AuthId } from '../../generators/lib/answers.ts';
import { authState } from '../../generators/lib/auth/state.ts';
import { check } from '../../generators/lib/check/engine.ts';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { removeAuth } from '../../generators/lib/edit/remove-auth.ts';
import { newErrors, type NewTexts, withTexts } from '../../generators/lib/edit-connector.ts';
import { fixConnector } from '../../generators/lib/fix-connector.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { updateReadme } from '../../generators/lib/update-readme.ts';
import { addTo } from '../tools/golden/auth-pairs.ts';
import { generated } from '../tools/golden/render.ts';
import { answersOf, type Start } from './starts.ts';

/** What went wrong, in sentences; none where all is well. */
export type Failures = string[];

/** Makes a connector of one combination, twice; checks it, mends it and writes its readme anew: nothing may change. */
export async function tryStart(start: Start): Promise<{ connector: Connector; failures: Failures }> {
    const connector = await generated(answersOf(start));
    const failures = findingsOf(connector, start);
    const again = await generated(answersOf(start));
    if (!sameTexts(connector, again)) failures.push('made again it has other bytes');
    if (connector.icon && !again.icon?.bytes.every((byte, at) => byte === connector.icon!.bytes[at]))
        failures.push('made again it has another icon');
    if ((await withReadme(connector)).readme!.text !== connector.readme!.text)
        failures.push('its new readme is not level with it');
    const { files } = await fixConnector(connector);
    if (files.length > 0) failures.push('check --fix changes what is new');
    return { connector, failures };
}

/** Adds an auth type, brings the readme level, does both again (no change), and takes the type out (as it was). */
export async function tryAddition(start: Start, before: Connector, to: AuthId): Promise<Failures> {
    const failures: Failures = [];
    const added = (await addTo(before, to)).after;
    const after = await withReadme(added);
    failures.push(...newErrors(before, after).map(({ rule }) => `the addition brings ${rule}`));
    failures.push(...findingsOf(after, start));
    if (!sameTexts(after, (await addTo(after, to)).after)) failures.push('adding again changes it');
    if (!sameTexts(after, await withReadme(after))) failures.push('the readme changes once more');
    const back = await withReadme(await without(after));
    if (!sameTexts(before, back)) failures.push('taking the type out does not bring the bytes back');
    return failures;
}

/** Nothing but what an independent publisher is warned of: that OAuth needs an approval. */
const findingsOf = (connector: Connector, { kind }: Start): Failures =>
    check(connector, allRules)
        .findings.filter(
            ({ severity, rule }) =>
                severity === 'error' ||
                (severity === 'warning' &&
                    !(kind === 'independent' && rule === 'SecurityRequirementOAuthSupport')),
        )
        .map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);

async function withReadme(connector: Connector): Promise<Connector> {
    const readme = connector.readme!;
    const { text } = await updateReadme(readme.text, connector);
    return withTexts(connector, new Map([[readme, text]]));
}

/** The auth type that came last taken out again. */
async function without(connector: Connector): Promise<Connector> {
    const { mode, sets } = authState(connector);
    const { properties, definition } = removeAuth(
        connector,
        mode === 'single' ? sets[0]!.kind : sets.at(-1)!.name!,
    );
    const texts: NewTexts = new Map([
        [connector.properties!.source, properties],
        [connector.definition!.source, definition!],
    ]);
    return withTexts(connector, texts);
}

const textsOf = ({ definition, properties, settings, readme }: Connector): (string | undefined)[] =>
    [definition?.source, properties?.source, settings?.source, readme].map((source) => source?.text);

const sameTexts = (one: Connector, other: Connector): boolean => {
    const texts = textsOf(other);
    return textsOf(one).every((text, at) => text === texts[at]);
};
