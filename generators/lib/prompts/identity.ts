import { domainToASCII } from 'node:url';
import type { Draft } from '../answers.ts';
import * as limits from '../connector/limits.ts';
import { endsAlphanumeric, isHexColor, isHost, notProduction } from '../connector/text.ts';
import * as problems from '../problems.ts';
import { type Question, question } from '../question.ts';

const { all, certified, line } = problems;
const isCustom = ({ publisherKind }: Draft): boolean => publisherKind === 'custom';
const company = all(line(100), certified(problems.ascii));

const whoAndWhat: readonly Question[] = [
    question({
        name: 'publisherKind',
        kind: 'choice',
        message: 'Who publishes the connector?',
        hint: 'Verified: you own the service. Independent: somebody else does. Custom: private, never certified.',
        choices: [
            { value: 'verified', name: 'A verified publisher (the owner of the service)' },
            { value: 'independent', name: 'An independent publisher' },
            { value: 'custom', name: 'Nobody: a custom connector of my own organisation' },
        ],
    }),
    question({
        name: 'title',
        kind: 'text',
        message: 'Title',
        hint: `The product's name in English, ${limits.title.max} characters at most, without "API" or "Connector".`,
        problem: all(
            (value) => line(limits.title.max)(withoutSuffix(value), {}),
            certified(
                problems.english,
                problems.noWords(limits.title.words, 'The title'),
                problems.noProductName('The title'),
                (value) =>
                    value.includes(limits.independentSuffix)
                        ? `Leave "${limits.independentSuffix}" out: it belongs to the pull request's title.`
                        : undefined,
                (value) =>
                    endsAlphanumeric(value) ? undefined : 'The title has to end in a letter or digit.',
            ),
        ),
    }),
    question({
        name: 'description',
        kind: 'text',
        message: 'Description',
        hint: `What it is for, in English, ${limits.description.min} to ${limits.description.max} characters, no URL.`,
        problem: all(
            // The limit that people are told first has to be the one that counts for them.
            (value, answers) =>
                line(isCustom(answers) ? limits.longText.max : limits.description.max)(value, answers),
            certified(
                problems.atLeast(limits.description.min),
                problems.english,
                problems.noProductName('The description'),
                problems.noLinkOrEmoji,
            ),
        ),
    }),
    question({
        name: 'host',
        kind: 'text',
        message: 'Host',
        hint: 'The production host alone, as in api.contoso.com: no https://, no path.',
        problem: all(line(255), hostProblem, certified(hostNotPublic)),
    }),
    question({
        name: 'basePath',
        kind: 'text',
        message: 'Base path',
        hint: 'What all paths begin with, as in /v1; / for nothing.',
        default: () => '/',
        problem: all(line(500), basePathProblem),
    }),
];

