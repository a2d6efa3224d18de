import type { Answers, Field } from '../answers.ts';
import { authType } from '../auth/types.ts';
import type { Json, JsonObject } from '../connector/json.ts';
import { brandColor } from '../connector/limits.ts';
import { formatJson } from './format.ts';
import { drawPlaceholder } from './icon.ts';
import { renderTemplate } from './template.ts';

/** The files of a connector: name → text or bytes, in the order they are written. */
export type Rendered = Map<string, string | Uint8Array>;

const names = {
    definitionFile: 'apiDefinition.swagger.json',
    propertiesFile: 'apiProperties.json',
    readmeFile: 'Readme.md',
    settingsFile: 'settings.json',
    iconFile: 'icon.png',
} as const;

/** A definition that is there already, and what it needs in the other files. */
export interface Ready {
    definition: JsonObject;
    /** Connection parameters beside those of the auth type. */
    connectionParameters: JsonObject;
    policies: readonly JsonObject[];
}

/** What a connector with a ready definition is made from: it has its operations already. */
export type Identity = Pick<Answers, Exclude<keyof Answers, keyof OperationAnswers>>;
type OperationAnswers = Pick<
    Answers,
    | 'operationMethod'
    | 'operationPath'
    | 'pathParameters'
    | 'queryParameters'
    | 'operationSummary'
    | 'operationDescription'
    | 'operationId'
    | 'responseFields'
    | 'responseIsList'
>;

/** Writes the readme that describes what the other files hold. */
export type WriteReadme = (files: Rendered) => Promise<string>;

/** Renders a new connector. Answers have to be complete and right. */
export const renderConnector = (answers: Answers, readme: WriteReadme): Promise<Rendered> =>
    render({ ...templateData(answers), ...templateOperation(answers) }, readme);

/** Renders a connector around a definition, which takes the place of the template's own. */
export async function renderReady(identity: Identity, ready: Ready, readme: WriteReadme): Promise<Rendered> {
    const data = templateData(identity);
    const connectionParameters = {
        ...(data.connectionParameters as JsonObject),
        ...ready.connectionParameters,
    };
    const { definition, policies } = ready;
    return render({ ...data, connectionParameters, policies }, readme, definition);
}

type Data = ReturnType<typeof templateData>;

async function render(data: Data, readme: WriteReadme, definition?: JsonObject): Promise<Rendered> {
    const answers = data;
    const json = async (name: string): Promise<string> => formatJson(renderTemplate(name, data));
    const files: Rendered = new Map();
    files.set(
        names.definitionFile,
        definition ? await formatJson(JSON.stringify(definition)) : await json('apiDefinition.swagger.json'),
    );
    files.set(names.propertiesFile, await json('apiProperties.json'));
    files.set(names.readmeFile, await readme(files));
    if (answers.publisherKind !== 'independent') {
        files.set(names.settingsFile, await json('settings.json'));
        files.set(names.iconFile, drawPlaceholder(data.brandColor));
    }
    return files;
}

/** The connection parameters of an auth type, as its template says them. */
export const connectionParameters = (data: Pick<Answers, 'auth' | 'title'>): Json =>
    JSON.parse(renderTemplate(`auth/${data.auth}.json`, data)) as Json;

const inPlace = (fields: readonly Field[], place: 'path' | 'query') =>
    fields.map((field) => ({ ...field, place }));

/** Everything the templates ask for, decided here, so that they hold no logic of their own. */
function templateData(answers: Identity) {
    const auth = authType(answers.auth);
    const scheme = auth.security(answers);
    const metadata = [
        { name: 'Website', value: answers.website },
        { name: 'Privacy policy', value: answers.privacyPolicy },
        { name: 'Categories', value: answers.categories.join(';') },
    ];
    return {
        ...names,
        publisher: undefined,
        stackOwner: undefined,
        ...answers,
        brandColor: answers.brandColor ?? brandColor.independent,
        connectionParameters: connectionParameters(answers),
        metadata: metadata.filter(({ value }) => value),
        policies: [] as readonly JsonObject[],
        securityDefinitions: scheme ? { [scheme.name]: scheme.definition } : {},
        security: scheme ? [{ [scheme.name]: scheme.scopes }] : [],
    };
}

const templateOperation = (answers: Answers) => ({
    parameters: [
        ...inPlace(answers.pathParameters ?? [], 'path'),
        ...inPlace(answers.queryParameters ?? [], 'query'),
    ],
    responseDescription: answers.responseIsList
        ? `The list that "${answers.operationSummary}" gives back.`
        : `The object that "${answers.operationSummary}" gives back.`,
});
