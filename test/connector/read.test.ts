import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { diskReader } from '../../generators/lib/connector/disk.ts';
import { memoryReader } from '../../generators/lib/connector/memory.ts';
import type { PublisherKind } from '../../generators/lib/connector/model.ts';
import { kindFromFolder, readConnector } from '../../generators/lib/connector/read.ts';

const read = (files: Record<string, string>, path = 'some/folder', kind?: PublisherKind) =>
    readConnector(path, memoryReader(new Map(Object.entries(files))), kind);

describe('reading a connector', () => {
    it('gives nothing where there is neither definition nor properties', async () => {
        assert.equal(
            await read({ 'Readme.md': '# A', 'settings.json': '{}', 'swagger.json': '{}' }),
            undefined,
        );
        assert.equal(await read({}), undefined);
    });

    it('is content with the properties alone, and with the definition alone', async () => {
        const properties = await read({ 'apiProperties.json': '{"properties": {"publisher": "Contoso"}}' });
        assert.deepEqual([properties?.swagger, properties?.apiProperties], [{}, { publisher: 'Contoso' }]);
        assert.equal(properties?.definition, undefined);
        const definition = await read({ 'apiDefinition.swagger.json': '{"swagger": "2.0"}' });
        assert.deepEqual([definition?.swagger, definition?.apiProperties], [{ swagger: '2.0' }, {}]);
    });

    it('finds files whatever the case of their names', async () => {
        const connector = await read({
            'APIDEFINITION.SWAGGER.JSON': '{}',
            'apiproperties.json': '{}',
            'README.MD': '# A',
            'Settings.Json': '{}',
            'Icon.PNG': 'x',
            'Script.CSX': '//',
        });
        assert.deepEqual(
            [
                connector?.definition?.source.name,
                connector?.properties?.source.name,
                connector?.readme?.name,
                connector?.settings?.source.name,
                connector?.icon?.name,
                connector?.script?.name,
            ],
            [
                'APIDEFINITION.SWAGGER.JSON',
                'apiproperties.json',
                'README.MD',
                'Settings.Json',
                'Icon.PNG',
                'Script.CSX',
            ],
        );
    });

    it('prefers the right name to one that is nearly right', async () => {
        const connector = await read({
            'a.swagger.json': '{"title": "wrong"}',
            'apiDefinition.swagger.json': '{"title": "right"}',
            'README.md.txt': 'wrong',
            'readme.md': 'right',
            'a.png': 'wrong',
            'icon.png': 'right',
        });
        assert.deepEqual(connector?.swagger, { title: 'right' });
        assert.equal(connector?.readme?.text, 'right');
        assert.equal(connector?.icon?.name, 'icon.png');
    });

    it('takes a definition of another name where there is no better one', async () => {
        const connector = await read({ 'contoso.swagger.json': '{}', 'Readme.md.txt': 'x', 'logo.png': 'x' });
        assert.equal(connector?.definition?.source.name, 'contoso.swagger.json');
        assert.equal(connector?.readme?.name, 'Readme.md.txt');
        assert.equal(connector?.icon?.name, 'logo.png');
    });

    it('takes the icon that the settings name, or one named like an icon, before other pictures', async () => {
        const files = { 'apiProperties.json': '{}', 'architecture.png': 'x', 'tile.png': 'x' };
        const iconWith = async (more: Record<string, string>): Promise<string | undefined> =>
            (await read({ ...files, ...more }))?.icon?.name;
        assert.equal(await iconWith({ 'settings.json': '{ "icon": "./tile.png" }' }), 'tile.png');
        assert.equal(await iconWith({ 'Contoso-Logo-230.png': 'x' }), 'Contoso-Logo-230.png');
        assert.equal(await iconWith({ 'settings.json': '{ "icon": "gone.png" }' }), 'architecture.png');
        assert.equal(await iconWith({ 'settings.json': '{ "icon": 7 }' }), 'architecture.png');
    });

    it('survives files of any other shape', async () => {
        for (const text of ['null', '[]', '"x"', '1', '{"properties": []}', '', '{', '\uFEFF{}']) {
            const connector = await read({ 'apiDefinition.swagger.json': text, 'apiProperties.json': text });
            assert.ok(connector, text);
            assert.deepEqual([connector.operations, connector.connectionParameters], [[], []], text);
        }
    });

    it('lists connection parameters, those of sets too', async () => {
        const connector = await read({
            'apiProperties.json': JSON.stringify({
                properties: {
                    connectionParameters: { 'a/b': { type: 'string' }, odd: 1 },
                    connectionParameterSets: {
                        values: [
                            { name: 'first', parameters: { key: {} } },
                            { parameters: { key: {} } },
                            null,
                        ],
                    },
                },
            }),
        });
        const sets = '/properties/connectionParameterSets/values';
        assert.deepEqual(
            connector?.connectionParameters.map(({ name, set, pointer }) => [name, set, pointer]),
            [
                ['a/b', undefined, '/properties/connectionParameters/a~1b'],
                ['odd', undefined, '/properties/connectionParameters/odd'],
                ['key', 'first', `${sets}/0/parameters/key`],
                ['key', '1', `${sets}/1/parameters/key`],
            ],
        );
    });
});

