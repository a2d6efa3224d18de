import { rule } from '../rule.ts';
import { codeOf } from './csharp.ts';

const allowed = new Set([
    'System',
    'System.Collections',
    'System.Collections.Generic',
    'System.Diagnostics',
    'System.IO',
    'System.IO.Compression',
    'System.Linq',
    'System.Net',
    'System.Net.Http',
    'System.Net.Http.Headers',
    'System.Net.Security',
    'System.Security.Authentication',
    'System.Security.Cryptography',
    'System.Text',
    'System.Text.RegularExpressions',
    'System.Threading',
    'System.Threading.Tasks',
    'System.Web',
    'System.Xml',
    'System.Xml.Linq',
    'System.Drawing',
    'System.Drawing.Drawing2D',
    'System.Drawing.Imaging',
    'Microsoft.Extensions.Logging',
    'Newtonsoft.Json',
    'Newtonsoft.Json.Linq',
]);
/** Where the platform keeps ScriptBase itself. */
const own = 'Microsoft.PowerPlatform.';

const directive =
    /^[ \t]*(?:global[ \t]+)?using[ \t]+(static[ \t]+|\w+[ \t]*=[ \t]*)?([A-Z]\w*(?:\.\w+)*)[ \t]*;/gm;

const isAllowed = (name: string): boolean => allowed.has(name) || name.startsWith(own);

const script = (code: string) => ({ files: { 'script.csx': code } });

export default rule({
    id: 'ScriptNamespaces',
    from: 'custom code',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform compiles scripts with a fixed list of namespaces, and its documents name no others.',
    check: {
        connector: ({ script }) =>
            script &&
            [...codeOf(script).matchAll(directive)].flatMap((match) => {
                const [, ofType, name = ''] = match;
                const parent = name.slice(0, Math.max(0, name.lastIndexOf('.')));
                if (isAllowed(name) || (ofType !== undefined && isAllowed(parent))) return [];
                return {
                    file: 'script' as const,
                    offset: match.index + match[0].indexOf('using'),
                    message: `The namespace ${name} is not available to scripts; remove the directive and do without it.`,
                };
            }),
    },
    good: script(
        '// using System.Reflection;\nusing System.Net.Http;\nusing static System.Math;\nusing Text = System.Text.StringBuilder;\nvar text = @"\nusing System.Reflection;\n";\n',
    ),
    bad: [
        script('using System.Reflection;\n'),
        script('using System;\n  using Json = Contoso.Json.Parser;\n'),
    ],
});
