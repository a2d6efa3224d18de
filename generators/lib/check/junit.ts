import type { CheckedConnector, Finding, Report } from './finding.ts';
import { filePath, visible } from './visible.ts';

/** JUnit XML: a suite for each connector, a test case for each finding; only errors count as failures. */
export function junitReport({ connectors, summary }: Report): string {
    const tests = connectors.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="power-connector" tests="${tests}" failures="${summary.errors}">`,
        ...connectors.flatMap(suite),
        '</testsuites>',
        '',
    ].join('\n');
}

function suite({ path, findings }: CheckedConnector): string[] {
    const name = attribute(path);
    const failures = findings.filter(({ severity }) => severity === 'error').length;
    const cases =
        findings.length > 0
            ? findings.flatMap((finding) => testCase(path, finding))
            : [`    <testcase classname="${name}" name="no findings"/>`];
    return [
        `  <testsuite name="${name}" tests="${Math.max(1, findings.length)}" failures="${failures}">`,
        ...cases,
        '  </testsuite>',
    ];
}

function testCase(path: string, { rule, severity, file, pointer, line, column, message }: Finding): string[] {
    const place = `${filePath(path, file)}:${line}:${column}`;
    const details = [`${severity}: ${message}`, `${place} ${pointer}`.trim()].map(escaped).join('\n');
    return [
        `    <testcase classname="${attribute(path)}" name="${attribute(`${rule} ${place}`)}">`,
        severity === 'error'
            ? `      <failure type="${attribute(rule)}" message="${attribute(message)}">${details}</failure>`
            : `      <system-out>${details}</system-out>`,
        '    </testcase>',
    ];
}

const escaped = (text: string): string =>
    visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const attribute = (text: string): string => escaped(text).replaceAll('"', '&quot;');
