// oxlint-disable-next-line no-control-regex
const isAscii = (text: string): boolean => /^[\0-\x7F]*$/.test(text);

const asciiClasses: Record<string, string> = { L: 'A-Za-z', Ll: 'a-z', Lu: 'A-Z', N: '0-9' };

/**
 * A pattern with classes of Unicode, for whatever text: setting such a class up takes longer than most rules take, and
 * most texts are plain, so those get the same pattern with the ASCII part of each class.
 */
export function byText(pattern: RegExp): (text: string) => RegExp {
    let plain: RegExp | undefined;
    return (text) => (isAscii(text) ? (plain ??= asciiOnly(pattern)) : pattern);
}

function asciiOnly({ source, flags }: RegExp): RegExp {
    let isInClass = false;
    const ascii = source.replace(/\\p\{(\w+)\}|\\.|[[\]]/g, (found, name?: string) => {
        if (found === '[') isInClass = true;
        else if (found === ']') isInClass = false;
        if (name === undefined) return found;
        const characters = asciiClasses[name];
        if (characters === undefined) throw new Error(`\\p{${name}} has no ASCII part here yet`);
        return isInClass ? characters : `[${characters}]`;
    });
    return new RegExp(ascii, flags);
}
