/** The flag of an answer: `contactEmail` → `contact-email`. */
export const flagName = (name: string): string =>
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
