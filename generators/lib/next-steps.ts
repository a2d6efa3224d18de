import type { Answers } from './answers.ts';
import { isPlaceholder } from './auth/oauth.ts';
import { authType } from './auth/types.ts';
import { independentSuffix } from './connector/limits.ts';

/** What the author does next, as lines of plain text. `folder` is how the new folder is named. */
export function nextSteps(answers: Answers, folder: string): string[] {
    const { publisherKind, title } = answers;
    const { usesOAuth } = authType(answers.auth);
    const kind = publisherKind === 'verified' ? '' : ` --kind ${publisherKind}`;
    return [
        'Next:',
        `  1. ${toReplace(answers)}, then check again:`,
        `       power-connector check ${asArgument(folder)}${kind}`,
        "  2. In that folder, create the connector with Microsoft's command-line tool (pip install paconn):",
        '       paconn login',
        `       paconn validate --api-def apiDefinition.swagger.json`,
        `       paconn create --api-def apiDefinition.swagger.json --api-prop apiProperties.json${usesOAuth ? ' --secret <client secret>' : ''}`,
        ...(usesOAuth ? oauthSteps(answers) : []),
        ...(answers.stackOwner
            ? [
                  '  - paconn update fails while apiProperties.json has a "stackOwner":',
                  '    take it out for that command, then put it back.',
              ]
            : []),
        ...(publisherKind === 'independent'
            ? [
                  `  - The title in the files stays "${title}";`,
                  `    the pull request's title is "${title} ${independentSuffix}".`,
              ]
            : []),
        'What nobody can check offline: that no other connector has this title, and that the URLs answer.',
    ];
}

function toReplace({ publisherKind, auth, clientId }: Answers): string {
    const placeholders = [
        ...(publisherKind === 'independent' ? [] : ['icon.png']),
        ...(authType(auth).usesOAuth && isPlaceholder(clientId) ? ['clientId in apiProperties.json'] : []),
    ];
    const [first, second] = placeholders;
    if (first === undefined) return 'Change what is not right yet';
    return `Replace what is a placeholder (${first} is one${second === undefined ? '' : `, ${second} another`})`;
}

/** In double quotes, which every shell knows, unless they would leave something in the name to the shell. */
const asArgument = (folder: string): string =>
    /["$`\\!]/.test(folder) && process.platform !== 'win32'
        ? `'${folder.replaceAll("'", `'\\''`)}'`
        : `"${folder}"`;

const [url, testUrl] = ['global', 'global-test'].map(
    (name) => `       https://${name}.consent.azure-apim.net/redirect/{apiname}`,
) as [string, string];

/** GitHub is the one service here that is known to take a single URL. */
const redirects = ({ auth }: Answers): string[] =>
    auth === 'github'
        ? [
              '  - Enter the callback URL in the OAuth app you registered; {apiname} is known after the connector is created:',
              url,
              '    GitHub takes only one, which stands for the hosts below its own as well: without "global." it allows',
              '    the one, too, with which Microsoft tests certified connectors:',
              testUrl,
          ]
        : [
              '  - Allow both redirect URLs in the app you registered; {apiname} is known after the connector is created:',
              url,
              testUrl,
          ];

const oauthSteps = (answers: Answers): string[] => [
    ...redirects(answers),
    '  - The client secret goes to paconn (--secret), the Security tab of the connector or, for certification, Partner Center.',
    '    Never write it into a file.',
];
