import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../errors.ts';

/** What is asked of a dictionary. */
export interface Dictionary {
    has(word: string): boolean;
    /** The words it has that come nearest. */
    suggest(word: string): string[];
}

/** The part of cspell-lib's interface that is used here. */
interface Library {
    getDefaultSettings(useDefaultDictionaries: boolean): Promise<Settings>;
    getDictionary(settings: Settings): Promise<{
        has(word: string, options?: { ignoreCase?: boolean }): boolean;
        suggest(word: string, options?: { numSuggestions?: number }): { word: string }[];
    }>;
}
interface Settings {
    dictionaries?: string[];
    dictionaryDefinitions?: { name: string }[];
    languageSettings?: unknown[];
}

/** Not a variable's value for the compiler and the bundler: the library is no part of the package. */
const library: string = 'cspell-lib';
export const howToInstall =
    '--spelling needs the library cspell-lib, which is not installed with this program because few need it. Install it with "npm install --save-dev cspell-lib@9" in your project (or with --global beside a global power-connector), then run this again.';

const wanted = [
    'en_us',
    'en-gb',
    'softwareTerms',
    'software-tools',
    'web-services',
    'computing-acronyms',
    'companies',
    'filetypes',
];

/** Loads the dictionaries, which takes seconds. Throws a UserError that says how to install what is missing. */
export async function loadDictionary(cwd: string): Promise<Dictionary> {
    const { getDefaultSettings, getDictionary } = await loadLibrary(cwd);
    const settings = await getDefaultSettings(true);
    const dictionary = await getDictionary({
        ...settings,
        dictionaries: wanted,
        dictionaryDefinitions: (settings.dictionaryDefinitions ?? []).filter(({ name }) =>
            wanted.includes(name),
        ),
        languageSettings: [],
    });
    return {
        has: (word) => dictionary.has(word, { ignoreCase: true }),
        suggest: (word) => dictionary.suggest(word, { numSuggestions: 1 }).map((found) => found.word),
    };
}

async function loadLibrary(cwd: string): Promise<Library> {
    try {
        return (await import(library)) as Library;
    } catch (error) {
        if (!isMissing(error)) throw error;
    }
    const entry = entryAbove(cwd);
    if (entry === undefined) throw new UserError(howToInstall);
    return (await import(pathToFileURL(entry).href)) as Library;
}

const isMissing = (error: unknown): boolean =>
    (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';

/** The library among the modules of the project in whose folder the command runs. */
function entryAbove(cwd: string): string | undefined {
    for (let folder = cwd, last = ''; folder !== last; last = folder, folder = dirname(folder)) {
        const home = join(folder, 'node_modules', library);
        try {
            const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
                exports?: { '.'?: { import?: string } };
            };
            if (exports?.['.']?.import) return join(home, exports['.'].import);
        } catch {
            // Not here; perhaps in a folder above.
        }
    }
    return undefined;
}
