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
    const alike = new Map<number | string, T[]>();
    for (let index = 0; index < all.length; index += 1) {
        const key = likeness(all[index]!);
        const known = alike.get(key);
        if (known) known.push(all[index]!);
        else alike.set(key, [all[index]!]);
    }
    const found: T[][] = [];
    alike.forEach((group) => {
        if (group.length < fewestCopies) return;
        for (const kind of kindsOf(group, areCopies)) if (kind.length >= fewestCopies) found.push(kind);
    });
    return found;
}

function kindsOf<T>(group: readonly T[], areCopies: (one: T, other: T) => boolean): T[][] {
    const kinds: T[][] = [];
    for (const one of group) {
        const known = kinds.find(([first]) => areCopies(first!, one));
        if (known) known.push(one);
        else if (kinds.length < mostKinds) kinds.push([one]);
    }
    return kinds;
}
