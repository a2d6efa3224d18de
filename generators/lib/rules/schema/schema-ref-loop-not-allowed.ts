import { definitionName } from '../../connector/references.ts';
import { rule } from '../rule.ts';
import { quote } from './helpers.ts';

export default rule({
    id: 'SchemaRefLoopNotAllowed',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'A definition that is nothing but a reference to another one is refused, whether it ends in a loop or not; no accepted connector has one. Recursion through properties or items is allowed and common.',
    check: {
        schema: ({ value, role, isRoot }) =>
            role === 'definition' &&
            isRoot &&
            value['$ref'] !== undefined && {
                at: '/$ref',
                message: `This definition is only a reference to ${quote(definitionName(value['$ref']) ?? 'another one')}; write the schema itself here, or use the other definition where this one is used.`,
            },
    },
    good: {
        definition: {
            definitions: { Node: { type: 'object', properties: { next: { $ref: '#/definitions/Node' } } } },
        },
    },
    bad: [
        { definition: { definitions: { Order: { $ref: '#/definitions/Order' } } } },
        { definition: { definitions: { A: { $ref: '#/definitions/B' }, B: { type: 'object' } } } },
    ],
});
