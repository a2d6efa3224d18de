import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flagLines, type Flags, parseArguments, single } from '../../generators/lib/commands/arguments.ts';
import { UserError } from '../../generators/lib/errors.ts';

const flags: Flags = {
    title: { value: 'TEXT', help: 'The title.' },
    scopes: { value: 'TEXT', help: 'May be repeated.' },
    list: { optionalValue: true, help: 'Yes or no.' },
    yes: { short: 'y', help: 'Ask nothing.' },
};
const parse = (...args: string[]): Record<string, string[]> => {
    const { values, positionals } = parseArguments(args, flags);
    return { ...Object.fromEntries(values), positionals };
};
const refused = (args: string[], sentence: RegExp): void => {
    assert.throws(
        () => parse(...args),
        (error: unknown) => error instanceof UserError && sentence.test(error.message),
    );
};

describe('a command line', () => {
    it('has flags with values, flags without, and what is neither', () => {
        assert.deepEqual(parse('folder', '--title', 'A b', '--yes', 'other'), {
            title: ['A b'],
            yes: [''],
            positionals: ['folder', 'other'],
        });
    });

    it('may join a flag and its value with =, and take anything behind it', () => {
        assert.deepEqual(parse('--title=', '--scopes=--yes'), {
            title: [''],
            scopes: ['--yes'],
            positionals: [],
        });
        assert.deepEqual(parse('--title=a=b'), { title: ['a=b'], positionals: [] });
    });

    it('keeps the values of a repeated flag in order', () => {
        assert.deepEqual(parse('--scopes', 'a', '--scopes=b').scopes, ['a', 'b']);
    });

    it('takes a value that begins with a dash for what it is', () => {
        assert.deepEqual(parse('--title', '-', '--scopes', '-1').title, ['-']);
        assert.deepEqual(parse('--title', '-', '--scopes', '-1').scopes, ['-1']);
    });

    it('ends its flags at --', () => {
        assert.deepEqual(parse('--', '--title'), { positionals: ['--title'] });
    });

    it('gives yes-or-no flags the next word where it says yes or no, and no other', () => {
        assert.deepEqual(parse('--list', 'false', 'folder'), { list: ['false'], positionals: ['folder'] });
        assert.deepEqual(parse('--list', 'folder'), { list: [''], positionals: ['folder'] });
        assert.deepEqual(parse('--list', '--yes', 'no'), { list: [''], yes: [''], positionals: ['no'] });
        assert.deepEqual(parse('--list=no'), { list: ['no'], positionals: [] });
    });

    it('knows short flags', () => assert.deepEqual(parse('-y'), { yes: [''], positionals: [] }));

    it('names an unknown flag, and the nearest known one', () => {
        refused(
            ['--titel', 'x'],
            /^--titel is not a flag of this command; did you mean --title\? --help lists them\.$/,
        );
        refused(['--colour'], /^--colour is not a flag of this command\. --help lists them\.$/);
        refused(['-x'], /^-x is not a flag/);
        refused(['--constructor'], /^--constructor is not a flag/);
        refused(['--__proto__'], /^--__proto__ is not a flag/);
        refused(['--no-yes'], /^--no-yes is not a flag/);
    });

    it('says which value is missing, and does not take the next flag for it', () => {
        refused(['--title'], /^--title needs a value: --title TEXT\.$/);
        refused(['--title', '--yes'], /^--title needs a value/);
    });

    it('refuses a value where none belongs', () => {
        refused(['--yes=no'], /^--yes takes no value; leave "no" out\.$/);
    });

    it('gives the one value of a flag that may stand once', () => {
        assert.equal(single(parseArguments(['--title', 'a'], flags), 'title'), 'a');
        assert.equal(single(parseArguments([], flags), 'title'), undefined);
        assert.throws(
            () => single(parseArguments(['--title', 'a', '--title', 'b'], flags), 'title'),
            /^UserError: --title is given more than once; leave all but one out\.$/,
        );
    });
});

describe('the lines of help', () => {
    it('stand in two columns; a long flag has a line of its own', () => {
        assert.deepEqual(flagLines({ ...flags, ['x'.repeat(40)]: { help: 'Long.' } }).split('\n'), [
            `  --title TEXT${' '.repeat(22)}The title.`,
            `  --scopes TEXT${' '.repeat(21)}May be repeated.`,
            `  --list${' '.repeat(28)}Yes or no.`,
            `  -y, --yes${' '.repeat(25)}Ask nothing.`,
            `  --${'x'.repeat(40)}`,
            `${' '.repeat(36)}Long.`,
        ]);
    });
});
