import type { Connector } from '../../connector/model.ts';

/** A custom connector in a solution may leave a part of its address to an environment variable. */
export const isFromEnvironment = ({ kind }: Connector, text: string): boolean =>
    kind === 'custom' && text.includes('@environmentVariables(');
