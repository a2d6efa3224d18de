import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryReader } from '../../generators/lib/connector/memory.ts';
import { readConnector } from '../../generators/lib/connector/read.ts';
import { refuseOddShapes } from '../../generators/lib/edit/odd-shapes.ts';

const connector = async (properties: string, definition = '{}') =>
    (await readConnector(
        '',
        memoryReader(
            new Map([
                ['apiProperties.json', properties],
                ['apiDefinition.swagger.json', definition],
            ]),
        ),
    ))!;

describe('refuseOddShapes', () => {
    const refused: [string, string][] = [
        ['[]', '1:1: the document has to be an object'],
        ['{}', '1:1: "properties" is missing and has to be an object'],
        ['{\n "properties": null }', '2:16: "properties" has to be an object'],
        ['{"properties":{"connectionParameters":"x"}}', '1:39: "connectionParameters" has to be an object'],
        [
            '{"properties":{"connectionParameterSets":[]}}',
            '1:42: "connectionParameterSets" has to be an object',
        ],
        ['{"properties":{"policyTemplateInstances":{}}}', '1:42: "policyTemplateInstances" has to be a list'],
    ];
    for (const [properties, sentence] of refused) {
        it(`says of ${JSON.stringify(properties)} where it is and what is wanted`, async () => {
            const odd = await connector(properties);
            assert.throws(() => refuseOddShapes(odd), {
                name: 'UserError',
                message: `apiProperties.json:${sentence}. Mend it, then run this again.`,
            });
        });
    }
    it('looks at the definition, too', async () => {
        const odd = await connector('{"properties":{}}', '[]');
        assert.throws(() => refuseOddShapes(odd), /^UserError: apiDefinition.swagger.json:1:1: the document/);
    });
    it('lets absent and empty parts be', async () => {
        refuseOddShapes(await connector('{"properties":{"connectionParameters":null}}'));
        refuseOddShapes(
            await connector('{"properties":{"connectionParameters":{},"policyTemplateInstances":[]}}'),
        );
    });
});
