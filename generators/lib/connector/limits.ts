/**
 * Lengths, counts, word lists and colours that certification checks. One truth for prompts and rules.
 * Source, unless said otherwise: Microsoft's certification page (step 2 and 4) and the Swagger Validator's help.
 */

export const title = { max: 30, words: ['API', 'Connector'] } as const;
export const description = { min: 30, max: 500 } as const;
export const summary = { max: 80, validatorMax: 120 } as const;
/** Dataverse stores a description of up to 1,000 characters; nothing longer survives a solution. */
export const longText = { max: 1000 } as const;
export const operationId = { max: 80 } as const;
export const categoriesAllowed = { min: 1, max: 2 } as const;
export const operationsAllowed = { max: 256 } as const;
export const definitionFile = { maxBytes: 1_048_576 } as const;
export const icon = { min: 100, max: 230, maxBytes: 1_048_576, markShare: 0.7, write: 230 } as const;

export const categories = [
    'AI',
    'Business Management',
    'Business Intelligence',
    'Collaboration',
    'Commerce',
    'Communication',
    'Content and Files',
    'Finance',
    'Data',
    'Human Resources',
    'Internet of Things',
    'IT Operations',
    'Lifestyle and Entertainment',
    'Marketing',
    'Productivity',
    'Sales and CRM',
    'Security',
    'Social Media',
    'Website',
] as const;

/** Names no title, description or summary may hold; Microsoft's page gives "any Power Platform product". */
export const productNames = [
    'Power Apps',
    'PowerApps',
    'Power Automate',
    'Power BI',
    'Power Pages',
    'Power Platform',
    'Power Virtual Agents',
    'Microsoft Flow',
    'Copilot Studio',
    'Logic Apps',
] as const;

/** The ones Microsoft's validator itself refuses in a description. */
export const productNamesInDescription = ['Power Apps', 'Power Automate', 'Logic Apps'] as const;

export const brandColor = { independent: '#da3b01', forbidden: ['#ffffff', '#007ee5'] } as const;

/** Characters the Swagger Validator refuses in an operation's summary. */
export const restrictedInSummary = ['/', '\\', '<', '>', '*', '%', '&', '?'] as const;

/** Labels of a host that say "not production". */
export const testHostLabels = [
    'staging',
    'stage',
    'stg',
    'test',
    'testing',
    'dev',
    'develop',
    'development',
    'uat',
    'qa',
    'sandbox',
    'preprod',
    'ngrok',
    'localhost',
] as const;

/** Top-level domains that read like such a label: of developers, and of Qatar. */
export const domainsLikeTestHosts = ['dev', 'qa'] as const;

/** Services whose production hosts are called so: Azure DevOps and Bing Maps. */
export const hostsLikeTestHosts = ['dev.azure.com', 'dev.virtualearth.net'] as const;

/** Top-level domains that the public internet does not have: reserved ones, and what private networks call themselves. */
export const privateDomains = ['local', 'internal', 'lan', 'intranet', 'corp', 'home', 'invalid'] as const;

export const independentSuffix = '(Independent Publisher)';

export const fieldTypes = ['string', 'integer', 'number', 'boolean'] as const;
export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** Every method Swagger 2.0 knows, in the order its specification lists them. */
export const swaggerMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;
/** Schemas counted with their references written out (limits of Microsoft's connector FAQ). The depth is the deepest one ever accepted. */
export const schemas = { perBody: 512, perOperation: 16_384, total: 4_194_304, depth: 15 } as const;
