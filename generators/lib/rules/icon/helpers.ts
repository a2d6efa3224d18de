import { icon as limits } from '../../connector/limits.ts';
import type { Connector } from '../../connector/model.ts';
import { decodePng, type Pixels, type PngHead, readHead } from '../../connector/png.ts';

/** An icon as far as it can be read: its head, then its pixels or the reason why there are none. */
export interface Picture {
    head?: PngHead;
    image?: Pixels;
    damage?: string;
}

const pictures = new WeakMap<Connector, Picture>();

/** The icon of a connector, decoded once for all rules. Pixels are read only where it is not larger than allowed. */
export function pictureOf(connector: Connector): Picture {
    let picture = pictures.get(connector);
    if (!picture) pictures.set(connector, (picture = read(connector.icon?.bytes)));
    return picture;
}

function read(bytes: Uint8Array | undefined): Picture {
    const head = bytes && readHead(bytes);
    if (!head) return { damage: 'it is not a PNG file' };
    if (head.width > limits.max || head.height > limits.max) return { head };
    try {
        return { head, image: decodePng(bytes, limits.max * limits.max) };
    } catch (error) {
        return { head, damage: error instanceof Error ? error.message : 'it is damaged' };
    }
}

export type Color = readonly [red: number, green: number, blue: number, alpha: number];

export function colorAt({ channels, rows }: Pixels, x: number, y: number): Color {
    const at = x * channels;
    const [red = 0, green = 0, blue = 0, alpha = 255] = rows[y]!.subarray(at, at + channels);
    return [red, green, blue, alpha];
}

/** Within what resizing and colour profiles change, which no eye sees. */
const tolerance = 6;

export const sameColor = (a: Color, b: Color): boolean =>
    a.every((value, index) => Math.abs(value - b[index]!) <= tolerance);

export const isOpaque = ([, , , alpha]: Color): boolean => alpha >= 250;

export const hexOf = (color: Color): string =>
    `#${color
        .slice(0, 3)
        .map((value) => value.toString(16).padStart(2, '0'))
        .join('')}`;

export const colorOfHex = (hex: string): Color => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return [red, green, blue, 255];
};

/** The pixels along the four sides, without the fifth next to each corner, which may be rounded. */
export function borderOf(image: Pixels): Color[] {
    const { width, height } = image;
    const colors: Color[] = [];
    for (let x = Math.floor(width / 5); x < width - Math.floor(width / 5); x += 1) {
        colors.push(colorAt(image, x, 0), colorAt(image, x, height - 1));
    }
    for (let y = Math.floor(height / 5); y < height - Math.floor(height / 5); y += 1) {
        colors.push(colorAt(image, 0, y), colorAt(image, width - 1, y));
    }
    return colors;
}

/** The most frequent colour of the border and the share of the border that has it. */
export function backgroundOf(image: Pixels): { color: Color; share: number } {
    const first = colorAt(image, Math.floor(image.width / 5), 0);
    if (hasPlainBorder(image)) return { color: first, share: 1 };
    const border = borderOf(image);
    const counts = new Map<string, { color: Color; count: number }>();
    for (const color of border) {
        const key = color.join(' ');
        const known = counts.get(key);
        if (known) known.count += 1;
        else counts.set(key, { color, count: 1 });
    }
    let color: Color = [0, 0, 0, 0];
    let best = 0;
    for (const entry of counts.values()) if (entry.count > best) [color, best] = [entry.color, entry.count];
    return { color, share: border.filter((other) => sameColor(color, other)).length / border.length };
}

/** Whether all pixels of the border are exactly the same: nearly every icon, told without a look at each colour. */
function hasPlainBorder({ width, height, channels, rows }: Pixels): boolean {
    const from = Math.floor(width / 5);
    const plain = plainRow(rows[0]!.subarray(from * channels, (from + 1) * channels), width);
    const middle = (row: Uint8Array): Uint8Array => row.subarray(from * channels, (width - from) * channels);
    if (Buffer.compare(middle(rows[0]!), middle(plain)) !== 0) return false;
    if (Buffer.compare(middle(rows[height - 1]!), middle(plain)) !== 0) return false;
    for (let y = Math.floor(height / 5); y < height - Math.floor(height / 5); y += 1) {
        const row = rows[y]!;
        for (let channel = 0; channel < channels; channel += 1) {
            const value = plain[channel];
            if (row[channel] !== value || row[(width - 1) * channels + channel] !== value) return false;
        }
    }
    return true;
}

/** A row of pixels of one colour. */
function plainRow(color: Uint8Array, width: number): Uint8Array {
    const row = new Uint8Array(color.length * width);
    row.set(color);
    for (let filled = color.length; filled < row.length; filled *= 2) row.copyWithin(filled, 0, filled);
    return row;
}

/** Width and height that the pixels unlike the background take, as a share of the icon; corners do not count. */
export function markOf(image: Pixels, background: Color): { width: number; height: number } {
    const { width, height, channels, rows } = image;
    const plain = plainRow(Uint8Array.from(background.slice(0, channels)), width);
    const isLike = (x: number, y: number): boolean => sameColor(colorAt(image, x, y), background);
    let [left, right, top, bottom] = [width, -1, height, -1];
    for (let y = 0; y < height; y += 1) {
        const from = isCorner(y, height) ? Math.floor(width / 5) : 0;
        const equal = (start: number, end: number): boolean =>
            Buffer.compare(
                rows[y]!.subarray(start * channels, end * channels),
                plain.subarray(start * channels, end * channels),
            ) === 0;
        if (equal(from, width - from)) continue;
        let first = halve(from, width - from, (x) => equal(from, x));
        let last = width - 1 - halve(from, width - from, (x) => equal(width - x, width - from));
        while (first <= last && isLike(first, y)) first += 1;
        while (last > first && isLike(last, y)) last -= 1;
        if (first > last) continue;
        [left, right] = [Math.min(left, first), Math.max(right, last)];
        [top, bottom] = [Math.min(top, y), y];
    }
    return right < 0
        ? { width: 0, height: 0 }
        : { width: (right - left + 1) / width, height: (bottom - top + 1) / height };
}

/** The last number from `low` on for which a test holds that holds up to some number and not beyond. */
function halve(low: number, high: number, holds: (at: number) => boolean): number {
    let [good, bad] = [low, high];
    while (bad - good > 1) {
        const middle = (good + bad) >> 1;
        if (holds(middle)) good = middle;
        else bad = middle;
    }
    return good;
}

const isCorner = (at: number, length: number): boolean =>
    at < Math.floor(length / 5) || at >= length - Math.floor(length / 5);
