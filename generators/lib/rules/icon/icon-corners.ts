import { rule } from '../rule.ts';
import { backgroundOf, colorAt, isOpaque, pictureOf, sameColor } from './helpers.ts';

export default rule({
    id: 'IconCorners',
    from: 'certification page, step 2',
    severity: { verified: 'warning', custom: 'info' },
    demandedBy: 'certification',
    why: 'Products round the corners of the tile themselves; corners rounded before show as notches.',
    check: {
        connector: (connector) => {
            const { image } = pictureOf(connector);
            if (!image) return false;
            const background = backgroundOf(image).color;
            if (!isOpaque(background)) return false;
            const [right, bottom] = [image.width - 1, image.height - 1];
            const corners = [colorAt(image, 0, 0), colorAt(image, right, 0)];
            corners.push(colorAt(image, 0, bottom), colorAt(image, right, bottom));
            const cut = corners.filter((color) => !sameColor(color, background)).length;
            return (
                cut > 0 && {
                    file: 'icon',
                    message: `${cut} of the 4 corners of the icon ${cut === 1 ? 'is' : 'are'} rounded or transparent; let the background reach into every corner.`,
                }
            );
        },
    },
    bad: { icon: { cornerAlpha: 0 } },
});
