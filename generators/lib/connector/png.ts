import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Pixels as bytes red, green, blue, alpha, row by row from the top. */
export interface Image {
    width: number;
    height: number;
    rgba: Uint8Array;
}

/** Pixels as they stand in a file: rows of red, green and blue, with alpha where there are four channels. */
export interface Pixels {
    width: number;
    height: number;
    channels: 3 | 4;
    rows: Uint8Array[];
}

/** What the head of a PNG file says, without reading its pixels. */
export interface PngHead {
    width: number;
    height: number;
    bitDepth: number;
    colorType: number;
    interlaced: boolean;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Samples per pixel and the bit depths the specification allows, by colour type. */
const colorTypes: Record<number, { channels: number; depths: readonly number[] }> = {
    0: { channels: 1, depths: [1, 2, 4, 8, 16] },
    2: { channels: 3, depths: [8, 16] },
    3: { channels: 1, depths: [1, 2, 4, 8] },
    4: { channels: 2, depths: [8, 16] },
    6: { channels: 4, depths: [8, 16] },
};

/** Reads the IHDR chunk; undefined where the bytes are no PNG. */
export function readHead(bytes: Uint8Array): PngHead | undefined {
    if (bytes.length < 33 || signature.some((byte, index) => bytes[index] !== byte)) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(12) !== 0x49484452) return undefined;
    const [bitDepth = 0, colorType = 0, , , interlace = 0] = bytes.subarray(24, 29);
    return {
        width: view.getUint32(16),
        height: view.getUint32(20),
        bitDepth,
        colorType,
        interlaced: interlace === 1,
    };
}

/**
 * Reads all pixels of a PNG of any colour type and bit depth (PNG specification, second edition); 16-bit samples
 * lose their lower byte. Throws an Error that says in a few words what is wrong where the file is damaged or holds
 * more than `maxPixels`.
 */
export function decodePng(bytes: Uint8Array, maxPixels: number): Pixels {
    const head = readHead(bytes);
    const form = head && colorTypes[head.colorType];
    if (!head || !form?.depths.includes(head.bitDepth)) throw new Error('it is not a PNG file');
    const { width, height } = head;
    if (width === 0 || height === 0 || width * height > maxPixels) {
        throw new Error(`it has ${width} × ${height} pixels`);
    }
    const { palette, alphas, data } = readChunks(bytes);
    if (head.colorType === 3 && palette.length < 3) throw new Error('its palette is missing');
    const bitsPerPixel = form.channels * head.bitDepth;
    const passes = passesOf(head).map((pass) => ({
        ...pass,
        length: Math.ceil((pass.columns * bitsPerPixel) / 8),
    }));
    const raw = inflate(
        data,
        passes.reduce((sum, { rows, length }) => sum + rows * (1 + length), 0),
    );
    // Nearly every icon is like this, and needs no look at single pixels: the check has little time.
    const isPlain =
        head.bitDepth === 8 &&
        alphas.length === 0 &&
        !head.interlaced &&
        form.channels >= 3 &&
        head.colorType !== 3;
    const channels = isPlain && form.channels === 3 ? 3 : 4;
    const rows: Uint8Array[] = isPlain ? [] : Array.from({ length: height }, () => new Uint8Array(width * 4));
    let at = 0;
    for (const { x, y, dx, dy, columns, rows: count, length } of passes) {
        let previous: Uint8Array = new Uint8Array(length);
        for (let row = 0; row < count; row += 1) {
            const line = raw.subarray(at + 1, at + 1 + length);
            unfilter(line, previous, raw[at]!, Math.max(1, bitsPerPixel >> 3));
            if (isPlain) rows.push(line);
            else {
                for (let column = 0; column < columns; column += 1) {
                    const color = pixel(line, column, head, form.channels, palette, alphas);
                    rows[y + row * dy]!.set(color, (x + column * dx) * 4);
                }
            }
            previous = line;
            at += 1 + length;
        }
    }
    return { width, height, channels, rows };
}

/** The pixels with an alpha value each. */
export function toImage({ width, height, channels, rows }: Pixels): Image {
    const rgba = new Uint8Array(width * height * 4).fill(255);
    rows.forEach((row, y) => {
        for (let x = 0; x < width; x += 1) {
            rgba.set(row.subarray(x * channels, (x + 1) * channels), (y * width + x) * 4);
        }
    });
    return { width, height, rgba };
}

/** The passes that hold pixels: seven with the Adam7 interlace, one without. */
const passesOf = ({ width, height, interlaced }: PngHead) =>
    (interlaced ? adam7 : [[0, 0, 1, 1] as const])
        .filter(([x, y]) => x < width && y < height)
        .map(([x, y, dx, dy]) => ({
            x,
            y,
            dx,
            dy,
            columns: Math.ceil((width - x) / dx),
            rows: Math.ceil((height - y) / dy),
        }));

function inflate(data: Uint8Array, expected: number): Uint8Array {
    let raw: Uint8Array | undefined;
    try {
        raw = inflateSync(data, { maxOutputLength: expected + 1024 });
    } catch {
        throw new Error('its pixel data is damaged');
    }
    if (raw.length < expected) throw new Error('its pixel data ends too early');
    return raw;
}

