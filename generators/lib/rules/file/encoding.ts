import type { Connector, FileRole } from '../../connector/model.ts';
import type { SourceFile } from '../../connector/source.ts';
import { type Problem, rule } from '../rule.ts';

const jsonFiles = ['definition', 'properties', 'settings'] as const;

const eachFile = (
    connector: Connector,
    message: string,
    /** Where a file is wrong; undefined where it is not. */
    faultOf: (source: SourceFile) => number | undefined,
    others: readonly ('readme' | 'script')[] = [],
): Problem[] => {
    const files: [FileRole, SourceFile | undefined][] = [
        ...jsonFiles.map((role): [FileRole, SourceFile | undefined] => [role, connector[role]?.source]),
        ...others.map((role): [FileRole, SourceFile | undefined] => [role, connector[role]]),
    ];
    return files.flatMap(([file, source]) => {
        const offset = source && faultOf(source);
        return offset === undefined ? [] : { file, offset, message };
    });
};

const rules = [
    rule({
        id: 'ByteOrderMark',
        from: 'RFC 8259 (JSON)',
        severity: 'warning',
        demandedBy: 'platform',
        why: 'A JSON file may not begin with a byte order mark: some readers skip it, others stop at it. 4 of 1,014 accepted connectors have one.',
        check: {
            connector: (connector) =>
                eachFile(
                    connector,
                    'The file begins with a byte order mark; save it as UTF-8 without one.',
                    ({ hasBom }) => (hasBom ? 0 : undefined),
                ),
        },
        fix: 'strip byte order mark',
        bad: { files: { 'apiProperties.json': '\uFEFF{ "properties": {} }' } },
    }),
    rule({
        id: 'FileNotUtf8',
        from: 'RFC 8259 (JSON)',
        severity: 'warning',
        demandedBy: 'platform',
        why: 'Files are read as UTF-8, so every letter beyond plain ASCII arrives broken. 2 accepted connectors hold a definition that is saved otherwise.',
        check: {
            connector: (connector) =>
                eachFile(
                    connector,
                    'The file is not UTF-8, first here; save it anew with this encoding and look at its accents and quotes.',
                    ({ isUtf8, faultAt }) => (isUtf8 ? undefined : faultAt),
                    ['readme', 'script'],
                ),
        },
        bad: { files: { 'Readme.md': Uint8Array.of(0x43, 0x61, 0x66, 0xe9) } },
    }),
];

export default rules;
