import type { AnswersByAuth } from './answers.ts';

const adele = {
    publisher: 'Adele Vance',
    stackOwner: 'Northwind Traders',
    contactName: "Adele O'Vance",
    contactUrl: 'https://adele.example/connectors',
    contactEmail: 'adele@adele.example',
    website: 'https://northwind.example',
    privacyPolicy: 'https://northwind.example/privacy',
};

/** Somebody else than the owner publishes: no icon, no settings, a fixed colour. The texts are tricky but legal. */
export const independentAnswers: AnswersByAuth = {
    // Quotes, backslashes and template code; names that JavaScript's prototypes lend.
    none: {
        ...adele,
        title: 'Northwind "Fast" Parcels',
        description: 'Tells where a parcel is: on C:\\temp, in "transit" or <%= lost %> for ${good}.',
        host: 'parcels.northwind.example',
        basePath: '/v1',
        categories: ['Business Management'],
        operationPath: '/parcels/{parcel}',
        pathParameters: [
            {
                name: 'parcel',
                type: 'string',
                title: 'Parcel "Number"',
                description: 'A number such as <%- 12 %> or \\12\\ on the label.',
            },
        ],
        operationSummary: 'Track a "lost" parcel',
        operationDescription:
            'Says in \'plain\' words where a parcel is; "<% if (lost) { %>" says that it is lost.',
        responseFields: [
            {
                name: '__proto__',
                type: 'string',
                title: '__proto__',
                description: 'A name __like__ any other.',
            },
            { name: 'constructor', type: 'boolean', title: 'Constructor', description: 'Another such name.' },
            {
                name: 'a "b" \\c\\',
                type: 'number',
                title: 'Quoted',
                description: 'A name with quotes in it.',
            },
        ],
    },
    // What markdown would read as its own.
    basic: {
        ...adele,
        publisher: 'Adele *Vance* [AV]',
        title: 'Northwind _Stock_ Levels',
        description:
            '# How much of each `product` is left | in stock, *now* and ~soon~ &amp; later :smile: today.',
        host: 'stock.northwind.example',
        categories: ['Commerce', 'Data'],
        usernameLabel: '1. User *name*',
        passwordLabel: '`Pass` | _word_',
        operationMethod: 'get',
        operationPath: '/stock_levels',
        queryParameters: [
            {
                name: 'filter[name]',
                type: 'string',
                title: 'Filter [Name](x)',
                description: '- Only products whose name has this text; see the note | below.',
            },
            {
                name: '$top',
                type: 'integer',
                title: '1. Top',
                description: '> At most so many, as in 10. Or + more, = all, <b>none</b>.',
            },
        ],
        operationSummary: '2. List `stock` | _levels',
        operationDescription: '+ Gives every product with ![how] many [pieces](of it) are left.',
        operationId: 'ListStock',
        responseFields: [
            { name: 'product_name', type: 'string', title: 'product_name', description: '`Its` **name**.' },
            { name: 'left', type: 'integer', title: '- Left', description: '1) How many are left.' },
        ],
        responseIsList: true,
    },
    // Letters beyond ASCII where they are legal, and names of headers with odd characters.
    'api-key': {
        ...adele,
        title: 'Café Menu d’Été 42',
        description:
            'Reads the menu of the day – prices in €, portions in ½ or ¼ – from a café’s own system.',
        host: 'menu.northwind.example',
        basePath: '/api/menu',
        categories: ['Lifestyle and Entertainment'],
        apiKeyLabel: 'Clé d’accès',
        apiKeyName: 'X-Menu_Key.1~a',
        operationPath: '/days/{day}/dishes',
        pathParameters: [
            { name: 'day', type: 'string', title: 'Day', description: 'A date such as 2025‑01‑31.' },
        ],
        operationSummary: 'List dishes (à la carte)',
        operationDescription: 'Gives the dishes of a day – sold-out ones too.',
        operationId: 'ListDishes',
        responseFields: [
            { name: 'größe', type: 'string', title: 'Größe', description: 'The size of the portion.' },
            { name: 'prix €', type: 'number', title: 'Price', description: 'The price in euros.' },
        ],
        responseIsList: true,
    },
    // Scopes that are URLs; one of them is a name that prototypes lend.
    oauth2: {
        ...adele,
        title: 'Northwind Calendar',
        description: 'Books appointments with the advisers of Northwind Traders and cancels them.',
        host: 'calendar.northwind.example',
        basePath: '/v3',
        categories: ['Communication', 'Productivity'],
        authorizationUrl: 'https://id.northwind.example/authorize?prompt=consent&access_type=offline',
        tokenUrl: 'https://id.northwind.example/token',
        scopes: ['https://id.northwind.example/auth/calendar', '__proto__', 'a`b|c'],
        operationMethod: 'delete',
        operationPath: '/appointments/{id}',
        pathParameters: [
            { name: 'id', type: 'integer', title: 'Appointment ID', description: 'The one to cancel.' },
        ],
        operationSummary: 'Cancel an appointment',
        operationDescription: 'Cancels an appointment and tells the adviser.',
        responseFields: [
            { name: 'cancelled', type: 'boolean', title: 'Cancelled', description: 'Whether it was there.' },
        ],
    },
    github: {
        ...adele,
        title: 'Release Notes Reader',
        description: 'Reads what changed between two releases of a project that is kept on GitHub.',
        host: 'api.github.com',
        categories: ['Content and Files'],
        scopes: ['repo', 'read:org'],
        operationPath: '/repos/{owner}/{repo}/releases',
        pathParameters: [
            { name: 'owner', type: 'string', title: 'Owner', description: 'Who the project belongs to.' },
            { name: 'repo', type: 'string', title: 'Project', description: 'What it is called.' },
        ],
        queryParameters: [
            { name: 'per_page', type: 'integer', title: 'Count', description: 'How many to read at most.' },
        ],
        operationSummary: 'List releases',
        operationDescription: 'Gives the newest releases of a project with their notes.',
        responseFields: [
            { name: 'name', type: 'string', title: 'Name', description: 'What the release is called.' },
            { name: 'body', type: 'string', title: 'Notes', description: 'What has changed with it.' },
        ],
        responseIsList: true,
    },
    // Everything that has a default is left to it.
    aad: {
        ...adele,
        title: 'Northwind People',
        description: 'Looks up the people who work at Northwind Traders and how to reach them.',
        host: 'people.northwind.example',
        categories: ['Human Resources', 'IT Operations'],
        resourceUri: 'https://people.northwind.example',
        operationPath: '/me',
        operationSummary: 'Get my profile',
        operationDescription: 'Reads the profile of the person who is signed in.',
        responseFields: [
            { name: 'displayName', type: 'string', title: 'Name', description: 'The name of the person.' },
        ],
    },
};
