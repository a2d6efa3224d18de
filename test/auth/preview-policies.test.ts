import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
    type Given,
    linesOf,
    operationName,
    plain,
    policy,
    secret,
    section,
    text,
    withPolicies,
} from './preview-support.ts';

const cases: [string, Given, string[]][] = [
    [
        'the host of the connection in place of host and base path',
        withPolicies(
            { host: text },
            policy('DynamicHostUrl', { urlTemplate: "https://@connectionParameters('Host')/v2/" }),
        ),
        ['https://{host}/v2/orders'],
    ],
    [
        'another path and method, with the base path kept',
        withPolicies(
            { tenant: text },
            policy('routeRequestToEndpoint', {
                newPath: "/@connectionParameters('tenant')/all",
                httpMethod: 'post',
                [operationName]: ['listorders'],
            }),
        ),
        ['POST https://orders.contoso.com/v1/{tenant}/all'],
    ],
    [
        'nothing of policies for other operations and for responses',
        withPolicies(
            {},
            policy('setheader', { name: 'X-A', value: 'a', [operationName]: ['GetOrder'] }),
            policy('setheader', { name: 'X-B', value: 'b', [section]: 'Response' }),
            policy('setheader', { name: 'X-C', value: 'c', [section]: 'request', [operationName]: [] }),
        ),
        [plain, 'header  X-C: c'],
    ],
    [
        'headers and query parameters from connection parameters',
        withPolicies(
            { key: secret, region: text },
            policy('setHeader', {
                name: 'Authorization',
                value: "Token @connectionParameters('key','')",
            }),
            policy('setQueryParameter', { name: 'region', value: '@{connectionParameters("region")}' }),
        ),
        [plain, 'query   region = {region}', 'header  Authorization: Token ••••'],
    ],
    [
        'a key that a policy puts into the path',
        withPolicies(
            { key: secret },
            policy('routerequesttoendpoint', { newPath: "/@connectionParameters('key')/orders" }),
        ),
        ['https://orders.contoso.com/v1/••••/orders'],
    ],
    [
        'what exists already skipped, joined or replaced',
        withPolicies(
            {},
            ...['skip', 'append', 'override'].flatMap((action) => [
                policy('setheader', { name: `X-${action}`, value: 'a' }),
                policy('setheader', { name: `x-${action}`, value: 'b', existsAction: action }),
            ]),
        ),
        [plain, 'header  X-skip: a', 'header  x-append: a, b', 'header  x-override: b'],
    ],
    [
        'a header that another policy reads',
        withPolicies(
            { key: secret },
            policy('setheader', { name: 'X-Raw', value: "@connectionParameters('key')" }),
            policy('setheader', { name: 'Authorization', value: "Bearer @headers('x-raw')" }),
            policy('setheader', { name: 'X-Given', value: "@header('Given')" }),
        ),
        [plain, 'header  X-Raw: ••••', 'header  Authorization: Bearer ••••', 'header  X-Given: {Given}'],
    ],
    [
        'what comes where a parameter set lacks what a policy reads',
        withPolicies(
            {},
            policy('dynamichosturl', {
                urlTemplate: "https://@connectionParameters('host','orders.fabrikam.com')",
            }),
            policy('setheader', { name: 'X-A', value: "@connectionParameters('a','')" }),
            policy('setheader', { name: 'X-B', value: "@connectionParameters('b')" }),
        ),
        [
            'https://orders.fabrikam.com/orders',
            'header  X-A: (empty)',
            'header  X-B: (empty)',
            'note    A policy reads "b", which these connection parameters do not have; nothing comes in its place.',
        ],
    ],
    [
        'a note where a policy computes a value',
        withPolicies(
            { key: secret },
            policy('setheader', {
                name: 'X-Id',
                value: '@guid()',
            }),
            policy('setheader', { name: 'X-Both', value: "@concat('a', connectionParameters('key'))" }),
        ),
        [
            plain,
            'header  X-Id: {…}',
            'header  X-Both: ••••',
            'note    The value of "X-Id" is computed; only the platform can tell what comes out.',
            'note    The value of "X-Both" is computed; only the platform can tell what comes out.',
        ],
    ],
    [
        'a note for policies it does not know, none for those about bodies',
        withPolicies(
            {},
            policy('SetProperty', { newPropertyParentPathTemplate: '@body()' }),
            policy('fabrikam', {}),
        ),
        [plain, 'note    The policy template "fabrikam" may change the request too; it is not shown.'],
    ],
];

describe('a preview of what policies do to a request', () => {
    for (const [name, given, lines] of cases) {
        it(`shows ${name}`, async () => assert.deepEqual(await linesOf(given), lines));
    }
});
