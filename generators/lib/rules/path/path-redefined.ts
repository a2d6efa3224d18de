import { rule } from '../rule.ts';
import { quotePath } from './templates.ts';

export default rule({
    id: 'PathRedefined',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform compares paths without regard to case, so it finds two definitions of one path and refuses the file, even where one is empty. No accepted connector has such a pair.',
    check: {
        connector: ({ paths }) => {
            const first = new Map<string, string>();
            return paths.flatMap(({ template, pointer }) => {
                const earlier = first.get(template.toLowerCase());
                if (earlier === undefined) {
                    first.set(template.toLowerCase(), template);
                    return [];
                }
                const message = `The path ${quotePath(template)} equals the earlier ${quotePath(earlier)} but for case; put the operations of both under one path.`;
                return [{ at: pointer, message }];
            });
        },
    },
    bad: { definition: { paths: { '/Orders/{orderid}': {} } } },
});
