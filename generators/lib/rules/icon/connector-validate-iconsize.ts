import { icon as limits } from '../../connector/limits.ts';
import { rule } from '../rule.ts';
import { pictureOf } from './helpers.ts';

export default rule({
    id: 'connector-validate-iconsize',
    aliases: ['policy-5000.2.1.4'],
    from: 'certification page step 2, solution checker, certification portal',
    severity: { verified: 'error', custom: 'info' },
    demandedBy: 'certification',
    why: 'The icon is shown in a square tile at several sizes; the checker measures it and refuses others.',
    check: {
        connector: (connector) => {
            const head = connector.icon && pictureOf(connector).head;
            if (!head) return false;
            const { width, height } = head;
            const fits = width === height && width >= limits.min && width <= limits.max;
            return (
                !fits && {
                    file: 'icon',
                    message: `The icon has ${width} × ${height} pixels; make it a square of ${limits.min} to ${limits.max} pixels.`,
                }
            );
        },
    },
    good: { icon: { width: 100, height: 100 } },
    bad: [
        { icon: { width: 99, height: 99 } },
        { icon: { width: 231, height: 231 } },
        { icon: { width: 230, height: 200 } },
    ],
});
