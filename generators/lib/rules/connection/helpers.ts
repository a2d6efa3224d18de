import { identityProviderOf, oauthSettings } from '../../auth/forms.ts';
import { child, type JsonObject, ownIgnoringCase } from '../../connector/json.ts';
import type { ConnectionParameter } from '../../connector/model.ts';

/** The settings of a sign-in, with their pointer below the parameter. */
export interface SignIn {
    settings: JsonObject;
    at: string;
    /** Identity provider in lower case. */
    provider: string;
}

export function signInOf({ value }: ConnectionParameter): SignIn | undefined {
    const found = oauthSettings(value);
    if (!found) return undefined;
    return {
        settings: found.value,
        at: child('', found.key),
        provider: identityProviderOf(found.value).toLowerCase(),
    };
}

/** True where makers enter a value of the sign-in themselves: in a parameter beside it, such as `token:clientId`. */
export const isEntered = ({ name, siblings }: ConnectionParameter, value: string): boolean =>
    ownIgnoringCase(siblings, `${name}:${value}`) !== undefined;

/** `uiDefinition.constraints` of a parameter, with its pointer below the parameter. */
export function constraint(
    { value }: ConnectionParameter,
    name: string,
): { value: unknown; at: string; found: boolean } {
    const ui = ownIgnoringCase(value, 'uiDefinition');
    const constraints = ownIgnoringCase(ui?.value, 'constraints');
    const found = ownIgnoringCase(constraints?.value, name);
    const keys = [ui, constraints, found].flatMap((step) => (step ? [step.key] : []));
    return { value: found?.value, at: child('', ...keys), found: found !== undefined };
}

/** A flag that may be written as a boolean or as its name. */
export const flag = (value: unknown): boolean | undefined =>
    value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
