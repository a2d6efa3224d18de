import { asObject, type JsonObject } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';

/** `info` of the definition; empty where there is none. */
export const infoOf = ({ swagger }: Connector): JsonObject => asObject(swagger['info']);
