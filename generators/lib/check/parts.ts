import type { Paint } from '../terminal.ts';
import type { CheckedConnector, Report } from './finding.ts';

/** A report that can be written connector by connector, so that nobody has to keep all findings. */
export interface Parts {
    each(checked: CheckedConnector, paint: Paint): string;
    between?: string;
    /** What goes before and after the connectors. */
    around(summary: Report['summary'], paint: Paint): [head: string, tail: string];
}

/** The pieces of a report in their order. */
export function* joined(
    { between = '', around }: Parts,
    written: Iterable<Uint8Array>,
    summary: Report['summary'],
    paint: Paint,
): Generator<string | Uint8Array> {
    const [head, tail] = around(summary, paint);
    yield head;
    let isFirst = true;
    for (const bytes of written) {
        if (!isFirst && between !== '') yield between;
        yield bytes;
        isFirst = false;
    }
    yield tail;
}
