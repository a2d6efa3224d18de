import { rule } from '../rule.ts';
import { codeOf } from './csharp.ts';

const script = (code: string) => ({ files: { 'script.csx': code } });

export default rule({
    id: 'ScriptHttpClient',
    from: 'custom code',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Requests that pass by Context.SendAsync carry no connection and get past the limits of the platform, so reviewers refuse an HttpClient of one’s own.',
    check: {
        connector: ({ script }) =>
            script &&
            [...codeOf(script).matchAll(/\bnew\s{1,20}(?:System\.Net\.Http\.)?HttpClient\b/g)].map(
                ({ index }) => ({
                    file: 'script' as const,
                    offset: index,
                    message:
                        'A script may not create an HttpClient; send the request with this.Context.SendAsync.',
                }),
            ),
    },
    good: script(
        '/* new HttpClient() */ var text = @"""new HttpClient"; var handler = new HttpClientHandler();',
    ),
    bad: script('using (var client = new  HttpClient()) { }'),
});
