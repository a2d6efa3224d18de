import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import ajvDraft04 from 'ajv-draft-04';
import { report, type CheckedConnector, type Report } from '../../generators/lib/check/finding.ts';
import { type Format, formats, Reporter } from '../../generators/lib/check/reporters.ts';
import { painter } from '../../generators/lib/terminal.ts';

const Draft04 = ajvDraft04 as unknown as typeof ajvDraft04.default;
const hostile = 'Bad </failure> ]]> "quoted" & <b> | `code` @nobody %0A\r\n\u001B[31m\u0000 \uD800 ünï';

const connectors: CheckedConnector[] = [
    { path: 'clean', kind: 'custom', findings: [] },
    {
        path: './certified-connectors/Contoso, Orders: 50% & more',
        kind: 'verified',
        ignored: 2,
        findings: [
            {
                rule: 'ReadmeMissing',
                severity: 'error',
                file: 'Readme.md',
                pointer: '',
                line: 1,
                column: 1,
                message: 'Readme.md is missing.',
                aliases: ['policy-5000.1.1.2'],
            },
            {
                rule: 'Hostile',
                severity: 'warning',
                file: 'apiDefinition.swagger.json',
                pointer: '/paths/~1a`|b/get',
                line: 12,
                column: 7,
                message: hostile,
            },
            {
                rule: 'Hostile',
                severity: 'info',
                file: 'apiDefinition.swagger.json',
                pointer: '/info',
                line: 3,
                column: 5,
                message: 'Only said.',
            },
        ],
    },
];
const written = (format: Format, from: Report = report(connectors)): string => {
    const reporter = new Reporter(format, painter(false), new Map([['ReadmeMissing', 'Makers read it.']]));
    for (const checked of from.connectors) reporter.add(checked);
    assert.deepEqual(reporter.summary, from.summary);
    return [...reporter.pieces()].join('');
};

describe('every format', () => {
    for (const format of formats) {
        it(`${format} can write a report without connectors and one without findings`, () => {
            assert.doesNotThrow(() => written(format, report([])));
            assert.doesNotThrow(() => written(format, report(connectors.slice(0, 1))));
        });
        it(`${format} lets no control character of a file through`, () => {
            // oxlint-disable-next-line no-control-regex
            assert.doesNotMatch(written(format), /[\u0000-\u0008\u000B-\u001F\u007F]/);
        });
        it(`${format} lets none through from the name of a folder or a file`, () => {
            const [, connector] = connectors;
            const name = 'a\u001B[2J\nb';
            const findings = connector!.findings.map((one) => ({ ...one, file: name }));
            const text = written(format, report([{ ...connector!, path: name, findings }]));
            // oxlint-disable-next-line no-control-regex
            assert.doesNotMatch(text, /\u001B|a[^\n]*\nb/);
        });
    }
});

