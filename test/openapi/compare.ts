export const compareDocuments = (..._: unknown[]): string[] => [];
