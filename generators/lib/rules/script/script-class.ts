import { rule } from '../rule.ts';
import { codeOf } from './csharp.ts';

const script = (code: string) => ({ files: { 'script.csx': code } });

const overrides = (code: string): boolean =>
    [...code.matchAll(/\bExecuteAsync\s{0,20}\(/g)].some(({ index }) =>
        /\boverride\b/.test(code.slice(Math.max(0, index - 120), index)),
    );

export default rule({
    id: 'ScriptClass',
    from: 'custom code',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform makes an object of the class Script and calls its ExecuteAsync; a script without them cannot be loaded.',
    check: {
        connector: ({ script }) => {
            if (!script) return false;
            const code = codeOf(script);
            const declared = /\bclass\s{1,20}Script\b/.exec(code);
            if (
                !declared ||
                !/^\s{0,20}:[^{]{0,200}\bScriptBase\b/.test(code.slice(declared.index + declared[0].length))
            ) {
                return {
                    file: 'script',
                    offset: declared?.index ?? 0,
                    message:
                        'There is no class Script that extends ScriptBase; begin with "public class Script : ScriptBase".',
                };
            }
            return (
                !overrides(code) && {
                    file: 'script',
                    offset: declared.index,
                    message:
                        'The class Script does not override ExecuteAsync; add "public override async Task<HttpResponseMessage> ExecuteAsync()".',
                }
            );
        },
    },
    good: script(
        'public class Script: ScriptBase {\npublic override async Task < HttpResponseMessage > ExecuteAsync() { }\n}',
    ),
    bad: [
        script('// public class Script : ScriptBase { override ExecuteAsync() }'),
        script('public class Scripts : ScriptBase { public override Task ExecuteAsync() { } }'),
        script('public class Script : Base { public override Task ExecuteAsync() { } }'),
        script('public class Script : ScriptBase { public Task ExecuteAsync() { } }'),
    ],
});
