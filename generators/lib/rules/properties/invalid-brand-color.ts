import { asText, hasText } from '../../connector/json.ts';
import { brandColor } from '../../connector/limits.ts';
import { isHexColor } from '../../connector/text.ts';
import { properties } from '../example.ts';
import { rule } from '../rule.ts';
import { shown } from './helpers.ts';

const forbidden: readonly string[] = brandColor.forbidden;

/** The same colour as `#rrggbb`, where only the sign, blanks or the short notation stand between. */
function inFull(color: string): string | undefined {
    const digits = /^\s*#?((?:[0-9a-f]{3}){1,2})\s*$/i.exec(color)?.[1];
    if (digits === undefined) return undefined;
    return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

export default rule({
    id: 'InvalidBrandColor',
    aliases: [
        'connector-validate-brandcolor',
        'connector-validate-hexadecimalbrandcolor',
        'policy-5000.2.1.1',
    ],
    from: 'certification page step 2, solution checker, certification portal',
    severity: { verified: 'error', custom: 'info' },
    demandedBy: 'certification',
    why: 'White and the default blue do not tell a connector from others, and tools cannot read other notations. Four old certified connectors of 619 slipped through. Independent publishers have one fixed colour and a rule of their own.',
    check: {
        connector: ({ apiProperties }) => {
            const color = apiProperties['iconBrandColor'];
            if (!hasText(color)) return false;
            const problem = !isHexColor(color)
                ? 'is not a colour in the form #rrggbb; write the background colour of the icon that way'
                : forbidden.includes(color.toLowerCase()) &&
                  'is white or the default colour; choose the background colour of your icon';
            return (
                problem && {
                    file: 'properties',
                    at: '/properties/iconBrandColor',
                    message: `iconBrandColor ${shown(color)} ${problem}.`,
                }
            );
        },
    },
    fix: ({ pointer, value }) => {
        const color = inFull(asText(value) ?? '');
        return color === undefined || forbidden.includes(color.toLowerCase())
            ? undefined
            : { at: pointer, value: color };
    },
    good: properties({ iconBrandColor: '#FEFEFE' }),
    bad: [
        properties({ iconBrandColor: '#FFFFFF' }),
        properties({ iconBrandColor: '#007ee5' }),
        properties({ iconBrandColor: '#fff' }),
        properties({ iconBrandColor: 'green' }),
        properties({ iconBrandColor: '0B6A0B' }),
        properties({ iconBrandColor: '#a1b' }),
    ],
});
