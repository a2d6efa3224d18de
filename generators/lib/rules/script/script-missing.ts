import { asArray } from '../../connector/json.ts';
import { properties } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'ScriptMissing',
    from: 'custom code',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'scriptOperations names what the script handles, so without script.csx those operations work otherwise than meant. The reverse is fine: without the list the script handles every operation, as in one accepted connector of twenty-five.',
    check: {
        connector: ({ script, entries, apiProperties }) =>
            !script &&
            asArray(apiProperties['scriptOperations']).length > 0 && {
                file: 'properties',
                at: '/properties/scriptOperations',
                message: entries.some((entry) => /\.cs$/i.test(entry))
                    ? 'scriptOperations is filled but there is no script.csx; rename the C# file.'
                    : 'scriptOperations is filled but there is no script.csx; add the script or remove scriptOperations.',
            },
    },
    good: properties({ scriptOperations: [] }),
    bad: [
        properties({ scriptOperations: ['GetOrder'] }),
        { ...properties({ scriptOperations: ['GetOrder'] }), files: { 'script.cs': 'class Script {}' } },
    ],
});
