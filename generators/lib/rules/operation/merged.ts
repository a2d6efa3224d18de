import type { Operation, Parameter } from '../../connector/model.ts';

/** Where an operation's own list holds a parameter; '' (the operation) for one that its path lends it. */
export const placeIn = ({ value, pointer }: Operation, parameter: Parameter): string => {
    if (parameter.pointer.startsWith(`${pointer}/parameters/`))
        return parameter.pointer.slice(pointer.length);
    if (!Array.isArray(value['parameters'])) return '';
    const index = value['parameters'].findIndex(
        (item) => (item as { $ref?: unknown } | null)?.$ref === `#${parameter.pointer}`,
    );
    return index < 0 ? '' : `/parameters/${index}`;
};
