import {
    createPrompt,
    isDownKey,
    isEnterKey,
    isTabKey,
    isUpKey,
    makeTheme,
    useKeypress,
    useMemo,
    usePagination,
    usePrefix,
    useState,
} from '@inquirer/core';
import type { Choice } from '../question.ts';

interface Config {
    message: string;
    hint: string;
    choices: readonly Choice[];
    pageSize: number;
    problem(values: readonly string[]): string | undefined;
}

const nothing: Choice = { value: '', name: 'Nothing has these words.' };

const lineOf = (item: Choice, isPicked: boolean): string =>
    item === nothing ? `  ${item.name}` : `${isPicked ? '◉' : '◯'} ${item.name}`;

/** True where a text has all words of a search, in any order. */
export const hasWords = (text: string, search: string): boolean => {
    const lower = text.toLowerCase();
    return search
        .toLowerCase()
        .split(/\s+/)
        .every((word) => lower.includes(word));
};

/**
 * A list to search in by typing, of which any number may be picked: inquirer's own lists know the one or the other. Tab
 * picks the line with the cursor, as the space bar belongs to the words.
 */
export const pickMany = createPrompt<string[], Config>((config, done) => {
    const theme = makeTheme({});
    const [status, setStatus] = useState<'idle' | 'done'>('idle');
    const [search, setSearch] = useState('');
    const [active, setActive] = useState(0);
    const [picked, setPicked] = useState<readonly string[]>([]);
    const [problem, setProblem] = useState<string | undefined>(undefined);
    const found = useMemo(() => config.choices.filter(({ name }) => hasWords(name, search)), [search]);
    const prefix = usePrefix({ status, theme });

    useKeypress((key, line) => {
        if (status === 'done') return;
        if (problem !== undefined) setProblem(undefined);
        if (isEnterKey(key)) {
            // In the order of the list, not of picking.
            const values = config.choices.map(({ value }) => value).filter((value) => picked.includes(value));
            const wrong = config.problem(values);
            setProblem(wrong);
            line.write(search);
            if (wrong !== undefined) return;
            setStatus('done');
            done(values);
        } else if (isUpKey(key) || isDownKey(key)) {
            const next = active + (isUpKey(key) ? -1 : 1);
            setActive(Math.min(Math.max(next, 0), Math.max(found.length - 1, 0)));
        } else if (isTabKey(key)) {
            const value = found[active]?.value;
            // Readline has put the tab into the line.
            line.clearLine(0);
            line.write(search);
            if (value === undefined) return;
            setPicked(picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value]);
        } else if (line.line !== search) {
            setSearch(line.line);
            setActive(0);
        }
    });

    const list = usePagination({
        items: found.length > 0 ? found : [nothing],
        active: Math.min(active, Math.max(found.length - 1, 0)),
        renderItem: ({ item, isActive }) => {
            const text = lineOf(item, picked.includes(item.value));
            return isActive ? theme.style.highlight(`❯${text}`) : ` ${text}`;
        },
        pageSize: config.pageSize,
        loop: false,
    });
    const message = theme.style.message(config.message, status);
    if (status === 'done') return `${prefix} ${message} ${theme.style.answer(`${picked.length} chosen`)}`;
    const below = problem === undefined ? theme.style.help(config.hint) : theme.style.error(problem);
    const count = theme.style.help(`${found.length} of ${config.choices.length}, ${picked.length} chosen`);
    return [`${prefix} ${message} ${search}`, `${list}\n  ${count}\n  ${below}`];
});
