/** The package's version: the bundle has it put in; a bare build, which only tests run, has none. */
export const version = (): string => (typeof packageVersion === 'string' ? packageVersion : '0.0.0');

declare const packageVersion: string | undefined;
