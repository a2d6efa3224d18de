import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
    asArray,
    asObject,
    asText,
    child,
    hasText,
    type Json,
    own,
    ownIgnoringCase,
    parent,
    resolve,
    same,
    segments,
} from '../../generators/lib/connector/json.ts';

describe('JSON pointers', () => {
    it('escape ~ and / and take numbers', () => {
        assert.equal(child('', 'a/b', 'm~n', '~1', 0), '/a~1b/m~0n/~01/0');
        assert.deepEqual(segments('/a~1b/m~0n/~01/0'), ['a/b', 'm~n', '~1', '0']);
    });

    it('of the root have no keys and no parent', () => {
        assert.deepEqual(segments(''), []);
        assert.equal(parent(''), undefined);
    });

    it('come apart into the keys they were made of', () => {
        fc.assert(
            fc.property(fc.array(fc.string(), { minLength: 1 }), (keys) => {
                assert.deepEqual(segments(child('', ...keys)), keys);
                assert.equal(parent(child('', ...keys)), child('', ...keys.slice(0, -1)));
            }),
        );
    });

    const document = JSON.parse('{"a": [{"": 1}, null], "__proto__": {"x": 2}, "0": 3}') as Json;
    const cases: [string, Json | undefined][] = [
        ['', document],
        ['/a/0/', 1],
        ['/a/1', null],
        ['/a/2', undefined],
        ['/a/-', undefined],
        ['/a/length', undefined],
        ['/a/00', undefined],
        ['/0', 3],
        ['/__proto__/x', 2],
        ['/constructor', undefined],
        ['/a/0/toString', undefined],
        ['/b/c', undefined],
    ];
    for (const [pointer, value] of cases) {
        it(`lead to what is there and nowhere else: "${pointer}"`, () => {
            assert.deepEqual(resolve(document, pointer), value);
        });
    }
});

describe('strangers’ values', () => {
    it('are objects, lists and texts only where they are', () => {
        assert.deepEqual(
            [asObject([]), asObject(null), asObject('x'), asObject({ a: 1 })],
            [{}, {}, {}, { a: 1 }],
        );
        assert.deepEqual([asArray({}), asArray(null), asArray([1])], [[], [], [1]]);
        assert.deepEqual([asText(1), asText(''), asText(null)], [undefined, '', undefined]);
        assert.deepEqual(['', ' \n', 'x', 1, undefined].map(hasText), [false, false, true, false, false]);
    });

    it('lend nothing from prototypes', () => {
        assert.equal(own({}, 'constructor'), undefined);
        assert.equal(own([], 'length'), undefined);
        assert.equal(own(null, 'a'), undefined);
        assert.equal(own(JSON.parse('{"__proto__": 1}'), '__proto__'), 1);
    });

    it('can be asked without regard to case; the first spelling counts', () => {
        assert.deepEqual(ownIgnoringCase({ b: 0, HOST: 1, host: 2 }, 'Host'), { key: 'HOST', value: 1 });
        assert.equal(ownIgnoringCase({ a: 1 }, 'b'), undefined);
        assert.equal(ownIgnoringCase(null, 'b'), undefined);
    });
});

const deep = (end: string): Json => JSON.parse('{"a":['.repeat(10_000) + end + ']}'.repeat(10_000)) as Json;

describe('equality of values', () => {
    const equal: [Json, Json][] = [
        [
            { a: 1, b: [2, { c: null }] },
            { b: [2, { c: null }], a: 1 },
        ],
        [[], []],
        ['x', 'x'],
        [JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": 1}')],
    ];
    const different: [Json, Json][] = [
        [{ a: 1 }, { a: '1' }],
        [{ a: 1 }, { a: 1, b: 1 }],
        [
            { a: undefined as never, b: 1 },
            { b: 1, c: 1 },
        ],
        [
            [1, 2],
            [2, 1],
        ],
        [[1], [1, 1]],
        [[], {}],
        [null, {}],
        [0, false],
        [JSON.parse('{"__proto__": {}}'), {}],
        [{ toString: 1 }, { valueOf: 1 }],
    ];
    it('looks at every value, and not at the order of keys', () => {
        for (const [a, b] of equal) assert.ok(same(a, b), JSON.stringify([a, b]));
        for (const [a, b] of different) {
            assert.ok(!same(a, b), JSON.stringify([a, b]));
            assert.ok(!same(b, a), JSON.stringify([b, a]));
        }
    });

    it('agrees with a copy of any value', () => {
        fc.assert(
            fc.property(fc.jsonValue(), (value) => {
                assert.ok(same(value as Json, JSON.parse(JSON.stringify(value)) as Json));
            }),
        );
    });

    it('survives values nested 10,000 levels deep', () => {
        assert.ok(same(deep('1'), deep('1')));
        assert.ok(!same(deep('1'), deep('2')));
    });
});
