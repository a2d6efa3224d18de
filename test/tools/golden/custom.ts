import type { AnswersByAuth } from './answers.ts';

const operations = {
    contactName: 'Wingtip Operations',
    contactUrl: 'https://intranet.wingtip.example/connectors',
    contactEmail: 'operations@wingtip.example',
    categories: ['IT Operations'],
    brandColor: '#007ee5',
};

/** A private connector: certification's demands do not bind it, and nobody has to be named. */
export const customAnswers: AnswersByAuth = {
    // Nothing that is optional; the default blue and a host of the own network.
    none: {
        ...operations,
        title: 'Door API',
        description: 'Opens doors.',
        host: 'doors.wingtip.example',
        operationMethod: 'post',
        operationPath: '/doors/{door}/open',
        pathParameters: [{ name: 'door', type: 'integer', title: 'Door', description: 'Its number.' }],
        operationSummary: 'Open a door',
        operationDescription: 'Opens a door for ten seconds.',
        responseFields: [
            { name: 'opened', type: 'boolean', title: 'Opened', description: 'Whether it opened.' },
        ],
    },
    // A publisher alone.
    basic: {
        ...operations,
        publisher: 'Wingtip Toys #1 #',
        title: 'Wingtip Connector #2 #',
        description:
            '--- Keeps the shelves of Wingtip Toys filled: emoji 🧸, links https://wingtip.example and all.',
        host: 'staging.wingtip.example',
        basePath: '/shelves',
        brandColor: '#FFFFFF',
        operationPath: '/',
        operationSummary: 'Look at all the shelves!',
        operationDescription: 'Tells what lies where.',
        responseFields: [{ name: 'toy', type: 'string', title: 'Toy #', description: 'What lies there.' }],
        responseIsList: true,
    },
    // A website alone.
    'api-key': {
        ...operations,
        website: 'https://wingtip.example',
        title: 'Power Apps & Wingtip',
        description: 'Reads temperatures of the warehouse, in °C and °F; 温度 too.',
        host: '10.0.0.7:8080',
        basePath: '/sensors',
        brandColor: '#c50f1f',
        apiKeyName: 'Authorization',
        operationPath: '/sensors/{sensor.id}/now',
        pathParameters: [
            {
                name: 'sensor.id',
                type: 'string',
                title: 'センサー',
                description: '<Sensor> of & in the hall.',
            },
        ],
        operationSummary: 'Get 温度 / temperature <now>?',
        operationDescription: 'Reads what a sensor shows, *right now*…',
        operationId: 'getTemperature',
        responseFields: [
            {
                name: '@type',
                type: 'string',
                title: '@type',
                description: 'Kind of the sensor &copy; nobody.',
            },
            { name: '温度', type: 'number', title: '温度', description: 'What it shows 🌡️.' },
        ],
    },
    // A stack owner alone.
    oauth2: {
        ...operations,
        stackOwner: 'Tailspin Toys',
        title: 'Tailspin Loans',
        description: 'Lends toys to the people of Wingtip and reminds them to bring them back.',
        host: 'loans.tailspin.example',
        basePath: '/v1',
        authorizationUrl: 'https://id.tailspin.example/authorize',
        tokenUrl: 'https://id.tailspin.example/token',
        operationMethod: 'patch',
        operationPath: '/loans/{loan}',
        pathParameters: [{ name: 'loan', type: 'string', title: 'Loan', description: 'The loan to change.' }],
        queryParameters: [
            { name: 'until', type: 'string', title: 'Until', description: 'The day it has to come back.' },
            { name: 'price', type: 'number', title: 'Price', description: 'What the loan costs.' },
        ],
        operationSummary: 'Extend a loan',
        operationDescription: 'Gives a borrower more time.',
        responseFields: [
            { name: 'until', type: 'string', title: 'Until', description: 'The new day.' },
            { name: 'reminders', type: 'integer', title: 'Reminders', description: 'How many were sent.' },
        ],
    },
    // A privacy policy alone.
    github: {
        ...operations,
        privacyPolicy: 'https://wingtip.example/privacy',
        title: 'Wingtip Build Status',
        description: 'Shows whether the last build of a project went well.',
        host: 'api.github.com',
        categories: ['IT Operations', 'Productivity'],
        scopes: ['repo:status'],
        clientId: 'Iv1.0123456789abcdef',
        operationPath: '/repos/wingtip/{repo}/status',
        pathParameters: [{ name: 'repo', type: 'string', title: 'Project', description: 'Its name.' }],
        operationSummary: 'Get the build status',
        operationDescription: 'Reads how the last build went.',
        responseFields: [
            { name: 'state', type: 'string', title: 'State', description: 'How the build went.' },
        ],
    },
    // Everything that is optional; a national cloud.
    aad: {
        ...operations,
        publisher: 'Wingtip Toys',
        stackOwner: 'Wingtip Toys',
        website: 'https://wingtip.example',
        privacyPolicy: 'https://wingtip.example/privacy',
        title: 'Wingtip Payroll',
        description: 'Reads pay slips of the person who is signed in, for the months of a year.',
        host: 'payroll.wingtip.example',
        basePath: '/payroll/v2',
        scopes: ['user_impersonation', 'Payslips.Read'],
        loginUri: 'https://login.microsoftonline.us',
        tenantId: 'wingtip.example',
        resourceUri: '99999999-8888-7777-6666-555555555555',
        onBehalfOf: false,
        operationPath: '/payslips',
        queryParameters: [
            { name: 'year', type: 'integer', title: 'Year', description: 'The year, as in 2025.' },
        ],
        operationSummary: 'List my pay slips',
        operationDescription: 'Gives the pay slips of a year, the newest first.',
        operationId: 'ListPaySlips',
        responseFields: [
            { name: 'month', type: 'integer', title: 'Month', description: 'From 1 to 12.' },
            { name: 'net', type: 'number', title: 'Net Pay', description: 'What was paid out.' },
        ],
        responseIsList: true,
    },
};
