import { authTypes } from '../../../generators/lib/auth/types.ts';
import { startIds } from '../../../generators/lib/answers.ts';
import { publisherKinds } from '../../../generators/lib/connector/model.ts';
import type { Matrix, Tried } from '../../matrix/matrix.ts';
import type { Contradiction } from '../../matrix/schemas.ts';
import { table } from './table.ts';

/** The page as it begins; what is measured goes between the markers. */
export const emptyMatrixPage = `# The self-proof matrix

Written by \`npm run matrix\`, which the gate runs too; do not edit.

<!-- matrix -->
<!-- /matrix -->

<!-- schemas -->
<!-- /schemas -->
`;

/** What became of every combination. */
export function matrixSection({ tried }: Matrix): string {
    const kinds = startIds.map((auth) => [
        code(auth),
        ...publisherKinds.map((kind) =>
            share(tried.filter(({ start, to }) => !to && start.auth === auth && start.kind === kind)),
        ),
    ]);
    const added = authTypes.map(({ id }) => id).filter((id) => id !== 'none');
    const pairs = startIds.map((auth) => [
        code(auth),
        ...added.map((id) => share(tried.filter(({ start, to }) => start.auth === auth && to === id))),
    ]);
    return [
        '## New connectors',
        `Every publisher kind with every auth type it can start with, with and without a parameter in the path, answering with an object or a list of them. Each is made twice (the same bytes), checked (no error, and no warning but that OAuth needs an approval where the publisher is independent), mended with \`check --fix\` (nothing to mend), and its readme is written anew (the same bytes). Shown: how many of the combinations passed.`,
        table(['Auth type', ...publisherKinds], kinds),
        '## Auth types that join them',
        'To each of these connectors every auth type that it does not have is added, and its readme brought level; then it is checked as above, both are done again (the same bytes), and the auth type is taken out (the bytes from before it joined). Rows: what the connector started with; columns: what joined.',
        table(['Auth type', ...added.map(code)], pairs),
    ].join('\n\n');
}

/** Points of docs/decisions/0002 that the schemas' complaints come from; the first that fits counts. */
const points: readonly { complaint: RegExp; why: string }[] = [
    {
        complaint: /\/uiDefinition must be object/,
        why: 'The page has `null` for a token, which has nothing to show.',
    },
    {
        complaint: /customParameters must (?:NOT have additional|have required) propert/,
        why: 'The page writes the URLs and settings in Pascal case; the schema knows camel case alone.',
    },
    {
        complaint: /\/redirectMode must be equal/,
        why: 'New connectors have to use `GlobalPerConnector`, which the schema does not know.',
    },
    {
        complaint:
            /\/identityProvider must be equal|oAuthSettings must (?:NOT be valid|have required property)/,
        why: 'The schema tries every provider it knows in turn, and does not know `github`.',
    },
    {
        complaint: /\/token\/type must be equal|additional properties: "oAuthSettings"/,
        why: 'The page writes `oAuthSetting`, the schema `oauthSetting`; so it tries the other kinds of parameter and complains of those.',
    },
];

const whyOf = ({ complaint }: Contradiction): string | undefined =>
    points.find((point) => point.complaint.test(complaint))?.why;

/** Complaints of the schemas that no decision explains. */
export const unexplained = (found: readonly Contradiction[]): Contradiction[] =>
    found.filter((one) => whyOf(one) === undefined);

/** What Microsoft's own schemas say of the same new connectors. */
export function schemasSection(found: readonly Contradiction[], connectors: number): string {
    return [
        "## Microsoft's JSON schemas",
        `The same ${connectors} new connectors under the schemas that Microsoft publishes for the three files. Those are older than the certification page, which wins where they disagree: [decision 2](decisions/0002-forms-of-connection-parameters.md). Files that are not in the table have no complaint; a complaint that no decision explains fails the run.`,
        table(
            ['File', 'The schema says', 'Connectors', 'Why it is written so'],
            found.map((one) => [
                code(one.file),
                one.complaint.replaceAll('|', '\\|'),
                String(one.connectors),
                whyOf(one) ?? '**no reason given**',
            ]),
        ),
    ].join('\n\n');
}

const share = (tried: readonly Tried[]): string => {
    const passed = tried.filter(({ failures }) => failures.length === 0).length;
    return tried.length === 0 ? '' : `${passed} of ${tried.length}`;
};

const code = (text: string): string => `\`${text}\``;
