import { isObject, type Json, type JsonObject } from '../connector/json.ts';
import { nearest } from '../connector/names.ts';
import { UserError } from '../errors.ts';
import type { Severity } from '../rules/rule.ts';
import type { CheckedConnector, Finding } from './finding.ts';
import { type Named, ruleNamed, spellingHints } from './rule-names.ts';

export const configName = 'power-connector.config.json';

/** What a project says about its findings. */
export interface Config {
    /** The connectors are published already, as with `--existing`. */
    existing: boolean;
    /** Rule id → the severity its findings get. */
    severity: ReadonlyMap<string, Severity | 'off'>;
    ignore: readonly Ignore[];
    /** Words that are right although no dictionary has them. */
    words: readonly string[];
}

/** Findings of one rule at a pointer and below that are known and stay. */
export interface Ignore {
    rule: string;
    pointer: string;
    file?: string;
    /** The connector's folder, from the folder of the configuration. */
    connector?: string;
}

export const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'off'];

/** Reads a configuration. Throws a UserError that begins with `name` for whatever is wrong in it. */
export function readConfig(value: Json | undefined, name: string, rules: readonly Named[]): Config {
    const reader = new Reader(name, rules);
    const root = reader.object(value, '', ['$schema', 'existing', 'severity', 'ignore', 'words']);
    const { existing = false, severity = {}, ignore = [], words = [] } = root;
    if (typeof existing !== 'boolean') throw reader.error('"existing" is true or false');
    if (!isObject(severity)) throw reader.error('"severity" is an object: rule to severity');
    if (!Array.isArray(ignore)) throw reader.error('"ignore" is a list');
    if (!Array.isArray(words) || !words.every((word) => typeof word === 'string'))
        throw reader.error('"words" is a list of texts');
    return {
        existing,
        severity: new Map(Object.keys(severity).map((id) => reader.severity(id, severity[id]))),
        ignore: ignore.map((entry, index) => reader.ignore(entry, `"ignore"[${index}]`)),
        words,
    };
}

class Reader {
    readonly #name: string;
    readonly #rules: readonly Named[];

    constructor(name: string, rules: readonly Named[]) {
        this.#name = name;
        this.#rules = [...rules, ...spellingHints];
    }

    error(sentence: string): UserError {
        return new UserError(`${this.#name}: ${sentence}${sentence.endsWith('?') ? '' : '.'}`);
    }

    object(value: Json | undefined, what: string, keys: readonly string[]): JsonObject {
        if (!isObject(value)) throw this.error(`${what || 'the file'} must hold an object`);
        for (const key of Object.keys(value)) {
            if (keys.includes(key)) continue;
            const near = nearest(key, keys);
            const place = what === '' ? '' : ` of ${what}`;
            const advice = near ? `did you mean "${near}"?` : `known are ${keys.join(', ')}`;
            throw this.error(`"${key}" is not a key${place}; ${advice}`);
        }
        return value;
    }

    severity(id: string, value: Json | undefined): [string, Severity | 'off'] {
        const rule = this.#rule(id);
        const what = `"severity" of ${id}`;
        const whole = typeof value === 'string' ? { severity: value } : value;
        const { severity, reason } = this.object(whole, what, ['severity', 'reason']);
        const known = severities.find((candidate) => candidate === severity);
        if (!known) throw this.error(`${what} is one of ${severities.join(', ')}`);
        if (known === 'off') this.#reason(reason, `${what} is "off", which`);
        return [rule, known];
    }

    ignore(value: Json, what: string): Ignore {
        const entry = this.object(value, what, ['rule', 'pointer', 'file', 'connector', 'reason']);
        const { rule, pointer, file, connector } = entry;
        if (typeof rule !== 'string') throw this.error(`${what} names no "rule"`);
        if (typeof pointer !== 'string' || !/^(\/|$)/.test(pointer))
            throw this.error(`"pointer" of ${what} is a JSON pointer such as "/paths/~1orders"`);
        for (const [key, text] of Object.entries({ file, connector })) {
            if (text !== undefined && typeof text !== 'string')
                throw this.error(`"${key}" of ${what} is a text`);
        }
        this.#reason(entry['reason'], what);
        return {
            rule: this.#rule(rule),
            pointer,
            ...(typeof file === 'string' ? { file } : {}),
            ...(typeof connector === 'string' ? { connector: plainFolder(connector) } : {}),
        };
    }

    #rule(name: string): string {
        return ruleNamed(this.#rules, name, this.#name).id;
    }

    #reason(value: Json | undefined, what: string): void {
        if (typeof value !== 'string' || value.trim() === '')
            throw this.error(`${what} needs a "reason": a sentence for whoever reads this next year`);
    }
}

/** A folder as it is compared: with slashes, without what leads nowhere; '' for the folder of the configuration itself. */
const plainFolder = (folder: string): string =>
    folder
        .split(/[\\/]/)
        .filter((part) => part !== '' && part !== '.')
        .join('/');

/** Applies a configuration to a checked connector; `folder` is where the connector lies, seen from the configuration. */
export function configured(checked: CheckedConnector, config: Config, folder: string): CheckedConnector {
    const findings = checked.findings.flatMap((finding): Finding[] => {
        const severity = config.severity.get(finding.rule) ?? finding.severity;
        const isOff = severity === 'off' || config.ignore.some((entry) => ignores(entry, finding, folder));
        return isOff ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
    });
    return { ...checked, findings, ignored: checked.findings.length - findings.length };
}

const ignores = (entry: Ignore, { rule, file, pointer }: Finding, folder: string): boolean =>
    entry.rule === rule &&
    (entry.file === undefined || entry.file === file) &&
    (entry.connector === undefined || entry.connector === folder) &&
    (pointer === entry.pointer || pointer.startsWith(`${entry.pointer}/`));
