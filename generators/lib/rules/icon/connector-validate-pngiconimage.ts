import { rule } from '../rule.ts';
import { pictureOf } from './helpers.ts';
import { otherFormat } from './other-format.ts';

export default rule({
    id: 'connector-validate-pngiconimage',
    aliases: ['policy-5000.2.1.3'],
    from: 'certification page step 2, solution checker, certification portal',
    severity: { verified: 'error', custom: 'info' },
    demandedBy: 'certification',
    why: 'Microsoft takes icons as PNG only, and its checker refuses what it cannot read as one.',
    check: {
        connector: (connector) => {
            const other = connector.icon ? undefined : otherFormat(connector.entries);
            if (other !== undefined) {
                return { file: 'icon', message: `${other} is not a PNG; save the icon as icon.png.` };
            }
            const damage = connector.icon && pictureOf(connector).damage;
            return (
                damage !== undefined && {
                    file: 'icon',
                    message: `The icon cannot be read: ${damage}. Save it anew as a PNG.`,
                }
            );
        },
    },
    bad: [
        { files: { 'icon.png': 'GIF89a' } },
        { files: { 'icon.png': '' } },
        { icon: null, files: { 'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' } },
    ],
});
