import { flagLines, type Flags } from './arguments.ts';
import { sinceFlag } from './connector-folders.ts';

export const readmeFlags: Flags = {
    diff: {
        help: 'Show what would change. Without a terminal nothing is written then, unless --yes says so.',
    },
    check: {
        help: 'Write nothing; list where readme and connector have drifted apart, of any number of folders.',
    },
    since: sinceFlag,
    format: {
        value: 'FORMAT',
        help: 'With --check: pretty (the default), json, github (workflow annotations) or azure (issues of a pipeline).',
    },
    intro: { help: 'Write intro.md, the other document of a certification package, instead.' },
    'to-utf8': { help: 'Rewrite a file in UTF-8 that is not.' },
    kind: { value: 'KIND', help: 'verified, independent or custom, where the folder does not tell.' },
    yes: { short: 'y', help: 'Write without asking.' },
    'dry-run': { help: 'Show the differences, and write nothing.' },
    help: { short: 'h', help: 'Show this help.' },
};

export const readmeHelp = (): string => `Usage: power-connector readme [folder] [flags]
       power-connector readme [folder …] --check [flags]

Brings the readme of any connector up to date, whoever wrote it: operations, inputs, results, credentials. What stands
outside the generated parts stays, byte for byte. Writes a new one where there is none.

${flagLines(readmeFlags)}

Exit code: 0 done, or nothing to do; 1 with --check, where they have drifted apart; 2 could not run.

Examples:
  power-connector readme contoso-orders --diff
  power-connector readme contoso-orders --yes
  power-connector readme . --check --since origin/main --format github
`;
