import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskReader } from '../../generators/lib/connector/disk.ts';
import type { Connector, PublisherKind } from '../../generators/lib/connector/model.ts';
import { readConnector } from '../../generators/lib/connector/read.ts';

/** Real connectors to test against, beside the project; most machines have none. */
export const corpusRoot = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

/** For node:test's `skip`: false where the corpus is there, else why the test is skipped. */
export const noCorpus: string | false = existsSync(corpusRoot)
    ? false
    : 'skipped: ../shared/corpus is not there';

const kinds: Record<string, PublisherKind> = {
    certified: 'verified',
    independent: 'independent',
    custom: 'custom',
};

/** Every connector of a corpus folder, with its name in it; folders that hold none are passed over. */
export async function* connectorsOf(root: string): AsyncGenerator<{ name: string; connector: Connector }> {
    for (const [folder, kind] of Object.entries(kinds)) {
        for (const entry of readdirSync(join(root, folder)).toSorted()) {
            const path = join(root, folder, entry);
            const connector = await readConnector(path, diskReader(path), kind);
            if (connector) yield { name: `${folder}/${entry}`, connector };
        }
    }
}
