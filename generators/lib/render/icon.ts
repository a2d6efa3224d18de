import { icon as limits } from '../connector/limits.ts';
import { encodePng } from '../connector/png.ts';

/** Share of the icon's width that the mark takes; certification wants less than 70 %. */
const markShare = 0.5;

type Rgb = [number, number, number];

const parse = (color: string): Rgb =>
    [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as Rgb;

/** Relative luminance (WCAG 2), 0 black to 1 white. */
function luminance(color: Rgb): number {
    const [red, green, blue] = color.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as Rgb;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Black or white, whichever stands out more. */
const contrasting = (color: Rgb): Rgb =>
    (luminance(color) + 0.05) ** 2 > 0.05 * 1.05 ? [0, 0, 0] : [255, 255, 255];

/** True where the mark, two linked rings, covers the point; coordinates from -1 to 1 over the mark's box. */
function inMark(x: number, y: number): boolean {
    const ring = (centre: number): boolean => {
        const distance = Math.hypot(x - centre, y);
        return distance <= 0.6 && distance >= 0.36;
    };
    return ring(-0.4) || ring(0.4);
}

/** The placeholder icon: a square PNG of the brand colour with a plain mark in the middle. The same colour gives the same bytes. */
export function drawPlaceholder(brandColor: string): Uint8Array {
    const size = limits.write;
    const background = parse(brandColor);
    const mark = contrasting(background);
    const rgba = new Uint8Array(size * size * 4);
    const half = (size * markShare) / 2;
    for (let y = 0; y < size; y += 1) {
        for (let x = 0; x < size; x += 1) {
            const share = coverage((x + 0.5 - size / 2) / half, (y + 0.5 - size / 2) / half, 1 / half);
            const color = background.map((value, channel) =>
                Math.round(value + (mark[channel]! - value) * share),
            );
            rgba.set([...color, 255], (y * size + x) * 4);
        }
    }
    return encodePng({ width: size, height: size, rgba });
}

/** How much of a pixel the mark covers, from a grid of 3 × 3 samples: smooth edges. */
function coverage(x: number, y: number, pixel: number): number {
    if (Math.abs(x) > 1 + pixel || Math.abs(y) > 1 + pixel) return 0;
    const steps = [-1 / 3, 0, 1 / 3];
    const hits = steps.flatMap((dy) => steps.filter((dx) => inMark(x + dx * pixel, y + dy * pixel)));
    return hits.length / 9;
}