/** Column and row where a pass of the Adam7 interlace begins, and its steps. */
const adam7 = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
] as const;

function readChunks(bytes: Uint8Array): { palette: Uint8Array; alphas: Uint8Array; data: Uint8Array } {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const parts: Uint8Array[] = [];
    let palette = new Uint8Array();
    let alphas = new Uint8Array();
    for (let at = 8; at + 12 <= bytes.length;) {
        const length = view.getUint32(at);
        const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
        const body = bytes.slice(at + 8, at + 8 + length);
        if (type === 'PLTE') palette = body;
        else if (type === 'tRNS') alphas = body;
        else if (type === 'IDAT') parts.push(body);
        else if (type === 'IEND') break;
        at += 12 + length;
    }
    const data = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of parts) {
        data.set(part, offset);
        offset += part.length;
    }
    return { palette, alphas, data };
}

function unfilter(line: Uint8Array, above: Uint8Array, filter: number, step: number): void {
    if (filter === 0) return;
    for (let i = 0; i < line.length; i += 1) {
        const left = i >= step ? line[i - step]! : 0;
        const up = above[i]!;
        const corner = i >= step ? above[i - step]! : 0;
        if (filter === 1) line[i]! += left;
        else if (filter === 2) line[i]! += up;
        else if (filter === 3) line[i]! += (left + up) >> 1;
        else if (filter === 4) line[i]! += paeth(left, up, corner);
        else if (filter !== 0) throw new Error('its pixel data is damaged');
    }
}

function paeth(left: number, up: number, corner: number): number {
    const guess = left + up - corner;
    const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
    return a <= b && a <= c ? left : b <= c ? up : corner;
}

function pixel(
    line: Uint8Array,
    column: number,
    { bitDepth, colorType }: PngHead,
    channels: number,
    palette: Uint8Array,
    alphas: Uint8Array,
): [number, number, number, number] {
    const sample = (channel: number): number => {
        const index = column * channels + channel;
        if (bitDepth === 8) return line[index] ?? 0;
        if (bitDepth === 16) return line[index * 2] ?? 0;
        const bit = index * bitDepth;
        return ((line[bit >> 3] ?? 0) >> (8 - bitDepth - (bit & 7))) & ((1 << bitDepth) - 1);
    };
    if (colorType === 3) {
        const entry = sample(0);
        const [red = 0, green = 0, blue = 0] = palette.subarray(entry * 3, entry * 3 + 3);
        return [red, green, blue, alphas[entry] ?? 255];
    }
    const scale = bitDepth < 8 ? 255 / ((1 << bitDepth) - 1) : 1;
    const keyed = isKeyed(line, column, sample, { channels, colorType, bitDepth }, alphas);
    if (channels <= 2) {
        const gray = sample(0) * scale;
        return [gray, gray, gray, keyed ? 0 : channels === 2 ? sample(1) : 255];
    }
    return [sample(0), sample(1), sample(2), keyed ? 0 : channels === 4 ? sample(3) : 255];
}

/** A tRNS chunk of a grey or true-colour image names the one colour that is transparent, in 16 bits a sample. */
function isKeyed(
    line: Uint8Array,
    column: number,
    sample: (channel: number) => number,
    { channels, colorType, bitDepth }: { channels: number; colorType: number; bitDepth: number },
    key: Uint8Array,
): boolean {
    if ((colorType !== 0 && colorType !== 2) || key.length < channels * 2) return false;
    for (let channel = 0; channel < channels; channel += 1) {
        const wanted = (key[channel * 2]! << 8) | key[channel * 2 + 1]!;
        const low = bitDepth === 16 ? line[(column * channels + channel) * 2 + 1]! : 0;
        if (wanted !== (bitDepth === 16 ? (sample(channel) << 8) | low : sample(channel))) return false;
    }
    return true;
}

/** Writes a PNG: true colour without alpha where every pixel is opaque, with alpha otherwise. The same pixels give the same bytes. */
export function encodePng({ width, height, rgba }: Image): Uint8Array {
    const opaque = rgba.every((value, index) => index % 4 !== 3 || value === 255);
    const channels = opaque ? 3 : 4;
    const lines = new Uint8Array(height * (1 + width * channels));
    for (let row = 0, at = 0; row < height; row += 1) {
        at += 1;
        for (let column = 0; column < width; column += 1) {
            const from = (row * width + column) * 4;
            lines.set(rgba.subarray(from, from + channels), at);
            at += channels;
        }
    }
    const head = new Uint8Array(13);
    const view = new DataView(head.buffer);
    view.setUint32(0, width);
    view.setUint32(4, height);
    head.set([8, opaque ? 2 : 6, 0, 0, 0], 8);
    const chunks = [
        chunk('IHDR', head),
        chunk('IDAT', deflateSync(lines, { level: 9 })),
        chunk('IEND', new Uint8Array()),
    ];
    return Uint8Array.from([...signature, ...chunks.flatMap((part) => [...part])]);
}

function chunk(type: string, body: Uint8Array): Uint8Array {
    const bytes = new Uint8Array(12 + body.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, body.length);
    bytes.set(new TextEncoder().encode(type), 4);
    bytes.set(body, 8);
    view.setUint32(8 + body.length, crc32(bytes.subarray(4, 8 + body.length)));
    return bytes;
}