interface Log {
    runs: {
        tool: { driver: { rules: { id: string; fullDescription?: object; help?: { text: string } }[] } };
        results: {
            ruleId: string;
            ruleIndex: number;
            level: string;
            message: { text: string };
            locations: {
                physicalLocation: { artifactLocation: { uri: string }; region: object };
                logicalLocations?: { fullyQualifiedName: string }[];
            }[];
        }[];
    }[];
}
const log = (from?: Report): Log => JSON.parse(written('sarif', from)) as Log;
const uris = (path: string): string[] =>
    log(report([{ ...connectors[1]!, path }])).runs[0]!.results.map(
        ({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri,
    );

describe('sarif', () => {
    it('is valid under the schema of SARIF 2.1.0', () => {
        const require = createRequire(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'));
        const ajv = new Draft04({ strict: false, validateFormats: false, unicodeRegExp: false });
        const validate = ajv.compile(require('./schemas/sarif-2.1.0-rtm.5.json') as object);
        for (const from of [report(connectors), report([])])
            assert.ok(validate(log(from)), JSON.stringify(validate.errors));
        assert.ok(!validate({ ...log(), version: '2.0.0' }), 'the schema refuses something');
    });
    it('points at file, line, column and pointer, with the rule in the table', () => {
        const [run] = log().runs;
        const [first, second] = run!.results;
        assert.equal(first!.level, 'error');
        assert.equal(run!.tool.driver.rules[second!.ruleIndex]!.id, second!.ruleId);
        assert.deepEqual(second!.locations, [
            {
                physicalLocation: {
                    artifactLocation: {
                        uri: 'certified-connectors/Contoso%2C%20Orders%3A%2050%25%20%26%20more/apiDefinition.swagger.json',
                    },
                    region: { startLine: 12, startColumn: 7 },
                },
                logicalLocations: [{ fullyQualifiedName: '/paths/~1a`|b/get' }],
            },
        ]);
        assert.equal(second!.message.text, hostile);
    });
    it('says of a rule why it is there, where that is known', () => {
        const [hostileRule, readme] = log().runs[0]!.tool.driver.rules;
        assert.deepEqual(hostileRule, { id: 'Hostile' });
        assert.deepEqual(readme!.fullDescription, { text: 'Makers read it.' });
        assert.match(readme!.help!.text, /--explain ReadmeMissing$/);
    });
    it('writes absolute folders as file: addresses', () => {
        assert.equal(uris('/srv/a b')[0], 'file:///srv/a%20b/Readme.md');
        assert.equal(uris('C:\\Users\\a b\\')[0], 'file:///C:/Users/a%20b/Readme.md');
        assert.equal(uris('.')[0], 'Readme.md');
    });
});

describe('github', () => {
    it('writes one workflow command a finding, escaped', () => {
        const lines = written('github').trimEnd().split('\n');
        assert.equal(lines.length, 3);
        assert.equal(
            lines[0],
            '::error file=certified-connectors/Contoso%2C Orders%3A 50%25 & more/Readme.md,line=1,col=1,title=ReadmeMissing::Readme.md is missing.',
        );
        assert.match(lines[1]!, /^::warning file=[^,]+,line=12,col=7,title=Hostile::Bad .*%250A/);
        assert.match(lines[2]!, /^::notice /);
    });
});

describe('azure', () => {
    it('writes one logging command a finding, escaped, and hints as plain lines', () => {
        const lines = written('azure').trimEnd().split('\n');
        assert.equal(lines.length, 3);
        assert.equal(
            lines[0],
            '##vso[task.logissue type=error;sourcepath=certified-connectors/Contoso, Orders: 50%AZP25 & more/Readme.md;linenumber=1;columnnumber=1;code=ReadmeMissing;]Readme.md is missing.',
        );
        assert.match(
            lines[1]!,
            /^##vso\[task\.logissue type=warning;[^\]]*columnnumber=7;code=Hostile;\]Bad .*%AZP250A/,
        );
        assert.match(lines[2]!, /^certified-connectors\/.*json:3:5: Only said\. \(Hostile\)$/);
    });
    it('lets no command through that stands in a text or a name', () => {
        const command = '##vso[task.setvariable variable=x]y';
        const [, connector] = connectors;
        const findings = connector!.findings.map((one) => ({
            ...one,
            message: command,
            file: `a;]${command}`,
        }));
        const text = written('azure', report([{ ...connector!, findings }]));
        assert.equal(text.split('##vso[').length, 3);
        assert.match(text, /sourcepath=[^;\]]*a%3B%5D# #vso\[task/);
    });
    it('leaves no sign of a command together, however many stand in a row', () => {
        for (const signs of ['##', '###', '####', '#####']) {
            const message = `Wrong: ${signs}vso[task.setvariable variable=x]y`;
            const findings = connectors[1]!.findings.slice(2).map((one) => ({ ...one, message }));
            assert.doesNotMatch(written('azure', report([{ ...connectors[1]!, findings }])), /##/);
        }
    });
});

describe('junit', () => {
    it('counts errors alone as failures, and a clean connector as a passed test', () => {
        const xml = written('junit');
        assert.match(xml, /<testsuites name="power-connector" tests="4" failures="1">/);
        assert.match(xml, /<testsuite name="clean" tests="1" failures="0">/);
        assert.equal(xml.match(/<failure /g)?.length, 1);
        assert.equal(xml.match(/<\/?testcase/g)?.length, 4 + 3);
    });
    it('escapes what would end an element or an attribute', () => {
        assert.match(written('junit'), /Bad &lt;\/failure&gt; \]\]&gt; "quoted" &amp; &lt;b&gt;/);
        assert.match(written('junit'), /name="[^"]*50% &amp; more"/);
    });
});

describe('markdown', () => {
    it('keeps every finding in one row of its table', () => {
        const rows = written('markdown')
            .split('\n')
            .filter((line) => /^\| (error|warning|info) /.test(line));
        assert.equal(rows.length, 3);
        for (const row of rows) assert.equal(row.replaceAll('\\|', '').match(/\|/g)?.length, 5, row);
        assert.doesNotMatch(written('markdown'), /@nobody|<b>/);
    });
});

describe('pretty', () => {
    it('tells in its last line how many findings the configuration switched off', () => {
        assert.match(
            written('pretty'),
            /2 connectors: 1 error, 1 warning, 1 info \(2 switched off by the configuration\)\n$/,
        );
    });
});
