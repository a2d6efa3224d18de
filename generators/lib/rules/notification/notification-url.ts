import type { JsonObject } from '../../connector/json.ts';
import type { Example } from '../example.ts';
import { type Problem, type Rule, rule } from '../rule.ts';
import { type BodyUrl, bodyUrls, url, webhook } from './helpers.ts';

const without = (key: string): JsonObject =>
    Object.fromEntries(Object.entries(url).filter(([name]) => name !== key));
const inside = (outer: JsonObject, inner: JsonObject): JsonObject => ({
    type: 'object',
    properties: { callback: inner },
    required: ['callback'],
    ...outer,
});

interface Row {
    id: string;
    why: string;
    isWrong: (url: BodyUrl) => boolean;
    message: string;
    isDoubtful?: (url: BodyUrl) => boolean;
    good: Example;
    bad: readonly Example[];
}

const table: readonly Row[] = [
    {
        id: 'NotificationUrlNotInternal',
        why: 'Makers would be asked for an address that only the platform knows. In no accepted connector do they see it.',
        isWrong: ({ isInternal }) => !isInternal,
        message:
            'The notification URL is filled in by the platform; hide it with "x-ms-visibility": "internal".',
        good: webhook(inside({ 'x-ms-visibility': 'internal' }, without('x-ms-visibility'))),
        bad: [webhook(without('x-ms-visibility'))],
    },
    {
        id: 'NotificationUrlNotRequired',
        why: 'The platform sends an internal property only if it is required, so the service would not get the address. In all accepted connectors each property on the way to it is required; whether the body parameter is does not matter.',
        isWrong: ({ isRequired }) => !isRequired,
        message:
            'The notification URL is sent only if it is required; add it to "required" of the object it is in, and every object around it likewise.',
        good: webhook(inside({}, url)),
        bad: [webhook(url, { body: { required: [] } }), webhook(inside({ required: [] }, url))],
    },
    {
        id: 'NotificationUrlNotString',
        why: 'An address is text. One of the 201 accepted connectors with webhooks leaves the type out, so that is a warning; all others write string.',
        isWrong: ({ value }) => value['type'] !== 'string',
        isDoubtful: ({ value }) => value['type'] === undefined,
        message: 'The notification URL has to be text; set "type": "string".',
        good: webhook(),
        bad: [webhook({ ...url, type: 'object' }), webhook(without('type'))],
    },
];

/** The wrong URLs, each once however many ways lead there. */
const wrong = (urls: readonly BodyUrl[], { isWrong }: Row): Iterable<BodyUrl> =>
    new Map(urls.filter(isWrong).map((url) => [url.pointer, url])).values();

const rules: readonly Rule[] = table.map((row) =>
    rule({
        id: row.id,
        from: 'Swagger Validator, webhook trigger page',
        severity: 'error',
        demandedBy: 'certification',
        why: row.why,
        check: {
            connector: (connector) =>
                Array.from(wrong(bodyUrls(connector), row), (url): Problem => ({
                    at: url.pointer,
                    message: row.message,
                    ...(row.isDoubtful?.(url) ? { atMost: 'warning' } : {}),
                })),
        },
        good: row.good,
        bad: row.bad,
    }),
);

export default rules;
