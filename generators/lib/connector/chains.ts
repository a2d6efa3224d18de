/**
 * Follows `next` until it says `false`: that one is the end. Undefined where it leads nowhere, or in a circle. The end is
 * remembered for all that lie on the way, as many chains may lead through the same ones.
 */
export function endOfChain<Link extends object>(
    start: Link,
    next: (link: Link) => Link | undefined | false,
    known: WeakMap<Link, { end: Link | undefined }>,
): Link | undefined {
    const way: Link[] = [];
    let at: Link | undefined | false = start;
    while (at && !known.has(at)) {
        // Until its end is found it has none, so a circle leads nowhere.
        known.set(at, { end: undefined });
        way.push(at);
        at = next(at);
    }
    const end = at === false ? way.at(-1) : at && known.get(at)?.end;
    for (const link of way) known.set(link, { end });
    return end;
}
