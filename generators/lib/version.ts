import { readFileSync } from 'node:fs';

/** The package's version: esbuild puts it in at build time, else package.json says it. */
export function version(): string {
    if (typeof packageVersion === 'string') return packageVersion;
    const file = new URL('../../../package.json', import.meta.url);
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

declare const packageVersion: string | undefined;
