/** What each fix does to the bad examples of its rule, in their order: lines out, lines in. Empty where a human has to decide. */
export const expected: Record<string, readonly (readonly string[])[]> = {
    RequiredAsString: [['- "required": true', '+ "required": "true"'], []],
    ArrayDuplicateValue: [[], ['- "id",'], ['- "orders",'], ['- "application/json",']],
    BasePathNotValid: [['- "basePath": "v1",', '+ "basePath": "/v1",']],
    JsonTypeIncorrect: [
        [],
        [],
        ['- "deprecated": "true",', '+ "deprecated": true,'],
        ['- "deprecated": "true"', '+ "deprecated": true'],
        [],
        ['- "maxLength": "5",', '+ "maxLength": 5,'],
    ],
    SpecificationVersionIncorrect: [[], ['- "swagger": 2,', '+ "swagger": "2.0",'], []],
    TextBlanks: [
        ['- "title": " Contoso Orders ",', '+ "title": "Contoso Orders",'],
        [
            '- "description": "Looks up one order by its number. ",',
            '+ "description": "Looks up one order by its number.",',
        ],
        [
            '- "title": "\\tTotal",',
            '- "description": "What the order costs.\\n"',
            '+ "title": "Total",',
            '+ "description": "What the order costs."',
        ],
        ['- "tooltip": "Provide your API key. ",', '+ "tooltip": "Provide your API key.",'],
    ],
    ByteOrderMark: [['- { "properties": {} }', '+ { "properties": {} }']],
    CategorySpelling: [
        [
            '- "propertyValue": "IT operations; Sales and CRM;"',
            '+ "propertyValue": "IT Operations;Sales and CRM"',
        ],
    ],
    InvalidConnectorCategory: [
        [],
        [],
        ['- "propertyValue": "data, Communication"', '+ "propertyValue": "Data;Communication"'],
    ],
    MetadataNameSpelling: [
        [
            '- "propertyName": "website",',
            '+ "propertyName": "Website",',
            '- "propertyName": "Privacy Policy ",',
            '+ "propertyName": "Privacy policy",',
        ],
    ],
    DescriptionNotSentence: [
        [
            '- "description": "Looks up one order by its number",',
            '+ "description": "Looks up one order by its number.",',
        ],
        ['- "description": "The number of the order",', '+ "description": "The number of the order.",'],
    ],
    StringSummaryEnd: [['- "summary": "Get an order.",', '+ "summary": "Get an order",']],
    AllowEmptyValueOnlyValidForQueryFormData: [
        ['- "type": "string",', '- "allowEmptyValue": true', '+ "type": "string"'],
    ],
    PathParameterMissingEncoding: [
        [
            '- "description": "The number of the order."',
            '+ "description": "The number of the order.",',
            '+ "x-ms-url-encoding": "single"',
        ],
    ],
    PathParameterMustBeRequired: [
        ['- "x-ms-url-encoding": "single"', '+ "x-ms-url-encoding": "single",', '+ "required": true'],
        ['- "required": false,', '+ "required": true,'],
    ],
    QueryParameterEncodingNotSupported: [
        ['- "type": "string",', '- "x-ms-url-encoding": "single"', '+ "type": "string"'],
    ],
    IndependentPublisherBrandColor: [['- "iconBrandColor": "#0b6a0b",', '+ "iconBrandColor": "#da3b01",']],
    InvalidBrandColor: [
        [],
        [],
        [],
        [],
        ['- "iconBrandColor": "0B6A0B",', '+ "iconBrandColor": "#0B6A0B",'],
        ['- "iconBrandColor": "#a1b",', '+ "iconBrandColor": "#aa11bb",'],
    ],
    DefaultResponseHasSchema: [
        [
            '- "description": "Anything else.",',
            '- "schema": {',
            '- "type": "string"',
            '- }',
            '+ "description": "Anything else."',
        ],
        [],
    ],
    RequiredPropertyArrayEmpty: [['- },', '- "required": []', '+ }']],
};
