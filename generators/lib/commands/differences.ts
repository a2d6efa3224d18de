import { createTwoFilesPatch } from 'diff';

/** A unified diff; '' where nothing differs. */
export const differences = (name: string, before: string, after: string): string =>
    before === after ? '' : createTwoFilesPatch(name, name, before, after, 'on the disk', 'new');
