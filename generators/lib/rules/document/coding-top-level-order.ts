import { rule } from '../rule.ts';

const order = [
    'swagger',
    'info',
    'host',
    'basePath',
    'schemes',
    'consumes',
    'produces',
    'paths',
    'definitions',
    'parameters',
    'responses',
    'securityDefinitions',
    'security',
    'tags',
];

export default rule({
    id: 'CodingTopLevelOrder',
    from: 'coding standards',
    severity: 'info',
    demandedBy: 'certification',
    why: 'Reviewers find their way faster where every definition has the same order. Nothing checks it; 11 of 100 accepted connectors have another one.',
    check: {
        connector: ({ swagger }) => {
            const known = Object.keys(swagger).filter((key) => order.includes(key));
            const late = known.find(
                (key, index) => index > 0 && order.indexOf(key) < order.indexOf(known[index - 1] ?? ''),
            );
            const before =
                late === undefined
                    ? undefined
                    : known.find((key) => order.indexOf(key) > order.indexOf(late));
            return (
                late !== undefined && {
                    at: `/${late}`,
                    message: `"${late}" stands below "${before ?? ''}"; the usual order is ${order.join(', ')}.`,
                }
            );
        },
    },
    bad: {
        files: {
            'apiDefinition.swagger.json': '{ "swagger": "2.0", "paths": {}, "host": "orders.contoso.com" }',
        },
    },
});
