import type { Connector } from '../../connector/model.ts';
import type { SourceFile } from '../../connector/source.ts';
import { type Problem, rule } from '../rule.ts';

const jsonFiles = ['definition', 'properties', 'settings'] as const;
const others = ['readme', 'script'] as const;

const eachFile = (
    connector: Connector,
    roles: readonly (typeof jsonFiles | typeof others)[number][],
    message: string,
    /** Where a file is wrong; undefined where it is not. */
    faultOf: (source: SourceFile) => number | undefined,
): Problem[] =>
    roles.flatMap((file) => {
        const source = file === 'readme' || file === 'script' ? connector[file] : connector[file]?.source;
        const offset = source && faultOf(source);
        return offset === undefined ? [] : { file, offset, message };
    });

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
                    jsonFiles,
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
            connector: (connector) => [
                ...eachFile(
                    connector,
                    [...jsonFiles, ...others],
                    'The file is not UTF-8, first here; save it anew with this encoding and look at its accents and quotes.',
                    ({ isUtf8, isUtf16, faultAt }) => (isUtf8 || isUtf16 ? undefined : faultAt),
                ),
                // Of JSON in UTF-16 the rule about its syntax tells, as nobody can read it.
                ...eachFile(
                    connector,
                    others,
                    'The file is saved as UTF-16; save it anew as UTF-8.',
                    ({ isUtf16 }) => (isUtf16 ? 0 : undefined),
                ),
            ],
        },
        bad: [
            { files: { 'Readme.md': Uint8Array.of(0x43, 0x61, 0x66, 0xe9) } },
            { files: { 'Readme.md': Uint8Array.of(0xff, 0xfe, 0x43, 0x00) } },
        ],
    }),
];

export default rules;
