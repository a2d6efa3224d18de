import { check } from '../generators/lib/check/engine.ts';
import type { Finding } from '../generators/lib/check/finding.ts';
import type { Connector } from '../generators/lib/connector/model.ts';
import { memoryReader } from '../generators/lib/connector/memory.ts';
import { encodePng, type Image } from '../generators/lib/connector/png.ts';
import { readConnector } from '../generators/lib/connector/read.ts';
import { type Example, exampleFiles, type IconExample } from '../generators/lib/rules/example.ts';
import type { Rule } from '../generators/lib/rules/rule.ts';

/** The picture an {@link IconExample} describes: a square mark in the middle, white or black. */
export function drawIcon(icon: Required<IconExample>): Image {
    const { width, height, background, mark, alpha, cornerAlpha } = icon;
    const color = [1, 3, 5].map((at) => Number.parseInt(background.slice(at, at + 2), 16));
    const rgba = new Uint8Array(width * height * 4);
    for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
            const inMark =
                Math.abs(x + 0.5 - width / 2) < (width * mark) / 2 &&
                Math.abs(y + 0.5 - height / 2) < (height * mark) / 2;
            const corner = (x === 0 || x === width - 1) && (y === 0 || y === height - 1);
            rgba.set(
                inMark ? [255, 255, 255, 255] : [...color, corner ? cornerAlpha : alpha],
                (y * width + x) * 4,
            );
        }
    }
    return { width, height, rgba };
}

const pngs = new Map<string, Uint8Array>();

/** The same few icons are drawn for hundreds of examples. */
function pngOf(icon: Required<IconExample>): Uint8Array {
    const key = JSON.stringify(icon);
    let png = pngs.get(key);
    if (!png) pngs.set(key, (png = encodePng(drawIcon(icon))));
    return png;
}

/** The example connector of the rules, changed, as a connector that was read. */
export async function exampleConnector(example: Example): Promise<Connector> {
    const files = exampleFiles(example, pngOf);
    const connector = await readConnector('example', memoryReader(files), example.kind ?? 'verified');
    if (!connector) throw new Error('the example holds no connector');
    return connector;
}

/** What one rule finds in the example connector after a change. */
export async function findingsOf(rule: Rule, example: Example): Promise<Finding[]> {
    return check(await exampleConnector(example), [rule]).findings;
}
