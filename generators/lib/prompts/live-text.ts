import { styleText } from 'node:util';
import {
    createPrompt,
    isBackspaceKey,
    isEnterKey,
    isTabKey,
    makeTheme,
    useKeypress,
    usePrefix,
    useState,
} from '@inquirer/core';

interface Config {
    message: string;
    hint: string;
    default?: string;
    problem(value: string): string | undefined;
    /** Fits what stands below the line into the terminal. */
    brokenAtBlanks(text: string): string;
}

/**
 * A line of text that is checked while it is typed: below it stands the hint, or what is wrong so far. inquirer's own
 * `input` says so only after Enter. Tab takes the default in to be edited, backspace at the beginning drops it.
 */
export const liveText = createPrompt<string, Config>((config, done) => {
    const theme = makeTheme({});
    const [status, setStatus] = useState<'idle' | 'done'>('idle');
    const [offered, setOffered] = useState(config.default ?? '');
    const [value, setValue] = useState('');
    const [refused, setRefused] = useState(false);
    const prefix = usePrefix({ status, theme });

    useKeypress((key, line) => {
        if (status === 'done') return;
        if (isEnterKey(key)) {
            const answer = value === '' ? offered : value;
            if (config.problem(answer) === undefined) {
                setValue(answer);
                setStatus('done');
                done(answer);
            } else {
                line.write(value);
                setRefused(true);
            }
        } else if (isBackspaceKey(key) && value === '') setOffered('');
        else if (isTabKey(key) && value === '') {
            line.clearLine(0);
            line.write(offered);
            setValue(offered);
            setOffered('');
        } else {
            setValue(line.line);
            setRefused(false);
        }
    });

    const message = theme.style.message(config.message, status);
    if (status === 'done')
        return `${prefix} ${message} ${value === '' ? theme.style.help('(none)') : theme.style.answer(value)}`;
    const shown = offered !== '' && value === '' ? theme.style.defaultAnswer(offered) : undefined;
    const problem = value !== '' || refused ? config.problem(value === '' ? offered : value) : undefined;
    // Nobody has done anything wrong before they press Enter.
    const below =
        problem === undefined
            ? theme.style.help(config.hint)
            : refused
              ? theme.style.error(problem)
              : styleText('yellow', problem);
    return [
        [prefix, message, shown, value].filter((part) => part !== undefined).join(' '),
        config.brokenAtBlanks(`  ${below}`),
    ];
});
