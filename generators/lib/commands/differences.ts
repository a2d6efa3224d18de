import { createTwoFilesPatch } from 'diff';
import { visible } from '../check/visible.ts';
import { painter } from '../terminal.ts';

/** A unified diff, painted if it is to be; '' where nothing differs. */
export function differences(name: string, before: string, after: string, colored: boolean): string {
    if (before === after) return '';
    const patch = createTwoFilesPatch(name, name, before, after, 'on the disk', 'new');
    return colored ? patch.split('\n').map(painted).join('\n') : patch;
}

const styles = [
    [/^(?:---|\+\+\+) /, 'bold'],
    [/^@@ /, 'cyan'],
    [/^\+/, 'green'],
    [/^-/, 'red'],
] as const;

/** What is painted is for eyes: codes in the text itself must not reach the terminal. */
function painted(line: string): string {
    const shown = line.replace(/\r$/, '').split('\t').map(visible).join('\t');
    const style = styles.find(([beginning]) => beginning.test(line))?.[1];
    return style ? painter(true)(style, shown) : shown;
}
