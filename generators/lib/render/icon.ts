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
const inMark = (x: number, y: number): boolean => inRing(x + 0.4, y) || inRing(x - 0.4, y);

function inRing(x: number, y: number): boolean {
    const squared = x * x + y * y;
    return squared <= 0.6 * 0.6 && squared >= 0.36 * 0.36;
}

/** The placeholder icon: a square PNG of the brand colour with a plain mark in the middle. The same colour gives the same bytes. */
export function drawPlaceholder(brandColor: string): Uint8Array {
    const size = limits.write;
    const background = parse(brandColor);
    const mark = contrasting(background);
    const rgba = new Uint8Array(size * size * 4);
    rgba.set([...background, 255]);
    for (let filled = 4; filled < rgba.length; filled *= 2) rgba.copyWithin(filled, 0, filled);
    const half = (size * markShare) / 2;
    const first = Math.floor(size / 2 - half) - 1;
    for (let y = first; y < size - first; y += 1) {
        for (let x = first; x < size - first; x += 1) {
            const share = coverage((x + 0.5 - size / 2) / half, (y + 0.5 - size / 2) / half, 1 / half);
            if (share === 0) continue;
            for (let channel = 0; channel < 3; channel += 1) {
                const value = background[channel]!;
                rgba[(y * size + x) * 4 + channel] = Math.round(value + (mark[channel]! - value) * share);
            }
        }
    }
    return encodePng({ width: size, height: size, rgba });
}

/** How much of a pixel the mark covers, from a grid of 3 × 3 samples: smooth edges. */
function coverage(x: number, y: number, pixel: number): number {
    let hits = 0;
    for (let dy = -1; dy <= 1; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) {
            if (inMark(x + (dx * pixel) / 3, y + (dy * pixel) / 3)) hits += 1;
        }
    }
    return hits / 9;
}
