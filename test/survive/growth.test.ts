import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../generators/lib/check/engine.ts';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { withPeriod } from '../../generators/lib/rules/fixes.ts';
import { tokens } from '../../generators/lib/spelling/tokens.ts';
import { exampleConnector } from '../support.ts';

/** What makes careless regular expressions try again and again. */
const units = [
    'a', '(', ' ', '\n', '\t', '\u00E9', '\u{1F600}', '\uD83D', '{', '{a}', '[', '](', '<', '<a ', '<!--', '"', '\\',
    '/', '/*', '//', '@"', '#', '# a\n', '%', '%2', '&', '*', '**', '-', '--', '|', '`', '``', '=\n', '1', '1.', 'a.',
    'a-', 'a_', 'a@', 'a,', 'aB', 'Aa ', 'A ', 'a;', 'http://', 'www.', '.', '!', '$', 'class ', 'using ',
]; // prettier-ignore

/** A connector in which this text stands wherever a text may stand, alone or behind what rules look for. */
function connectorOf(text: string): Promise<Connector> {
    const texts = { title: text, 'x-ms-summary': text, description: text };
    const parameter = {
        ...texts,
        name: 'b',
        in: 'query',
        type: 'string',
        pattern: text,
        format: text,
        default: text,
    };
    const definition = {
        swagger: '2.0',
        info: {
            ...texts,
            version: text,
            termsOfService: `https://${text}`,
            contact: { name: text, url: `https://${text}`, email: `${text}@${text}` },
        },
        host: text,
        basePath: `/${text}`,
        consumes: [`application/${text}`, text],
        produces: [text],
        tags: [{ name: text, ...texts }],
        paths: {
            [`/${text}/{b}`]: {
                get: {
                    operationId: text,
                    summary: text,
                    description: text,
                    tags: [text],
                    deprecated: true,
                    parameters: [
                        { ...parameter, in: 'path' },
                        {
                            ...parameter,
                            name: text,
                            enum: [text],
                            'x-ms-dynamic-values': { operationId: text, 'value-path': text },
                        },
                    ],
                    responses: {
                        '200': {
                            description: text,
                            examples: { [text]: text },
                            schema: {
                                type: 'object',
                                properties: {
                                    [text]: { type: 'string', ...texts, format: text, pattern: text },
                                },
                                required: [text],
                            },
                        },
                        [text]: { $ref: `#/responses/${text}` },
                    },
                },
            },
        },
        definitions: {
            [text]: { type: text, $ref: text },
            A: { $ref: `#/definitions/${text}`, enum: [text] },
        },
        securityDefinitions: {
            [text]: {
                type: 'oauth2',
                authorizationUrl: text,
                tokenUrl: `https://${text}`,
                scopes: { [text]: text },
            },
        },
        security: [{ [text]: [text] }],
        'x-ms-connector-metadata': [
            { propertyName: 'Website', propertyValue: `https://${text}` },
            { propertyName: 'Privacy policy', propertyValue: text },
            { propertyName: 'Categories', propertyValue: text },
            { propertyName: text, propertyValue: text },
        ],
    };
    const form = { displayName: text, description: text, tooltip: text };
    const properties = {
        properties: {
            connectionParameters: {
                [text]: { type: 'string', uiDefinition: { ...form, constraints: { required: text } } },
                token: {
                    type: 'oauthSetting',
                    oAuthSettings: {
                        identityProvider: text,
                        clientId: text,
                        scopes: [text],
                        redirectUrl: text,
                        customParameters: { loginUri: { value: text } },
                    },
                },
            },
            iconBrandColor: `#${text}`,
            capabilities: [text],
            publisher: text,
            stackOwner: text,
            policyTemplateInstances: [
                {
                    templateId: text,
                    title: text,
                    parameters: { 'x-ms-apimTemplateParameter.value': `@connectionParameters('${text}` },
                },
            ],
        },
    };
    return exampleConnector({
        files: {
            'apiDefinition.swagger.json': JSON.stringify(definition),
            'apiProperties.json': JSON.stringify(properties),
            'Readme.md': `# Contoso\n\n${text}\n\n## Prerequisites\n${text}`,
            'script.csx': `public class Script : ScriptBase { ${text}`,
        },
    });
}

/** Milliseconds of processor time that something takes, the least of a few tries: other work on the machine only adds. */
function cost(run: () => void): number {
    let least = Infinity;
    for (let tries = 0; tries < 3; tries += 1) {
        const before = process.cpuUsage();
        run();
        const { user, system } = process.cpuUsage(before);
        least = Math.min(least, (user + system) / 1000);
        if (least < noticeable) break;
    }
    return least;
}

const sizes = [25_000, 100_000] as const;
/** A run that is over sooner tells nothing about growth. What grows with the square takes seconds at these sizes. */
const noticeable = 250;

/** Four times the text may take eight times as long; what grows with the square takes sixteen times. */
function assertLinear([part, whole]: readonly (() => void)[], what: string): void {
    const long = cost(whole!);
    if (long < noticeable) return;
    const short = cost(part!);
    assert.ok(
        long < 8 * short,
        `${what}: ${Math.round(short)} ms became ${Math.round(long)} ms for four times the text`,
    );
}

const filled = (unit: string, size: number): string => unit.repeat(size / unit.length);

describe('time grows with the length of a text, not with its square,', () => {
    for (const unit of units) {
        it(`where everything says ${JSON.stringify(unit.repeat(3))}`, { timeout: 120_000 }, async () => {
            const connectors = await Promise.all(sizes.map((size) => connectorOf(filled(unit, size))));
            assertLinear(
                connectors.map((connector) => () => void check(connector, allRules)),
                'the check',
            );
        });
    }
    it('and a regular expression that tries again and again would be noticed', { timeout: 120_000 }, () => {
        const careless = [8_000, 32_000].map((size) => () => void /(?:a|\d)+b/.exec('a'.repeat(size)));
        assert.throws(() => assertLinear(careless, 'it'), /for four times the text/);
    });
    it('in the texts that fixes and the spelling look at', { timeout: 120_000 }, () => {
        for (const unit of units) {
            for (const [what, look] of Object.entries({ tokens, withPeriod })) {
                const runs = sizes.map((size) => () => void look(`Aaa bbb ccc ${filled(unit, size)}`));
                assertLinear(runs, `${what} of ${JSON.stringify(unit)}`);
            }
        }
    });
});
