import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import helpers from 'yeoman-test';
import ImportGenerator from '../../generators/import/index.ts';
import { document, rest } from './workshop.ts';

const resolved = fileURLToPath(new URL('../../generators/import/index.js', import.meta.url));

describe('yo power-connector:import', () => {
    it('asks for operations and answers, and writes the connector and its report', async () => {
        const result = await helpers
            .run(ImportGenerator as never, { resolved, namespace: 'power-connector:import' })
            .inTmpDir(async (folder) => {
                await writeFile(join(folder, 'api.json'), JSON.stringify(document()));
                await writeFile(join(folder, 'answers.json'), JSON.stringify(rest));
            })
            .withArguments(['api.json', 'orders'])
            .withOptions({ answers: 'answers.json' } as never)
            .withAnswers({ operations: 'ping', 'operations-0-found': ['get /ping'], 'operations-1': '' });
        assert.ok((await readdir(result.cwd)).includes('orders-import-report.md'));
        const text = await readFile(join(result.cwd, 'orders/apiDefinition.swagger.json'), 'utf8');
        assert.deepEqual(Object.keys((JSON.parse(text) as { paths: object }).paths), ['/ping']);
        await rm(result.cwd, { recursive: true });
    });
});
