import type { Operation } from '../../connector/model.ts';

/** A trigger that the service calls back, as opposed to one that asks the service now and then. */
export const isWebhook = ({ isTrigger, method, value, path }: Operation): boolean =>
    isTrigger &&
    method !== 'get' &&
    (value['x-ms-trigger'] === 'single' || path.value['x-ms-notification-content'] !== undefined);
