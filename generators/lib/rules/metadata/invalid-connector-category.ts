import { asText } from '../../connector/json.ts';
import { categories } from '../../connector/limits.ts';
import { nearest } from '../../connector/names.ts';
import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';
import { metadata } from './example.ts';
import { categoriesOf, categoryNamed } from './helpers.ts';

/** The categories of a text that somebody may have separated otherwise than by a semicolon. */
const separated = (text: string): string[] =>
    text
        .split(/[;,\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');

export default rule({
    id: 'InvalidConnectorCategory',
    from: 'Swagger Validator, certification page step 2',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Users find connectors by a fixed list of categories, and the validator refuses any other: of 14 that were submitted from 2022 to 2024, 3 are left, which differ in case or blanks only.',
    check: {
        connector: (connector) => {
            const { names, pointer } = categoriesOf(connector) ?? { names: [], pointer: '' };
            return names
                .filter((name) => !categoryNamed(name))
                .map((name) => {
                    const parts = separated(name);
                    if (parts.length > 1 && parts.every((one) => categoryNamed(one)))
                        return {
                            at: pointer,
                            message: `${quote(name)} is taken for one category; put a semicolon between categories.`,
                        };
                    const better = nearest(name, categories);
                    const advice =
                        better === undefined
                            ? `take some of ${categories.join(', ')}`
                            : `did you mean "${better}"`;
                    return {
                        at: pointer,
                        message: `${quote(name)} is no category of connectors; ${advice}${better === undefined ? '.' : '?'}`,
                    };
                });
        },
    },
    // A comma or a line break between categories that are all right.
    fix: ({ pointer, value }) => {
        const right = separated(asText(value) ?? '').map((name) => categoryNamed(name));
        return right.includes(undefined) ? undefined : { at: pointer, value: right.join(';') };
    },
    good: metadata({ categories: 'IT operations; Sales and CRM;' }),
    bad: [
        metadata({ categories: 'Education' }),
        metadata({ categories: 'Data, Comunication' }),
        metadata({ categories: 'data, Communication' }),
    ],
});
