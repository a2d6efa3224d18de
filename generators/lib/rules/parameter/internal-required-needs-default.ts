import { asArray, asObject, child, own } from '../../connector/json.ts';
import { reach } from '../../connector/nesting.ts';
import { perDefinition } from '../../connector/per-definition.ts';
import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';

const version = { name: 'v', in: 'query', type: 'string', required: true, 'x-ms-visibility': 'internal' };
const body = (field: Record<string, string>) =>
    extraParameter({
        name: 'body',
        in: 'body',
        schema: { type: 'object', required: ['v'], properties: { v: field } },
    });
const hidden = { type: 'string', 'x-ms-visibility': 'internal' };

const message = (name: string) =>
    `${quote(name)} is required, but makers cannot see it and it has no default; give it one, or make it visible.`;
const isInternal = (value: unknown): boolean => own(value, 'x-ms-visibility') === 'internal';

/** What the bodies of visible operations are made of, behind references too. */
const sentByMakers = perDefinition((connector) => {
    const bodies = connector.parameters
        .filter(({ place, users }) => place === 'body' && users.some((user) => !user.isInternal))
        .map(({ schema }) => schema);
    return reach(
        connector,
        bodies.filter((schema) => schema !== undefined),
        { leaves: false },
    );
});

export default rule({
    id: 'InternalRequiredNeedsDefault',
    from: 'documentation of x-ms-visibility',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Nobody can fill in a value that is hidden, so every call fails. No accepted connector has such a parameter; two of 609 have such a field in a body.',
    check: {
        parameter: (subject) =>
            subject.place !== 'body' &&
            isInternal(subject.value) &&
            subject.value['required'] === true &&
            subject.value['default'] === undefined &&
            // The platform fills it in; that it is no place for one is another rule's matter.
            subject.value['x-ms-notification-url'] === undefined &&
            subject.users.some((user) => !user.isInternal) && { message: message(subject.name) },
        schema: (subject, connector) =>
            subject.value['required'] !== undefined &&
            sentByMakers(connector).has(subject) &&
            asArray(subject.value['required']).flatMap((name) => {
                const field = typeof name === 'string' ? own(subject.value['properties'], name) : undefined;
                const { type, default: fallback, ...rest } = asObject(field);
                const isPlain = type !== 'object' && type !== 'array' && rest['$ref'] === undefined;
                if (!isInternal(field) || !isPlain || fallback !== undefined) return [];
                if (rest['x-ms-notification-url'] !== undefined) return [];
                return [{ at: child('', 'properties', String(name)), message: message(String(name)) }];
            }),
    },
    good: body({ ...hidden, default: '1' }),
    bad: [
        extraParameter(version),
        body(hidden),
        {
            definition: {
                definitions: { Order: { type: 'object', required: ['v'], properties: { v: hidden } } },
                ...extraParameter({ name: 'body', in: 'body', schema: { $ref: '#/definitions/Order' } })
                    .definition,
            },
        },
    ],
});
