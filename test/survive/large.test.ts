import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { survives } from './survives.ts';

const operation = (at: number, summary: string) => ({
    get: {
        operationId: `GetOrder${at}`,
        summary,
        description: `Looks up the orders of customer ${at}.`,
        parameters: [
            {
                name: 'page',
                in: 'query',
                type: 'integer',
                'x-ms-summary': 'Page',
                description: 'The page to look up.',
            },
        ],
        responses: {
            '200': {
                description: 'The orders that were found.',
                schema: {
                    type: 'object',
                    properties: {
                        total: { type: 'number', title: 'Total', description: `What order ${at} costs.` },
                        state: {
                            type: 'string',
                            title: 'State',
                            enum: ['open', 'paid', `shipped ${at}`],
                        },
                    },
                },
            },
        },
    },
});

/** A definition of about this many bytes, with a mistake in its last operation. */
function definitionOf(bytes: number): string {
    const count = Math.round(bytes / JSON.stringify(operation(10_000, 'Get orders')).length);
    const paths = Array.from({ length: count }, (_, at) => [
        `/orders/${at}`,
        operation(at, at === count - 1 ? 'Get orders.' : 'Get orders'),
    ]);
    return JSON.stringify({ swagger: '2.0', info: { title: 'Contoso' }, paths: Object.fromEntries(paths) });
}

const skip = process.env['POWER_CONNECTOR_SLOW_TESTS'] ? false : 'slow; POWER_CONNECTOR_SLOW_TESTS=1 runs it';

describe('a definition of 20 MB', { skip }, () => {
    // The time limit only tells a hang from a check.
    it('is checked to its end', { timeout: 300_000 }, async () => {
        const text = definitionOf(20_000_000);
        assert.ok(text.length > 18_000_000);
        const { code, findings } = await survives({ 'apiDefinition.swagger.json': text });
        assert.equal(code, 1);
        assert.ok(findings.some(({ rule }) => rule === 'StringSummaryEnd'));
    });
});
