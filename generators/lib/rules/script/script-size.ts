import { rule } from '../rule.ts';

const maxBytes = 1_048_576;

export default rule({
    id: 'ScriptSize',
    from: 'custom code',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform takes scripts of up to 1 MB.',
    check: {
        connector: ({ script }) =>
            script !== undefined &&
            script.size > maxBytes && {
                file: 'script',
                message: `The script has ${script.size} bytes; shorten it to ${maxBytes} (1 MB) or fewer.`,
            },
    },
    good: { files: { 'script.csx': ' '.repeat(maxBytes) } },
    bad: { files: { 'script.csx': ' '.repeat(maxBytes + 1) } },
});
