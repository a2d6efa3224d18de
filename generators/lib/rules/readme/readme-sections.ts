import { asObject, asText } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { rule } from '../rule.ts';
import { type Heading, headingsOf } from './headings.ts';

interface Section {
    name: string;
    write: string;
    is: (heading: Heading) => boolean;
    isNeeded?: (connector: Connector) => boolean;
}

const named =
    (pattern: RegExp) =>
    ({ text }: Heading) =>
        text.length <= 80 && pattern.test(text);

const sections: readonly Section[] = [
    {
        name: 'publisher',
        write: '## Publisher: and your name',
        is: named(/^(?:publisher|publishers|published by|author|company)\b/),
    },
    {
        name: 'prerequisites',
        write: '## Prerequisites',
        is: named(/\b(?:pre-?\s?requisites?|requirements?\b|what you need\b|before you (?:begin|start)\b)/),
    },
    {
        name: 'supported operations',
        write: '## Supported Operations',
        is: named(
            /\b(?:operations|actions|triggers)\b|\bsupported (?:operation|action|trigger|requests|methods|features)\b/,
        ),
    },
    {
        name: 'obtaining credentials',
        write: '## Obtaining Credentials',
        is: named(
            /\b(?:credentials?|authenticat\w*|authori[sz]\w*|(?:api|access|secret|subscription|licen[cs]e)[- ]?keys?|(?:access|api|bearer) tokens?|regist(?:er|ering|ration)|sign(?:ing)?[- ]?(?:up|in))\b/,
        ),
        isNeeded: ({ connectionParameters }) => connectionParameters.length > 0,
    },
    {
        name: 'known issues and limitations',
        write: '## Known Issues and Limitations',
        is: named(/\b(?:issues?|limitations?|limits|restrictions)\b/),
    },
];

export default rule({
    id: 'ReadmeSections',
    from: 'readme templates, pull-request reviewers',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Makers look for the same things in every readme. Reviewers ask for a missing section, but many accepted readmes follow older templates, so it is no error; "Getting Started" is rare enough not to be asked for.',
    check: {
        connector: (connector) => {
            const { readme } = connector;
            if (!readme) return false;
            const headings = headingsOf(readme);
            const missing = sections
                .filter(({ is, isNeeded }) => isNeeded?.(connector) !== false && !headings.some(is))
                .map(({ name, write }) => `no section "${name}"; add one with a heading such as "${write}"`);
            const [first] = headings;
            const title = asText(asObject(connector.swagger['info'])['title'])?.toLowerCase() ?? '';
            const isTitle = first?.level === 1 || (title !== '' && first?.text.includes(title));
            if (!first || (!isTitle && sections.some(({ is }) => is(first))))
                missing.unshift('no title; begin with "# " and the name of the connector');
            return missing.map((what) => ({ file: 'readme' as const, message: `The readme has ${what}.` }));
        },
    },
    good: {
        files: {
            'Readme.md':
                'Contoso\n===\n**Publisher**: Contoso\n\n### Publisher: Contoso\n## Pre-requisites\n## Supported actions\n## How to get credentials?\n__Limitations:__\n',
        },
    },
    bad: [
        { files: { 'Readme.md': '' } },
        {
            files: {
                'Readme.md':
                    '# Contoso Orders\n## Publisher: Contoso\n## Prerequisites\n## Supported Operations\n```\n## Obtaining Credentials\n```\n## Known Issues\n',
            },
        },
    ],
});
