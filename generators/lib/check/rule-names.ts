import { nearest } from '../connector/names.ts';
import { UserError } from '../errors.ts';

export interface Named {
    id: string;
    aliases?: readonly string[];
}

/** The hints of `--spelling`: no rules, as a dictionary gives them, but named and configured like rules. */
export const spellingHints = [
    { id: 'SpellingWord', aliases: ['SpellingGrammar', 'policy-5000.2.3.2'] },
    { id: 'SpellingCodeWord' },
    { id: 'SpellingShouting' },
] as const satisfies Named[];

/** Finds a rule by its id or another name of it, in any case; what it is for stands in `where` of the error. */
export function ruleNamed<Rule extends Named>(rules: readonly Rule[], name: string, where: string): Rule {
    const wanted = name.toLowerCase();
    const names = ({ id, aliases = [] }: Named): string[] => [id, ...aliases];
    const found = rules.find((rule) => names(rule).some((known) => known.toLowerCase() === wanted));
    if (found) return found;
    if (spellingHints.some((hint) => names(hint).some((known) => known.toLowerCase() === wanted)))
        throw new UserError(
            `${where}: "${name}" is no rule but a hint of --spelling; give that flag instead.`,
        );
    const near = nearest(name, rules.flatMap(names));
    throw new UserError(
        `${where}: "${name}" is not a rule${near ? `; did you mean ${near}?` : "; docs/rules.md in the project's repository lists them all."}`,
    );
}
