import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Flags } from '../../../generators/lib/commands/arguments.ts';
import { readmeFlags } from '../../../generators/lib/commands/readme-flags.ts';
import { questions } from '../../../generators/lib/prompts/questions.ts';
import { flagName } from '../../../generators/lib/prompts/flags.ts';
import { allRules } from '../../../generators/lib/rules/all.ts';

/** The parts of README.md that come from the code: the flags, the number of rules, and what a real run prints. */
export const readmeParts = (root: string): Record<string, string> => ({
    flags: flagTable(),
    'readme-flags': commandTable(readmeFlags),
    transcript: transcript(root),
    'rule-count': `The check knows ${allRules.length} rules; [docs/rules.md](docs/rules.md) lists them with their reasons, evidence and examples.`,
});

function flagTable(): string {
    const kinds: Record<string, string> = {
        text: 'text',
        choice: 'one of',
        choices: 'list of',
        'yes-no': 'true or false',
        texts: 'list of texts',
        fields: 'list of `name:type:title:description`',
    };
    const rows = questions.map((question) => {
        const values = (question.choices ?? []).map(({ value }) => `\`${value}\``);
        const shown = question.name === 'categories' ? 'the 19 categories' : values.join(', ');
        const kind = `${kinds[question.kind]} ${shown}`.trim();
        return `| \`--${flagName(question.name)}\` | \`${question.name}\` | ${kind} | ${question.message.replaceAll('|', '\\|')} |`;
    });
    return ['| Flag | Answer | Value | Question |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function commandTable(flags: Flags): string {
    const rows = Object.entries(flags)
        .filter(([name]) => name !== 'help')
        .map(([name, { short, value, help }]) => {
            const usage = `--${name}${value === undefined ? '' : ` ${value}`}`;
            return `| \`${usage}\`${short ? `, \`-${short}\`` : ''} | ${help.replaceAll('|', '\\|')} |`;
        });
    return ['| Flag | What it does |', '| --- | --- |', ...rows].join('\n');
}

/** Runs the built command line for real and gives what a person would see. */
function transcript(root: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-'));
    const run = (...args: string[]): string => {
        const { stdout, stderr } = spawnSync(
            process.execPath,
            [join(root, 'dist/generators/cli.cjs'), ...args],
            {
                cwd: folder,
                encoding: 'utf8',
                input: '',
                env: { ...process.env, NO_COLOR: '1' },
            },
        );
        return `$ power-connector ${args.map((arg) => (/[^\w./-]/.test(arg) ? `"${arg}"` : arg)).join(' ')}\n${stderr}${stdout}`;
    };
    try {
        const runs = [
            run('new', '--example', '--yes'),
            run('check', 'contoso-orders'),
            run(
                'new',
                'contoso-api',
                '--example',
                '--yes',
                '--title',
                'Contoso API',
                '--host',
                'test.contoso.com',
            ),
        ];
        return `\`\`\`console\n${runs.join('\n')}\`\`\``;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
