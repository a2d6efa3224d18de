import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { document, Workshop } from '../openapi/workshop.ts';
import { keys, pty, Terminal } from './terminal.ts';

describe('on a terminal power-connector import', { skip: typeof pty === 'string' ? pty : false }, () => {
    const shop = new Workshop();

    it('lets people search operations by typing, and pick as many as they like', async () => {
        const many = document();
        for (let index = 0; index < 300; index += 1)
            many.paths[`/things/${index}`] = {
                get: { ...many.paths['/ping']!['get'], summary: `Thing ${index}` },
            };
        await shop.put('api.json', many);
        const screen = new Terminal(
            ['import', 'api.json', 'orders', '--answers', 'answers.json'],
            shop.folder,
        );
        try {
            await screen.sees('Which of the 302 operations?');
            screen.type(keys.enter);
            await screen.sees('Choose at least one operation');
            screen.type('thing 29');
            await screen.sees('13 of 302, 0 chosen');
            screen.type(keys.down);
            screen.type(keys.tab);
            await screen.sees('13 of 302, 1 chosen');
            screen.type(keys.backspace.repeat(8));
            await screen.sees('302 of 302, 1 chosen');
            screen.type('no such words');
            await screen.sees('Nothing has these words.');
            screen.type(keys.tab);
            screen.type(keys.backspace.repeat(13));
            screen.type('ping');
            await screen.sees('1 of 302, 1 chosen');
            screen.type(keys.tab);
            await screen.sees('1 of 302, 2 chosen');
            screen.type(keys.enter);
            await screen.sees('2 chosen');
            for (let left = 30; left > 0 && !screen.text.includes('Next:'); left -= 1) {
                screen.type(keys.enter);
                await new Promise((resolve) => setTimeout(resolve, 150));
            }
            assert.equal(await screen.ended, 0);
        } finally {
            screen.close();
        }
        assert.deepEqual(Object.keys((await shop.definition())['paths']!), ['/ping', '/things/129']);
    });
});
