import { rule } from '../rule.ts';
import { headingsOf } from './headings.ts';

const placeholders =
    /^(?:title|your connector name|connector name|operation 1|publisher: publisher['’]?s name)$/;

const rules = [
    rule({
        id: 'ReadmeTemplatePlaceholder',
        from: 'readme templates',
        severity: 'warning',
        demandedBy: 'certification',
        why: 'A heading of the template that nobody filled in says nothing about the connector. One certified readme in twenty still has one, and hardly any independent one.',
        check: {
            connector: ({ readme }) =>
                readme &&
                headingsOf(readme)
                    .filter(({ text }) => placeholders.test(text))
                    .map(({ text, start }) => ({
                        file: 'readme' as const,
                        offset: start,
                        message: `The heading "${text}" still is the template's; write what it stands for.`,
                    })),
        },
        bad: { files: { 'Readme.md': '# Title\n## Publisher: Publisher’s Name\n### Operation 1\n' } },
    }),
    rule({
        id: 'ReadmeZeroWidthSpace',
        from: 'readme templates',
        severity: 'info',
        demandedBy: 'certification',
        why: 'The template carries invisible characters that break searching and links to headings. One accepted readme in twenty has them.',
        check: {
            connector: ({ readme }) => {
                const offset = readme ? readme.text.indexOf('\u200b') : -1;
                return (
                    offset >= 0 && {
                        file: 'readme',
                        offset,
                        message: 'A zero-width space (U+200B) stands here; delete it and any others.',
                    }
                );
            },
        },
        bad: { files: { 'Readme.md': '# Contoso Orders\u200b\n' } },
    }),
];

export default rules;
