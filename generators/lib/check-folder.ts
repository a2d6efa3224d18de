import { relative, resolve, sep } from 'node:path';
import { configured } from './check/config.ts';
import { check } from './check/engine.ts';
import type { CheckedConnector } from './check/finding.ts';
import type { PublisherKind } from './connector/model.ts';
import { loadConnector } from './load.ts';
import { Configs } from './load-config.ts';
import { allRules } from './rules/all.ts';

/** How to check; plain data, which a worker thread can be given. */
export interface CheckSettings {
    cwd: string;
    kind?: PublisherKind;
    existing: boolean;
    /** Ids of the only rules to run; all where absent. */
    rules?: readonly string[];
}

/** Gives a function that checks the connector in a folder as its configuration wants it. */
export function folderChecker(settings: CheckSettings): (folder: string) => Promise<CheckedConnector> {
    const { cwd, kind } = settings;
    const configs = new Configs(cwd, allRules);
    const only = settings.rules && new Set(settings.rules);
    const rules = only ? allRules.filter(({ id }) => only.has(id)) : allRules;
    return async (folder) => {
        const absolute = resolve(cwd, folder);
        const found = await configs.for(absolute);
        const connector = await loadConnector(folder, cwd, kind);
        const existing = settings.existing || found?.config.existing === true;
        const checked = check(connector, rules, { existing });
        if (!found) return checked;
        return configured(checked, found.config, relative(found.folder, absolute).split(sep).join('/'));
    };
}
