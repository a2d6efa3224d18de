import type { Answers } from './answers.ts';
import { authState } from './auth/state.ts';
import { authType } from './auth/types.ts';
import { asObject, asText } from './connector/json.ts';
import type { Connector } from './connector/model.ts';
import type { Draft } from './answers.ts';
import { addAuth, type EditedTexts, type SetTexts } from './edit/add-auth.ts';
import { connectionParameters } from './render/render.ts';

/** Adds the auth type that answers describe. Throws a UserError where the connector leaves no place for it. */
export function addAuthFromAnswers(connector: Connector, answers: Draft, setsOnly: boolean): EditedTexts {
    const given = answers as Answers;
    const { info, host, basePath } = connector.swagger;
    const title = asText(asObject(info)['title']) ?? 'this service';
    const place = { host: asText(host) ?? '', basePath: asText(basePath) ?? '/' };
    const type = authType(given.auth);
    const { mode } = authState(connector);
    return addAuth(connector, {
        type,
        parameters: asObject(connectionParameters({ ...given, title })),
        scheme: type.security(given),
        policies: type.policies?.({ ...given, ...place }) ?? [],
        ...(mode === 'none'
            ? {}
            : { set: texts(answers.setName, answers.setDisplayName, answers.setDescription) }),
        ...(mode === 'single'
            ? {
                  existing: texts(
                      answers.existingSetName,
                      answers.existingSetDisplayName,
                      answers.existingSetDescription,
                  ),
              }
            : {}),
        setsOnly,
    });
}

const texts = (name = '', displayName = '', description = ''): SetTexts => ({
    name,
    displayName,
    description,
});
