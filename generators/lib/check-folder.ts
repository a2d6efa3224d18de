import { resolve } from 'node:path';
import { check } from './check/engine.ts';
import type { CheckedConnector } from './check/finding.ts';
import type { Connector, PublisherKind } from './connector/model.ts';
import { loadConnector } from './load.ts';
import { asConfigured, Configs } from './load-config.ts';
import { prepareLongRun, tendLongRun } from './long-run.ts';
import { allRules } from './rules/all.ts';
import type { CheckRule } from './rules/rule.ts';

/** How to check; plain data, which a worker thread can be given. */
export interface CheckSettings {
    cwd: string;
    kind?: PublisherKind;
    existing: boolean;
    /** Ids of the only rules to run; all where absent. */
    rules?: readonly string[];
}

/** What counts in a connector: only findings of the rules asked for, as the configuration wants them. */
export type Judge = (connector: Connector, rules?: readonly CheckRule[]) => CheckedConnector;

/** Gives a function that finds out what counts in a folder. */
export function folderJudge(settings: CheckSettings): (folder: string) => Promise<Judge> {
    const configs = new Configs(settings.cwd, allRules);
    const only = settings.rules && new Set(settings.rules);
    const asked = only ? allRules.filter(({ id }) => only.has(id)) : allRules;
    return async (folder) => {
        const absolute = resolve(settings.cwd, folder);
        const found = await configs.for(absolute);
        const existing = settings.existing || found?.config.existing === true;
        return (connector, among) => {
            const rules = only && among ? among.filter(({ id }) => only.has(id)) : (among ?? asked);
            return asConfigured(check(connector, rules, { existing }), found, absolute);
        };
    };
}

/** Gives a function that checks the connector in a folder as its configuration wants it. */
export function folderChecker(settings: CheckSettings): (folder: string) => Promise<CheckedConnector> {
    const judgeOf = folderJudge(settings);
    return async (folder) => {
        const judge = await judgeOf(folder);
        const connector = await loadConnector(folder, settings.cwd, settings.kind);
        await prepareLongRun({ bytes: connector.definition?.source.size ?? 0 });
        tendLongRun();
        return judge(connector);
    };
}
