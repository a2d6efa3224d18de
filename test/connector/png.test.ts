import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { decodePng, encodePng, readHead, toImage } from '../../generators/lib/connector/png.ts';

interface Sheet {
    width: number;
    height: number;
    colorType: number;
    bitDepth: number;
    interlaced: boolean;
    palette?: number[];
    transparency?: number[];
}

const channelsOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const adam7 = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
] as const;

const chunk = (type: string, body: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(12 + body.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, body.length);
    bytes.set(new TextEncoder().encode(type), 4);
    bytes.set(body, 8);
    view.setUint32(8 + body.length, crc32(bytes.subarray(4, 8 + body.length)));
    return bytes;
};

/** Packs samples of 1 to 16 bits into bytes, the highest bit first. */
function pack(samples: number[], bitDepth: number): Uint8Array {
    const bytes = new Uint8Array(Math.ceil((samples.length * bitDepth) / 8));
    samples.forEach((sample, index) => {
        for (let bit = 0; bit < bitDepth; bit += 1) {
            const at = index * bitDepth + bit;
            if ((sample >> (bitDepth - 1 - bit)) & 1) bytes[at >> 3]! |= 0x80 >> (at & 7);
        }
    });
    return bytes;
}

function filtered(line: Uint8Array, above: Uint8Array, filter: number, step: number): Uint8Array {
    return line.map((value, index) => {
        const left = index >= step ? line[index - step]! : 0;
        const up = above[index]!;
        const corner = index >= step ? above[index - step]! : 0;
        const guess = left + up - corner;
        const nearest = [left, up, corner].reduce((best, next) =>
            Math.abs(guess - next) < Math.abs(guess - best) ? next : best,
        );
        return value - [0, left, up, (left + up) >> 1, nearest][filter]!;
    });
}

/** Writes a PNG of any form, with all five filters in turn: what the decoder must understand. */
function write(sheet: Sheet, samplesAt: (x: number, y: number) => number[]): Uint8Array {
    const { width, height, colorType, bitDepth, interlaced } = sheet;
    const step = Math.max(1, (channelsOf[colorType]! * bitDepth) >> 3);
    const raw: number[] = [];
    for (const [x0, y0, dx, dy] of interlaced ? adam7 : [[0, 0, 1, 1] as const]) {
        if (x0 >= width) continue;
        let above: Uint8Array | undefined;
        for (let y = y0, row = 0; y < height; y += dy, row += 1) {
            const samples: number[] = [];
            for (let x = x0; x < width; x += dx) samples.push(...samplesAt(x, y));
            const line = pack(samples, bitDepth);
            raw.push(row % 5, ...filtered(line, above ?? new Uint8Array(line.length), row % 5, step));
            above = line;
        }
    }
    const head = new Uint8Array(13);
    new DataView(head.buffer).setUint32(0, width);
    new DataView(head.buffer).setUint32(4, height);
    head.set([bitDepth, colorType, 0, 0, interlaced ? 1 : 0], 8);
    const data = deflateSync(Uint8Array.from(raw));
    const half = data.length >> 1;
    return Uint8Array.from(
        [
            Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
            chunk('IHDR', head),
            ...(sheet.palette ? [chunk('PLTE', Uint8Array.from(sheet.palette))] : []),
            ...(sheet.transparency ? [chunk('tRNS', Uint8Array.from(sheet.transparency))] : []),
            chunk('IDAT', data.subarray(0, half)),
            chunk('IDAT', data.subarray(half)),
            chunk('IEND', new Uint8Array()),
        ].flatMap((part) => [...part]),
    );
}

const forms = [
    ...[1, 2, 4, 8, 16].map((bitDepth) => ({ colorType: 0, bitDepth })),
    ...[8, 16].map((bitDepth) => ({ colorType: 2, bitDepth })),
    ...[1, 2, 4, 8].map((bitDepth) => ({ colorType: 3, bitDepth })),
    ...[8, 16].map((bitDepth) => ({ colorType: 4, bitDepth })),
    ...[8, 16].map((bitDepth) => ({ colorType: 6, bitDepth })),
];
const palette = Array.from({ length: 256 * 3 }, (_, index) => (index * 37) & 255);
const alphas = [0, 100, 255];

/** The colour that samples of a form stand for, worked out apart from the decoder. */
function colorOf(samples: number[], colorType: number, bitDepth: number): number[] {
    if (colorType === 3) {
        const entry = samples[0]!;
        return [...palette.slice(entry * 3, entry * 3 + 3), alphas[entry] ?? 255];
    }
    const bytes = samples.map((sample) =>
        bitDepth === 16 ? sample >> 8 : (sample * 255) / (2 ** bitDepth - 1),
    );
    const [first = 0, second = 0, third = 0, fourth = 255] = bytes;
    if (colorType === 0) return [first, first, first, 255];
    if (colorType === 4) return [first, first, first, second];
    return [first, second, third, colorType === 2 ? 255 : fourth];
}

