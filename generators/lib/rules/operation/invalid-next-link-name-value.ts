import { own } from '../../connector/json.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

const pageable = (nextLinkName: string) => operation({ 'x-ms-pageable': { nextLinkName } });

export default rule({
    id: 'InvalidNextLinkNameValue',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The platform looks for the next page under these two names only. One of the 17 accepted connectors with paging has another name, so it warns.',
    check: {
        operation: ({ value }) => {
            const name = own(value['x-ms-pageable'], 'nextLinkName');
            return (
                name !== undefined &&
                name !== 'nextLink' &&
                name !== '@odata.nextLink' && {
                    at: '/x-ms-pageable/nextLinkName',
                    message:
                        'The name of the next link is not one the platform knows; use "nextLink" or "@odata.nextLink".',
                }
            );
        },
    },
    good: pageable('@odata.nextLink'),
    bad: pageable('nextPage'),
});
