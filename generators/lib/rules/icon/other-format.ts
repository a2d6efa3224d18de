const pattern = /^(?:icon|logo)\.(?:jpe?g|gif|svg|webp|bmp|ico|tiff?)$/i;

/** The name of an icon that is no PNG, if the folder holds one. */
export const otherFormat = (entries: readonly string[]): string | undefined =>
    entries.find((entry) => pattern.test(entry));