describe('decodePng', () => {
    for (const { colorType, bitDepth } of forms) {
        for (const interlaced of [false, true]) {
            for (const [width, height] of [
                [1, 1],
                [3, 2],
                [13, 11],
            ] as const) {
                const name = `colour type ${colorType}, ${bitDepth} bits, ${width} × ${height}`;
                it(`reads ${name}${interlaced ? ', interlaced' : ''}`, () => {
                    const samplesAt = (x: number, y: number): number[] =>
                        Array.from(
                            { length: channelsOf[colorType]! },
                            (_, channel) => (x * 2741 + y * 9173 + channel * 31337) % 2 ** bitDepth,
                        );
                    const sheet: Sheet = { width, height, colorType, bitDepth, interlaced };
                    if (colorType === 3) Object.assign(sheet, { palette, transparency: alphas });
                    const image = toImage(decodePng(write(sheet, samplesAt), width * height));
                    const expected: number[] = [];
                    for (let y = 0; y < height; y += 1) {
                        for (let x = 0; x < width; x += 1)
                            expected.push(...colorOf(samplesAt(x, y), colorType, bitDepth));
                    }
                    assert.deepEqual(
                        image,
                        { width, height, rgba: Uint8Array.from(expected) },
                        'the pixels differ',
                    );
                });
            }
        }
    }

    it('takes the one colour that a tRNS chunk names as transparent, to the last of 16 bits', () => {
        const sheet = { width: 2, height: 1, colorType: 0, bitDepth: 16, interlaced: false };
        const bytes = write({ ...sheet, transparency: [0x12, 0x34] }, (x) => [x === 0 ? 0x1234 : 0x1235]);
        assert.deepEqual(
            [...toImage(decodePng(bytes, 2)).rgba],
            [0x12, 0x12, 0x12, 0, 0x12, 0x12, 0x12, 255],
        );
    });

    it('reads what encodePng wrote, with and without transparency', () => {
        for (const alpha of [255, 77]) {
            const rgba = Uint8Array.from({ length: 5 * 3 * 4 }, (_, index) =>
                index % 4 === 3 ? alpha : index * 4,
            );
            const image = { width: 5, height: 3, rgba };
            assert.deepEqual(toImage(decodePng(encodePng(image), 15)), image);
        }
    });
});

describe('decodePng on damaged files', () => {
    const sheet: Sheet = { width: 9, height: 9, colorType: 6, bitDepth: 8, interlaced: false };
    const whole = write(sheet, (x, y) => [x, y, 7, 255]);

    it('refuses what has no PNG head', () => {
        assert.equal(readHead(new Uint8Array()), undefined);
        assert.equal(readHead(whole.subarray(1)), undefined);
        assert.throws(() => decodePng(new TextEncoder().encode('GIF89a'.repeat(20)), 100), /not a PNG/);
    });

    it('refuses bit depths that a colour type does not have', () => {
        for (const [colorType, bitDepth] of [
            [2, 4],
            [3, 16],
            [6, 1],
            [5, 8],
            [0, 3],
        ] as const) {
            const bytes = whole.slice();
            bytes.set([bitDepth, colorType], 24);
            assert.throws(() => decodePng(bytes, 100), /not a PNG/);
        }
    });

    it('refuses more pixels than asked for before it unpacks any', () => {
        const bytes = whole.slice();
        new DataView(bytes.buffer).setUint32(16, 0xffffffff);
        assert.throws(() => decodePng(bytes, 81), /pixels/);
        assert.throws(() => decodePng(whole, 80), /9 × 9 pixels/);
    });

    it('stops unpacking data that is far longer than the picture', () => {
        const bomb = deflateSync(new Uint8Array(50_000_000));
        const bytes = [whole.subarray(0, 33), chunk('IDAT', bomb), chunk('IEND', new Uint8Array())];
        assert.throws(() => decodePng(Uint8Array.from(bytes.flatMap((part) => [...part])), 81), /damaged/);
    });

    it('says so in words wherever the file is cut off or a byte is changed', () => {
        for (let length = 0; length < whole.length - 16; length += 1) {
            assert.throws(() => decodePng(whole.subarray(0, length), 81), /^Error: (it|its) /);
        }
        for (let at = 0; at < whole.length; at += 1) {
            const bytes = whole.slice();
            bytes[at]! ^= 0xff;
            try {
                decodePng(bytes, 10_000);
            } catch (error) {
                assert.match(String(error), /^Error: (it|its) /);
            }
        }
    });

    it('refuses a palette image without a palette', () => {
        const bytes = write({ ...sheet, colorType: 3 }, () => [0]);
        assert.throws(() => decodePng(bytes, 81), /palette/);
    });
});
