/** JSON types of a field: `strings` and `objects` are lists of them, `map` is an object that holds objects. */
export type Type =
    | 'string'
    | 'boolean'
    | 'integer'
    | 'number'
    | 'array'
    | 'object'
    | 'strings'
    | 'objects'
    | 'map'
    | 'object or boolean'
    | 'any';

export type Kind =
    | 'root'
    | 'info'
    | 'contact'
    | 'license'
    | 'externalDocs'
    | 'tag'
    | 'securityScheme'
    | 'metadataEntry'
    | 'pathItem'
    | 'notificationContent'
    | 'operation'
    | 'parameter'
    | 'items'
    | 'response'
    | 'header'
    | 'schema';

type Fields = Readonly<Record<string, Type>>;

const limits: Fields = {
    maximum: 'number',
    exclusiveMaximum: 'boolean',
    minimum: 'number',
    exclusiveMinimum: 'boolean',
    maxLength: 'integer',
    minLength: 'integer',
    pattern: 'string',
    maxItems: 'integer',
    minItems: 'integer',
    uniqueItems: 'boolean',
    enum: 'array',
    multipleOf: 'number',
};

const simpleType: Fields = {
    type: 'string',
    format: 'string',
    items: 'object',
    collectionFormat: 'string',
    default: 'any',
    ...limits,
};

const named: Fields = { 'x-ms-summary': 'string', 'x-ms-visibility': 'string' };

const dynamic: Fields = {
    'x-ms-dynamic-values': 'object',
    'x-ms-dynamic-list': 'object',
    'x-ms-dynamic-schema': 'object',
    'x-ms-dynamic-properties': 'object',
    'x-ms-dynamic-tree': 'object',
};

const described: Fields = { description: 'string' };
const linked: Fields = { url: 'string' };

/** The fields of each kind of object: those of Swagger 2.0 and the extensions whose type is fixed. */
const fields: Readonly<Record<Kind, Fields>> = {
    root: {
        swagger: 'any',
        info: 'object',
        host: 'string',
        basePath: 'string',
        schemes: 'strings',
        consumes: 'strings',
        produces: 'strings',
        paths: 'map',
        definitions: 'map',
        parameters: 'map',
        responses: 'map',
        securityDefinitions: 'map',
        security: 'objects',
        tags: 'objects',
        externalDocs: 'object',
        'x-ms-connector-metadata': 'objects',
        'x-ms-capabilities': 'object',
    },
    info: {
        title: 'string',
        ...described,
        termsOfService: 'string',
        contact: 'object',
        license: 'object',
        version: 'string',
        'x-ms-api-annotation': 'object',
    },
    contact: { name: 'string', ...linked, email: 'string' },
    license: { name: 'string', ...linked },
    externalDocs: { ...described, ...linked },
    tag: { name: 'string', ...described, externalDocs: 'object' },
    securityScheme: {
        type: 'string',
        ...described,
        name: 'string',
        in: 'string',
        flow: 'string',
        authorizationUrl: 'string',
        tokenUrl: 'string',
        scopes: 'object',
    },
    metadataEntry: { propertyName: 'string', propertyValue: 'string' },
    pathItem: {
        $ref: 'string',
        get: 'object',
        put: 'object',
        post: 'object',
        delete: 'object',
        options: 'object',
        head: 'object',
        patch: 'object',
        parameters: 'objects',
        'x-ms-notification-content': 'object',
    },
    notificationContent: { ...described, schema: 'object' },
    operation: {
        tags: 'strings',
        summary: 'string',
        ...described,
        externalDocs: 'object',
        operationId: 'string',
        consumes: 'strings',
        produces: 'strings',
        parameters: 'objects',
        responses: 'map',
        schemes: 'strings',
        deprecated: 'boolean',
        security: 'objects',
        ...named,
        'x-ms-trigger': 'string',
        'x-ms-trigger-hint': 'string',
        'x-ms-api-annotation': 'object',
        'x-ms-pageable': 'object',
        'x-ms-capabilities': 'object',
    },
    parameter: {
        name: 'string',
        in: 'string',
        ...described,
        required: 'boolean',
        schema: 'object',
        allowEmptyValue: 'boolean',
        ...simpleType,
        ...named,
        ...dynamic,
        'x-ms-url-encoding': 'string',
    },
    items: simpleType,
    response: { ...described, schema: 'object', headers: 'map', examples: 'object' },
    header: { ...described, ...simpleType },
    schema: {
        $ref: 'string',
        type: 'string',
        format: 'string',
        title: 'string',
        ...described,
        default: 'any',
        ...limits,
        maxProperties: 'integer',
        minProperties: 'integer',
        required: 'strings',
        items: 'object',
        allOf: 'objects',
        properties: 'map',
        additionalProperties: 'object or boolean',
        discriminator: 'string',
        readOnly: 'boolean',
        xml: 'object',
        externalDocs: 'object',
        example: 'any',
        ...named,
        ...dynamic,
        'x-ms-notification-url': 'boolean',
    },
};

const maps = Object.fromEntries(
    Object.entries(fields).map(([kind, types]) => [kind, new Map(Object.entries(types))]),
) as unknown as Readonly<Record<Kind, ReadonlyMap<string, Type>>>;

/** The fields of a kind as a map: names that come from a file are looked up in it. */
export const fieldsOf = (kind: Kind): ReadonlyMap<string, Type> => maps[kind];
