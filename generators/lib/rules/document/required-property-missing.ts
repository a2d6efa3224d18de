import { asObject, child, isEmptyObject, isObject, own, resolve } from '../../connector/json.ts';
import type { Connector, Operation, Parameter, Response } from '../../connector/model.ts';
import { extraParameter, info, operation, responses } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { isComplete } from './helpers.ts';
import { isThere, missing, required } from './required.ts';

const ofDocument = (connector: Connector): Problem[] | undefined => {
    const { swagger } = connector;
    const schemes = asObject(swagger['securityDefinitions']);
    if (!isComplete(connector)) return undefined;
    const version = swagger['openapi'] === undefined ? {} : { swagger: 'see SpecificationVersionIncorrect' };
    return [
        ...missing({ ...swagger, ...version }, required.root, 'The definition'),
        ...missing(swagger, required.rootForCertification, 'The definition'),
        ...(isObject(swagger['info'])
            ? [
                  ...missing(swagger['info'], required.info, 'The info object', '/info'),
                  ...missing(swagger['info'], required.infoForCertification, 'The info object', '/info'),
              ]
            : []),
        ...Object.keys(schemes).flatMap((name) => {
            const scheme = own(schemes, name);
            const at = child('/securityDefinitions', name);
            return isObject(scheme) ? missing(scheme, required.securityScheme, 'This scheme', at) : [];
        }),
    ];
};

/** An empty operation is another rule's matter. */
const ofOperation = ({ value, isInternal }: Operation): Problem[] | false =>
    !isInternal &&
    !isThere(value, required.operation) &&
    !isEmptyObject(value) &&
    missing(value, required.operation, 'This operation');

/** A shared parameter that no operation refers to is in no list of parameters: nobody sees it. */
const isSeen = ({ isVisible, users, pointer }: Parameter): boolean =>
    isVisible && (users.length > 0 || !pointer.startsWith('/parameters/'));

const ofParameter = (parameter: Parameter, { definition }: Connector): Problem[] | false => {
    const { value, pointer, place } = parameter;
    if (isEmptyObject(value) && !isObject(resolve(definition?.value, pointer))) return false;
    const isWhole =
        isThere(value, required.parameter) &&
        (place === 'body' ||
            ((value['schema'] !== undefined || isThere(value, required.simpleParameter)) &&
                (!isSeen(parameter) || isThere(value, required.visibleParameter))));
    if (isWhole) return false;
    const what = parameter.name === '' ? 'This parameter' : `The parameter "${parameter.name}"`;
    const problems = missing(value, required.parameter, what);
    if (place === 'body') return problems;
    return [
        ...problems,
        ...(value['schema'] === undefined ? missing(value, required.simpleParameter, what) : []),
        ...(isSeen(parameter) ? missing(value, required.visibleParameter, what) : []),
    ];
};

const ofResponse = ({ value, pointer }: Response, { definition }: Connector): Problem[] | false =>
    !isThere(value, required.response) &&
    (!isEmptyObject(value) || isObject(resolve(definition?.value, pointer))) &&
    missing(value, required.response, 'This response');

export default rule({
    id: 'RequiredPropertyMissing',
    from: 'Swagger Validator, certification page step 2',
    severity: 'error',
    demandedBy: 'platform',
    existing: 'warning',
    why: 'Swagger 2.0 itself needs some fields; makers see the others in the designer. The validator has always printed an error for each. Old certified connectors lack a contact or metadata (6 of 100), new ones do not.',
    check: {
        connector: ofDocument,
        operation: ofOperation,
        parameter: ofParameter,
        response: ofResponse,
    },
    good: operation({
        summary: null,
        description: null,
        'x-ms-visibility': 'internal',
        parameters: [{ name: 'orderId', in: 'path', required: true, type: 'string' }],
    }),
    bad: [
        { definition: { swagger: null, 'x-ms-connector-metadata': null } },
        info({ title: null, description: null, version: null, contact: null }),
        operation({ summary: null, description: ' ' }),
        extraParameter({ name: 'page', in: 'query' }),
        extraParameter({ type: 'string', 'x-ms-summary': '', description: 'The page to show.' }),
        responses({ '200': { description: null } }),
        { definition: { securityDefinitions: { api_key: { type: null } } } },
    ],
});
