import { extraParameter, schema } from '../example.ts';
import { type Rule, rule } from '../rule.ts';
import { typed } from './typed.ts';

const table: [id: string, min: string, max: string][] = [
    ['MinimumShouldBeLessThanOrEqualToMaximum', 'minimum', 'maximum'],
    ['MinItemsShouldBeLessThanOrEqualToMaxItems', 'minItems', 'maxItems'],
    ['MinLengthShouldBeLessThanOrEqualToMaxLength', 'minLength', 'maxLength'],
];

const rules: Rule[] = table.map(([id, min, max]) =>
    rule({
        id,
        from: 'Swagger Validator',
        severity: 'error',
        demandedBy: 'certification',
        why: 'No value can satisfy both limits, so every call would be refused. The validator names it and no accepted connector has such a pair.',
        check: typed((value) => {
            const [least, most] = [value[min], value[max]];
            return (
                typeof least === 'number' &&
                typeof most === 'number' &&
                least > most && {
                    at: `/${min}`,
                    message: `"${min}" (${least}) is greater than "${max}" (${most}); swap or correct them.`,
                }
            );
        }),
        good: schema({ type: 'integer', [min]: 2, [max]: 2 }),
        bad: [
            schema({ type: 'integer', [min]: 3, [max]: 2 }),
            extraParameter({
                name: 'ids',
                in: 'query',
                type: 'array',
                items: { type: 'integer', [min]: 3, [max]: 2 },
            }),
        ],
    }),
);
export default rules;
