import type { AnswersByAuth } from './answers.ts';

const contoso = {
    publisher: 'Contoso',
    contactName: 'Contoso Support',
    contactUrl: 'https://contoso.com/support',
    contactEmail: 'support@contoso.com',
    website: 'https://contoso.com',
    privacyPolicy: 'https://contoso.com/privacy',
};

const fabrikam = {
    publisher: 'Fabrikam, Inc.',
    contactName: 'Fabrikam Help Desk',
    contactUrl: 'https://help.fabrikam.com/connectors?from=readme&lang=en',
    contactEmail: 'help+connectors@fabrikam.com',
    website: 'https://www.fabrikam.com/',
    privacyPolicy: 'https://www.fabrikam.com/legal/privacy_policy.html',
};

/** The owner of the service publishes: stack owner, icon and settings are there. */
export const verifiedAnswers: AnswersByAuth = {
    // No parameter in the path, several in the query, a list.
    none: {
        ...contoso,
        title: 'Contoso Stores',
        description: 'Find Contoso stores near a place, with their opening hours.',
        host: 'stores.contoso.com',
        categories: ['Commerce'],
        brandColor: '#0b6a0b',
        operationPath: '/stores',
        queryParameters: [
            { name: 'near', type: 'string', title: 'Near', description: 'A town or a postal code.' },
            {
                name: 'radius',
                type: 'integer',
                title: 'Radius',
                description: 'How far to look around the place, in kilometres.',
            },
            {
                name: 'openNow',
                type: 'boolean',
                title: 'Open Now',
                description: 'Whether to leave out stores that are closed.',
            },
        ],
        operationSummary: 'List stores',
        operationDescription: 'Gives the stores around a place, the nearest first.',
        responseFields: [
            { name: 'id', type: 'integer', title: 'Store ID', description: 'The number of the store.' },
            { name: 'name', type: 'string', title: 'Name', description: 'What the store is called.' },
            {
                name: 'distance',
                type: 'number',
                title: 'Distance',
                description: 'How far away it is, in kilometres.',
            },
        ],
        responseIsList: true,
    },
    // No parameters at all; the labels are the service's own.
    basic: {
        ...fabrikam,
        title: 'Fabrikam Invoices',
        description: 'Send invoices to customers of Fabrikam and learn whether they have been paid.',
        host: 'api.fabrikam.com',
        basePath: '/invoicing/v2.1',
        stackOwner: 'Fabrikam Billing',
        categories: ['Finance', 'Business Management'],
        brandColor: '#1A2B3C',
        usernameLabel: 'Account ID',
        passwordLabel: 'Access phrase "for machines"',
        operationMethod: 'post',
        operationPath: '/invoices',
        operationSummary: 'Create an invoice',
        operationDescription: 'Starts an empty invoice that lines are added to later.',
        operationId: 'CreateInvoice_V2',
        responseFields: [
            {
                name: 'invoice_number',
                type: 'string',
                title: 'Invoice Number',
                description: 'The number that customers see.',
            },
        ],
    },
    // The key in the query string, beside another query parameter.
    'api-key': {
        ...contoso,
        title: 'Contoso Orders',
        description: 'Look up the orders that customers placed in the Contoso web shop.',
        host: 'orders.contoso.com',
        basePath: '/v1',
        categories: ['Commerce', 'Data'],
        brandColor: '#ffb900',
        apiKeyLabel: 'Shop token',
        apiKeyIn: 'query',
        apiKeyName: 'shop_token',
        operationPath: '/orders/{orderId}',
        pathParameters: [
            {
                name: 'orderId',
                type: 'string',
                title: 'Order ID',
                description: 'The number of the order, as the customer sees it.',
            },
        ],
        queryParameters: [
            {
                name: 'currency',
                type: 'string',
                title: 'Currency',
                description: 'The currency to show amounts in, such as EUR.',
            },
        ],
        operationSummary: 'Get an order',
        operationDescription: 'Looks up one order by its number.',
        responseFields: [
            { name: 'total', type: 'number', title: 'Total', description: 'What the order costs in all.' },
            { name: 'paid', type: 'boolean', title: 'Paid', description: 'Whether it has been paid for.' },
        ],
    },
    // Two parameters in the path, a refresh URL of its own.
    oauth2: {
        ...fabrikam,
        title: 'Fabrikam Projects',
        description: 'Keep the tasks of Fabrikam projects up to date from wherever work is done.',
        host: 'projects.fabrikam.com',
        basePath: '/api',
        categories: ['Productivity', 'Collaboration'],
        brandColor: '#5C2D91',
        authorizationUrl: 'https://login.fabrikam.com/oauth2/authorize',
        tokenUrl: 'https://login.fabrikam.com/oauth2/token',
        refreshUrl: 'https://login.fabrikam.com/oauth2/refresh',
        scopes: ['tasks.read', 'tasks.write'],
        clientId: 'fabrikam-projects-4711',
        operationMethod: 'put',
        operationPath: '/projects/{projectId}/tasks/{task-number}',
        pathParameters: [
            {
                name: 'projectId',
                type: 'string',
                title: 'Project ID',
                description: 'The project that the task belongs to.',
            },
            {
                name: 'task-number',
                type: 'integer',
                title: 'Task Number',
                description: 'The number of the task within its project.',
            },
        ],
        queryParameters: [
            { name: 'done', type: 'boolean', title: 'Done', description: 'Whether the task is finished.' },
        ],
        operationSummary: 'Change a task',
        operationDescription: 'Marks a task of a project as finished or as open again.',
        responseFields: [
            { name: 'changed', type: 'boolean', title: 'Changed', description: 'Whether it was different.' },
        ],
    },
    // No scopes.
    github: {
        ...contoso,
        title: 'Contoso Code Reviews',
        description: 'See which changes wait for a review by the people of Contoso.',
        host: 'reviews.contoso.com',
        basePath: '/',
        categories: ['Productivity'],
        brandColor: '#000000',
        operationPath: '/reviews',
        operationSummary: 'List reviews',
        operationDescription: 'Gives all changes that nobody has reviewed yet.',
        responseFields: [
            { name: 'url', type: 'string', title: 'URL', description: 'Where the change can be read.' },
        ],
        responseIsList: true,
    },
    // One tenant, on behalf of the user.
    aad: {
        ...fabrikam,
        title: 'Fabrikam Reports',
        description: 'Read the figures of Fabrikam reports that were made overnight.',
        host: 'reports.fabrikam.com:8443',
        basePath: '/reports',
        categories: ['Business Intelligence', 'Data'],
        brandColor: '#f3f2f1',
        scopes: ['Reports.Read.All'],
        clientId: '11111111-2222-3333-4444-555555555555',
        tenantId: '66666666-7777-8888-9999-000000000000',
        resourceUri: 'api://fabrikam-reports',
        onBehalfOf: true,
        operationPath: "/reports('{reportId}')",
        pathParameters: [
            {
                name: 'reportId',
                type: 'string',
                title: 'Report ID',
                description: 'The name of the report, as in sales-2024.',
            },
        ],
        operationSummary: 'Get a report',
        operationDescription: 'Reads the figures of one report.',
        responseFields: [
            { name: 'figure', type: 'number', title: 'Figure', description: 'The sum of the report.' },
            { name: 'madeAt', type: 'string', title: 'Made At', description: 'When it was made.' },
        ],
    },
};
