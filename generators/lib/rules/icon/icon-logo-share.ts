import { icon as limits } from '../../connector/limits.ts';
import { rule } from '../rule.ts';
import { backgroundOf, markOf, pictureOf } from './helpers.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

export default rule({
    id: 'IconLogoShare',
    from: 'certification page step 2, solution checker',
    severity: { verified: 'warning', custom: 'info' },
    demandedBy: 'certification',
    why: 'A mark that fills the tile looks larger than the others and is cut where tiles are round. How the checker measures it is not known, and accepted icons go up to the full width.',
    check: {
        connector: (connector) => {
            const { image } = pictureOf(connector);
            if (!image) return false;
            const mark = markOf(image, backgroundOf(image).color);
            return (
                Math.max(mark.width, mark.height) >= limits.markShare && {
                    file: 'icon',
                    message: `The mark takes ${percent(mark.width)} of the width and ${percent(mark.height)} of the height of the icon; keep both below ${percent(limits.markShare)}.`,
                }
            );
        },
    },
    good: { icon: { mark: 0.69 } },
    bad: [{ icon: { mark: 0.71 } }, { icon: { mark: 0.99 } }],
});
