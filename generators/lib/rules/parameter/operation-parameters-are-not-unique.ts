import { fingerprint } from '../../connector/fingerprint.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';
import { comparable, repeated } from './lists.ts';

const id = { name: 'id', in: 'query', type: 'string' };

export default rule({
    id: 'OperationParametersAreNotUnique',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Swagger takes the list of parameters for a set, so an entry that stands in it twice makes the file invalid. No accepted connector repeats one.',
    check: {
        operation: (subject, connector) => {
            const list = comparable(subject, connector);
            if (repeated(list, ({ name, place }) => `${place} ${name}`).length === 0) return false;
            return repeated(list, ({ written }) => fingerprint(written)).map(({ at }) => ({
                at,
                message: 'This parameter already stands in the list, exactly so; remove one of the two.',
            }));
        },
    },
    good: operation({ parameters: [id, { ...id, in: 'header' }] }),
    bad: operation({ parameters: [id, { type: 'string', name: 'id', in: 'query' }] }),
});
