import { asText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';
import { metadata } from './example.ts';
import { categoriesOf, categoryNamed, metadataEntry } from './helpers.ts';

export default rule({
    id: 'CategorySpelling',
    from: 'certification page step 2',
    severity: 'info',
    demandedBy: 'certification',
    why: 'The categories are written as in the list, with a semicolon between them. The validator overlooks case and blanks, so this is a matter of neatness.',
    check: {
        connector: (connector) => {
            const right = inOrder(connector);
            const { value, pointer = '' } = metadataEntry(connector, 'Categories') ?? {};
            return (
                right !== undefined &&
                right !== value && {
                    at: pointer,
                    message: `The categories ${quote(String(value))} are written ${quote(right)}.`,
                }
            );
        },
    },
    fix: ({ pointer, connector }) => {
        const right = inOrder(connector);
        return right === undefined ? undefined : { at: pointer, value: right };
    },
    good: metadata({ categories: 'IT Operations;Sales and CRM' }),
    bad: metadata({ categories: 'IT operations; Sales and CRM;' }),
});

/** The categories as the list spells them; undefined where one of them is not in it. */
function inOrder(connector: Parameters<typeof categoriesOf>[0]): string | undefined {
    const names = categoriesOf(connector)?.names.map((name) => categoryNamed(name));
    return names?.every((name) => asText(name) !== undefined) && names.length > 0
        ? names.join(';')
        : undefined;
}
