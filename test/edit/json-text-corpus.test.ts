import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';
import { child, type Json, resolve } from '../../generators/lib/connector/json.ts';
import { JsonText } from '../../generators/lib/edit/json-text.ts';
import { sharedFiles, withoutShared } from '../shared.ts';

function parsed(text: string): Json | undefined {
    try {
        return JSON.parse(text) as Json;
    } catch {
        return undefined;
    }
}

/** The files of real connectors that are strict JSON. */
function* files(name: RegExp): Generator<{ path: string; text: string; value: Json }> {
    for (const path of sharedFiles('corpus', name)) {
        const text = readFileSync(path, 'utf8');
        const value = parsed(text.replace(/^\uFEFF/, ''));
        if (value !== undefined) yield { path, text, value };
    }
}

const isFilled = (value: Json | undefined): boolean =>
    typeof value === 'object' && value !== null && Object.keys(value).length > 0;

const added = { type: 'string', uiDefinition: { constraints: { required: 'true', tabIndex: 1 } } };

/** Adds to a container and takes it out again. True where every byte came back, as it has to in one that had members. */
function roundTrip(path: string, text: string, value: Json, pointer: string): boolean {
    const container = resolve(value, pointer);
    const edited = new JsonText(text);
    if (Array.isArray(container)) edited.insertItem(pointer, added);
    else edited.insertProperty(pointer, 'added by a test', added);
    const place = child(pointer, Array.isArray(container) ? container.length : 'added by a test');
    assert.deepEqual(resolve(edited.value, place), added, path);
    const longer = edited.text;
    const length = longer.length - text.length;
    let same = 0;
    while (same < text.length && longer[same] === text[same]) same += 1;
    const isFull = isFilled(container);
    if (isFull) assert.equal(longer.slice(same + length), text.slice(same), path);
    const fresh = isFull ? longer.slice(same, same + length) : '';
    // The file's own line ends only; of a file that mixes them, any.
    if (!text.includes('\r')) assert.ok(!fresh.includes('\r'), path);
    if (!/(?<!\r)\n/.test(text)) assert.ok(!/(?<!\r)\n/.test(fresh), path);
    edited.remove(place);
    assert.deepEqual(edited.value, value, path);
    if (isFull) assert.equal(edited.text, text, path);
    return edited.text === text;
}

describe('real files', { skip: withoutShared('corpus') }, () => {
    const rows: [what: string, pattern: RegExp, pointers: string[]][] = [
        [
            'apiProperties',
            /^apiproperties\.json$/i,
            ['/properties/connectionParameters', '/properties/policyTemplateInstances'],
        ],
        ['definitions', /swagger\.json$/i, ['/securityDefinitions', '/security']],
    ];
    for (const [what, pattern, pointers] of rows) {
        it(`(${what}) get every byte back when what was added is removed`, (context: TestContext) => {
            const count = { files: 0, edits: 0, emptied: 0 };
            for (const { path, text, value } of files(pattern)) {
                const there = pointers.filter((pointer) => typeof resolve(value, pointer) === 'object');
                const places = there.filter((pointer) => resolve(value, pointer) !== null);
                count.files += 1;
                for (const pointer of ['', ...places]) {
                    count.edits += 1;
                    if (!roundTrip(path, text, value, pointer)) count.emptied += 1;
                }
            }
            assert.ok(count.files > 500, `${count.files} files were read`);
            context.diagnostic(
                `${count.edits} places in ${count.files} files; ${count.emptied} empty ones lost blanks between their brackets`,
            );
        });
    }
});
