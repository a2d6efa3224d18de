import { isObject } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';

/** True where the definition was read whole: only then is a key that is not in it missing. */
export const isComplete = ({ definition }: Connector): boolean =>
    isObject(definition?.value) && definition.problems.length === 0;
