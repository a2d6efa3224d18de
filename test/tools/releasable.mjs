// `npm run release` asks this first: what npm would refuse after the whole gate has run, or nobody could take back.
import { existsSync, readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const { version, repository } = JSON.parse(read('package.json'));
const changelog = existsSync(new URL('../../CHANGELOG.md', import.meta.url)) ? read('CHANGELOG.md') : '';

const problems = [];
if (!repository)
    problems.push(
        'package.json has no "repository". npm compares it with the one that the workflow runs in, and refuses the provenance without it: add {"type": "git", "url": "git+https://github.com/OWNER/generator-power-connector.git"}.',
    );
if (!changelog.includes(`## ${version}\n`))
    problems.push(
        `CHANGELOG.md has no section for ${version}. Run "npx changeset version", look at it, and commit it.`,
    );
if (!process.env.ACTIONS_ID_TOKEN_REQUEST_URL && !process.env.SIGSTORE_ID_TOKEN)
    problems.push(
        'There is no identity token here, so there can be no provenance. Publish from a workflow with "id-token: write".',
    );
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