describe('the publisher kind', () => {
    const orange = { 'apiProperties.json': '{"properties": {"iconBrandColor": "#DA3B01"}}' };
    const other = { 'apiProperties.json': '{"properties": {"iconBrandColor": "#0b6a0b"}}' };

    it('is what the caller says, before all else', async () => {
        assert.equal((await read(orange, '/x/certified-connectors/a', 'custom'))?.kind, 'custom');
    });

    it('is what a folder above says, before the brand colour', async () => {
        assert.equal((await read(orange, '/x/certified-connectors/a'))?.kind, 'verified');
        assert.equal((await read(other, 'Independent-Publisher-Connectors/a'))?.kind, 'independent');
    });

    it('is told by the brand colour, else verified', async () => {
        assert.equal((await read(orange))?.kind, 'independent');
        assert.equal((await read(other))?.kind, 'verified');
        assert.equal(
            (await read({ 'apiProperties.json': '{"properties": {"iconBrandColor": 1}}' }))?.kind,
            'verified',
        );
    });

    const folders: [string, PublisherKind | undefined][] = [
        ['/repo/certified-connectors/Contoso', 'verified'],
        ['C:\\repo\\independent-publisher-connectors\\Contoso', 'independent'],
        ['custom-connectors', 'custom'],
        ['/custom-connectors/x/certified-connectors/y', 'verified'],
        ['/my-certified-connectors/x', undefined],
        ['/constructor/__proto__/x', undefined],
        ['', undefined],
    ];
    for (const [path, kind] of folders) {
        it(`of ${path || 'no path'} is ${kind ?? 'not known'}`, () =>
            assert.equal(kindFromFolder(path), kind));
    }
});

describe('a folder of the disk', () => {
    const root = mkdtempSync(join(tmpdir(), 'read-'));
    after(() => rmSync(root, { recursive: true }));

    it('lists its files and links, not its folders', async () => {
        mkdirSync(join(root, 'Readme.md'));
        writeFileSync(join(root, 'a.json'), '{}');
        symlinkSync(join(root, 'a.json'), join(root, 'b.json'));
        assert.deepEqual((await diskReader(root).list())?.toSorted(), ['a.json', 'b.json']);
        assert.equal(Buffer.from(await diskReader(root).read('b.json')).toString(), '{}');
    });

    it(
        'leaves out links to folders and devices, and those that lead nowhere',
        { skip: process.platform === 'win32' && 'there are no such devices' },
        async () => {
            const folder = join(root, 'links');
            mkdirSync(folder);
            symlinkSync('/dev/zero', join(folder, 'apiProperties.json'));
            symlinkSync(root, join(folder, 'icon.png'));
            symlinkSync(join(root, 'nowhere'), join(folder, 'Readme.md'));
            assert.deepEqual(await diskReader(folder).list(), []);
        },
    );

    it('that is not there, or is a file, has no list', async () => {
        assert.equal(await diskReader(join(root, 'none')).list(), undefined);
        assert.equal(await diskReader(join(root, 'a.json')).list(), undefined);
        assert.equal(await diskReader(join(root, 'a.json', 'x')).list(), undefined);
    });
});

describe('files in memory', () => {
    it('are read as they are, and only those', async () => {
        const reader = memoryReader(
            new Map<string, string | Uint8Array>([
                ['a', 'é'],
                ['b', Uint8Array.of(1, 2)],
            ]),
        );
        assert.deepEqual(await reader.list(), ['a', 'b']);
        assert.deepEqual(await reader.read('a'), Uint8Array.of(0xc3, 0xa9));
        assert.deepEqual(await reader.read('b'), Uint8Array.of(1, 2));
        await assert.rejects(reader.read('c'), /c is not among the files/);
    });
});
