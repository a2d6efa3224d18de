import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodePng, toImage } from '../../generators/lib/connector/png.ts';
import { drawPlaceholder } from '../../generators/lib/render/icon.ts';

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (rgb: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

describe('the placeholder icon', () => {
    it('has a mark that stands out from any brand colour', () => {
        fc.assert(
            fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
                const color = `#${value.toString(16).padStart(6, '0')}`;
                const { rgba } = toImage(decodePng(drawPlaceholder(color), 230 * 230));
                const pixels = new Set<number>();
                for (let at = 0; at < rgba.length; at += 4)
                    pixels.add((rgba[at]! << 16) | (rgba[at + 1]! << 8) | rgba[at + 2]!);
                const levels = [...pixels].map((pixel) =>
                    luminance([pixel >> 16, (pixel >> 8) & 255, pixel & 255]),
                );
                const [dark, light] = [Math.min(...levels), Math.max(...levels)];
                assert.ok((light + 0.05) / (dark + 0.05) >= 4.5, color);
            }),
            { numRuns: 8, examples: [[0x000000], [0xffffff], [0x767676], [0xda3b01]] },
        );
    });

    it('is the same, byte by byte, for the same colour', () => {
        assert.deepEqual(drawPlaceholder('#0b6a0b'), drawPlaceholder('#0B6A0B'));
    });
});
