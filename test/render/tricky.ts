import fc from 'fast-check';

/** Pieces that mean something to JSON, EJS, markdown, HTML, GitHub or JavaScript; a broken bar stands between two. */
const pieces = [
    `a¦word¦Two words¦ ¦  ¦.¦,¦;¦?¦1¦12¦0¦(c)¦--¦...¦'¦"`,
    '*¦**¦*a*¦**b**¦_¦__¦_a_¦snake_case_word¦~¦~~¦~~~¦`¦``¦```¦`x`',
    '#¦##¦ #¦# ¦#12¦1.¦2)¦-¦- ¦+¦+ ¦=¦===¦---¦***¦>¦> ¦|¦| - |',
    '[¦]¦](¦[x](y)¦![¦!¦[ ]¦[x]¦[^1]¦[a]: b¦(¦)¦\\¦\\\\¦\\n¦\\u0041',
    '<¦<b>¦</b>¦<!--¦-->¦<a@b.co>¦<http://x.y>¦&¦&amp;¦&#35;¦&copy;¦&lt;',
    '<%= 1 %>¦<%- x %>¦<% if (¦%>¦<%#¦${x}¦$¦$$¦$&¦$1¦{{x}}¦{¦}¦/*¦//',
    ':smile:¦:+1:¦::¦@user¦a@b.co¦http://a.b/c_d_e¦www.x.com/a*b¦https://x.y',
    `__proto__¦constructor¦toString¦null¦undefined¦😀¦👩\u200D👩\u200D👧¦🌡️¦é¦e\u0301¦中文¦ß¦İ¦ﬁ¦\u00AD`,
].flatMap((line) => line.split('¦'));

/** A single line of tricky text without blanks at its ends, at most `max` characters long. */
export const trickyText = (max: number): fc.Arbitrary<string> =>
    fc
        .array(
            fc.oneof(
                { weight: 6, arbitrary: fc.constantFrom(...pieces) },
                { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
            ),
            { minLength: 1, maxLength: 8 },
        )
        .map((parts) => [...parts.join('')].slice(0, max).join('').trim())
        .filter((text) => text !== '' && !/[\p{Cc}\u2028\u2029\p{Cs}]/u.test(text));
