/** What stands in so many places is worth a definition of its own. The standards name no threshold. */
export const fewestCopies = 3;
/** Of what looks alike so many kinds are told apart: a file made on purpose could have any number. */
const mostKinds = 50;

/** Groups of things that are copies of each other. `likeness` is what copies have in common, sooner found than they are compared. */
export function copiesAmong<T>(
    all: readonly T[],
    likeness: (one: T) => number | string,
    areCopies: (one: T, other: T) => boolean,
): T[][] {
    const found: T[][] = [];
    for (const alike of groupsBy(all, likeness))
        for (const kind of kindsOf(alike, areCopies)) if (kind.length >= fewestCopies) found.push(kind);
    return found;
}

/** Groups of things that are alike in something, those that are large enough for copies. */
export function groupsBy<T>(all: readonly T[], likeness: (one: T) => number | string): T[][] {
    const groups = new Map<number | string, T[]>();
    for (let index = 0; index < all.length; index += 1) {
        const key = likeness(all[index]!);
        const known = groups.get(key);
        if (known) known.push(all[index]!);
        else groups.set(key, [all[index]!]);
    }
    return [...groups.values()].filter(({ length }) => length >= fewestCopies);
}

function kindsOf<T>(alike: readonly T[], areCopies: (one: T, other: T) => boolean): T[][] {
    const kinds: T[][] = [];
    for (const one of alike) {
        const known = kinds.find(([first]) => areCopies(first!, one));
        if (known) known.push(one);
        else if (kinds.length < mostKinds) kinds.push([one]);
    }
    return kinds;
}