const whoToAsk: readonly Question[] = [
    question({
        name: 'publisher',
        kind: 'text',
        message: 'Publisher',
        hint: 'Your company, or your own name as an independent publisher.',
        optional: isCustom,
        problem: company,
    }),
    question({
        name: 'stackOwner',
        kind: 'text',
        message: 'Stack owner',
        hint: 'The company that owns the service behind the API.',
        optional: isCustom,
        default: ({ publisherKind, publisher }) => (publisherKind === 'verified' ? publisher : undefined),
        problem: company,
    }),
    question({
        name: 'contactName',
        kind: 'text',
        message: 'Contact name',
        hint: 'Who answers questions, as in Contoso Support.',
        problem: line(100),
    }),
    question({
        name: 'contactUrl',
        kind: 'text',
        message: 'Contact URL',
        hint: 'The support page, as in https://contoso.com/support.',
        problem: all(line(), problems.webUrl),
    }),
    question({
        name: 'contactEmail',
        kind: 'text',
        message: 'Contact e-mail',
        hint: 'The support address, as in support@contoso.com.',
        problem: all(line(254), problems.email),
    }),
    question({
        name: 'website',
        kind: 'text',
        message: 'Website',
        hint: 'The home page of the service, as in https://contoso.com.',
        optional: isCustom,
        problem: all(line(), problems.webUrl, certified(problems.secureUrl)),
    }),
    question({
        name: 'privacyPolicy',
        kind: 'text',
        message: 'Privacy policy',
        hint: 'Its address, as in https://contoso.com/privacy.',
        optional: isCustom,
        problem: all(line(), problems.webUrl, certified(problems.secureUrl)),
    }),
    question({
        name: 'categories',
        kind: 'choices',
        message: 'Categories',
        hint: 'One or two, under which makers look for it.',
        choices: limits.categories.map((name) => ({ value: name, name })),
        problem: (chosen) => {
            const { length } = chosen;
            if (length < limits.categoriesAllowed.min || length > limits.categoriesAllowed.max)
                return `Choose one or two categories, not ${length}.`;
            return new Set(chosen).size < length ? `"${chosen[0]}" stands twice; name it once.` : undefined;
        },
    }),
    question({
        name: 'brandColor',
        kind: 'text',
        message: 'Brand colour',
        hint: 'Background of the icon, as in #0b6a0b; neither #ffffff nor #007ee5.',
        belongs: ({ publisherKind }) =>
            publisherKind !== 'independent' ||
            `independent publishers always have ${limits.brandColor.independent}`,
        problem: all(line(), colorProblem),
    }),
];

export const identityQuestions: readonly Question[] = [...whoAndWhat, ...whoToAsk];

const withoutSuffix = (title: string): string =>
    title.endsWith(limits.independentSuffix)
        ? title.slice(0, -limits.independentSuffix.length).trimEnd()
        : title;

function hostProblem(value: string): string | undefined {
    if (value.includes('://')) return 'Leave the scheme out: api.contoso.com, not https://api.contoso.com.';
    if (/[/?#]/.test(value)) return 'Leave the path out: it belongs to the base path.';
    const plain = plainHost(value);
    if (plain !== undefined) return `Write it in the letters that requests are sent with: ${plain}.`;
    const port = /:(\d+)$/.exec(value)?.[1];
    if (
        !isHost(value) ||
        !/^[A-Za-z0-9.:_-]+$/.test(value) ||
        /^[.-]|\.\.|[.-](:|$)/.test(value) ||
        Number(port) > 65535
    ) {
        return 'This is not a host name; write it as in api.contoso.com.';
    }
    return undefined;
}

/** The plain form of a host with letters beyond ASCII (`bücher.example`), if it is one. */
function plainHost(value: string): string | undefined {
    if (!isHost(value) || !/[^ -~]/.test(value)) return undefined;
    const [name = '', port] = value.split(':');
    const plain = domainToASCII(name);
    return plain === '' ? undefined : port === undefined ? plain : `${plain}:${port}`;
}

function hostNotPublic(value: string): string | undefined {
    const reason = notProduction(value);
    return reason && `This host ${reason}; certification wants the public production host.`;
}

function basePathProblem(value: string): string | undefined {
    if (!value.startsWith('/')) return 'The base path has to begin with a slash, as in /v1.';
    if (value !== '/' && value.endsWith('/')) return 'Leave the slash at the end out.';
    return /^[A-Za-z0-9._~!$'()+,;=:@%/-]*$/.test(value) && !value.includes('//')
        ? undefined
        : 'A base path holds the plain characters of a URL only, as in /v1 or /api/v2.';
}

function colorProblem(value: string, { publisherKind }: Draft): string | undefined {
    if (!isHexColor(value)) return 'This is not a colour; write six hexadecimal digits, as in #0b6a0b.';
    const forbidden = (limits.brandColor.forbidden as readonly string[]).includes(value.toLowerCase());
    return forbidden && publisherKind !== 'custom'
        ? `${value} is not allowed as a brand colour (white and the default blue are not); choose another.`
        : undefined;
}
