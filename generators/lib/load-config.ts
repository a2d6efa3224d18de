import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Config, configName, configured, readConfig } from './check/config.ts';
import type { CheckedConnector } from './check/finding.ts';
import { isFile } from './connector/disk.ts';
import { parseJson, SourceFile } from './connector/source.ts';
import { UserError } from './errors.ts';
import type { CheckRule } from './rules/rule.ts';

export interface FoundConfig {
    config: Config;
    /** The folder it lies in. */
    folder: string;
}

/** Findings in a connector's folder as the configuration found for it wants them. */
export const asConfigured = (
    checked: CheckedConnector,
    found: FoundConfig | undefined,
    folder: string,
): CheckedConnector =>
    found ? configured(checked, found.config, relative(found.folder, folder).split(sep).join('/')) : checked;

/** Finds configurations: the nearest one above a connector counts, each is read once. */
export class Configs {
    readonly #cwd: string;
    readonly #rules: readonly CheckRule[];
    readonly #known = new Map<string, Promise<FoundConfig | undefined>>();

    constructor(cwd: string, rules: readonly CheckRule[]) {
        this.#cwd = cwd;
        this.#rules = rules;
    }

    /** The configuration for a connector's folder; looks no further up than the current folder or the repository's root. */
    for(folder: string): Promise<FoundConfig | undefined> {
        let found = this.#known.get(folder);
        if (!found) this.#known.set(folder, (found = this.#find(folder)));
        return found;
    }

    async #find(folder: string): Promise<FoundConfig | undefined> {
        const file = join(folder, configName);
        if (existsSync(file)) return { folder, config: await this.#read(file) };
        const isTop = folder === this.#cwd || dirname(folder) === folder || existsSync(join(folder, '.git'));
        return isTop ? undefined : this.for(dirname(folder));
    }

    async #read(file: string): Promise<Config> {
        const name = relative(this.#cwd, file);
        if (!isFile(file))
            throw new UserError(`${name} is no file; remove it, or put the configuration there.`);
        let bytes: Uint8Array;
        try {
            bytes = readFileSync(file);
        } catch (error) {
            const { code } = error as NodeJS.ErrnoException;
            throw new UserError(`${name} cannot be read (${code}); check its permissions.`);
        }
        const { source, problems, value } = await parseJson(new SourceFile(name, bytes));
        const [problem] = problems;
        if (problem) {
            throw new UserError(
                `${source.at(problem.offset)}: ${problem.message} Mend it, then run this again.`,
            );
        }
        return readConfig(value, name, this.#rules);
    }
}
