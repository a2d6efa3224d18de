import { icon as limits } from '../../connector/limits.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'connector-validate-iconimage',
    aliases: ['policy-5000.2.1.2'],
    from: 'solution checker, certification portal',
    severity: { verified: 'error', custom: 'info' },
    demandedBy: 'certification',
    why: 'The checker refuses an icon file of 1 MB or more. Format, size and background of the picture have rules of their own.',
    check: {
        connector: ({ icon }) =>
            icon !== undefined &&
            icon.bytes.length >= limits.maxBytes && {
                file: 'icon',
                message: `The icon file has ${icon.bytes.length} bytes; keep it below ${limits.maxBytes} (1 MB).`,
            },
    },
    bad: { files: { 'icon.png': 'x'.repeat(limits.maxBytes) } },
});
