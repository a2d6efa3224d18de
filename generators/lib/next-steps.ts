import type { Answers } from './answers.ts';
import { authType } from './auth/types.ts';
import { independentSuffix } from './connector/limits.ts';

/** What the author does next, as lines of plain text. `folder` is how the new folder is named. */
export function nextSteps(answers: Answers, folder: string): string[] {
    const { publisherKind, title } = answers;
    const { usesOAuth } = authType(answers.auth);
    const kind = publisherKind === 'verified' ? '' : ` --kind ${publisherKind}`;
    return [
        'Next:',
        `  1. Replace what is a placeholder${publisherKind === 'independent' ? '' : ' (icon.png is one)'}, then check again:`,
        `       power-connector check "${folder}"${kind}`,
        "  2. In that folder, create the connector with Microsoft's command-line tool (pip install paconn):",
        '       paconn login',
        `       paconn validate --api-def apiDefinition.swagger.json`,
        `       paconn create --api-def apiDefinition.swagger.json --api-prop apiProperties.json${usesOAuth ? ' --secret <client secret>' : ''}`,
        ...(usesOAuth ? oauthSteps : []),
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

const oauthSteps: readonly string[] = [
    '  - Allow both redirect URLs in the app you registered; {apiname} is known after the connector is created:',
    '       https://global.consent.azure-apim.net/redirect/{apiname}',
    '       https://global-test.consent.azure-apim.net/redirect/{apiname}',
    '  - The client secret goes to paconn (--secret), the Security tab of the connector or, for certification, Partner Center.',
    '    Never write it into a file.',
];
