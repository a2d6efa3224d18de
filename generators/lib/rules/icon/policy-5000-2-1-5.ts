import { rule } from '../rule.ts';
import { borderOf, isOpaque, pictureOf } from './helpers.ts';

export default rule({
    id: 'policy-5000.2.1.5',
    from: 'certification page step 2, certification portal',
    severity: { verified: 'error', custom: 'info' },
    demandedBy: 'certification',
    why: 'A transparent background takes on whatever colour lies below it, and the portal refuses it.',
    check: {
        connector: (connector) => {
            const { image } = pictureOf(connector);
            if (!image) return false;
            const border = borderOf(image);
            const clear = border.filter((color) => !isOpaque(color)).length / border.length;
            return (
                clear > 0.05 && {
                    file: 'icon',
                    message:
                        'The background of the icon is transparent; fill it with the colour that iconBrandColor names.',
                }
            );
        },
    },
    bad: [{ icon: { alpha: 0 } }, { icon: { alpha: 128 } }],
});
