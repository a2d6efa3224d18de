/**
 * Every way in which a connector can say less than the document it comes from: what is lost, and what the author can do.
 * The key is the `kind` in reports: it is a promise.
 */
export const losses = {
    'other-media-type': [
        'A connector has one media type for a body; another one was kept.',
        'Nothing, unless makers need the other form: then write it as an operation of its own.',
    ],
    'type-made-single': [
        'A value of several types became one type.',
        'Look whether the kept type is the one that makers use.',
    ],
    'type-inferred': [
        'The document gives no type (or one that Swagger does not know); a type was taken from the other keywords.',
        'Check the type against a real request or response.',
    ],
    'any-value': [
        'The document allows any value; connectors need a type, so it became an object.',
        'Write the real type where you know it.',
    ],
    'null-lost': [
        'The value may be null; beside a reference, or of a parameter, that cannot be said.',
        'Nothing: the value may still be missing.',
    ],
    'required-dropped': [
        'The property is no longer required: it may be null, is set by the service alone, or is not described.',
        'Nothing.',
    ],
    'alternatives-merged': [
        'Alternatives (oneOf, anyOf) became one object that holds the properties of all, each optional.',
        'Say in the descriptions which properties belong together.',
    ],
    'alternatives-lost': [
        'Alternatives (oneOf, anyOf) have no common form; a plain type stands for all of them.',
        'Write the alternative that makers use by hand.',
    ],
    'parts-differ': [
        'Parts that were merged (allOf) say different things; the first one counts.',
        'Look whether the kept one is right.',
    ],
    'beside-reference': [
        'What stands beside a $ref has no effect in Swagger 2.0.',
        'Nothing, unless the text matters: then put it into the schema that is referred to.',
    ],
    'reference-circular': [
        'A reference leads back to itself without any schema between.',
        'Write the schema by hand.',
    ],
    'nested-too-deep': [
        'A schema is nested so deep that no designer would show it; it was cut off here.',
        'Flatten it.',
    ],
    'too-many-schemas': [
        'The body has more schemas than Microsoft allows for one; what lies deeper was cut off here.',
        'Leave out properties nobody needs, and write the ones that matter by hand.',
    ],
    discriminator: [
        'Connectors do not choose among schemas by a discriminator.',
        'Nothing: the property itself is kept.',
    ],
    'keyword-dropped': [
        'The keyword has no counterpart in Swagger 2.0.',
        'Say in the description what values are allowed, where it matters.',
    ],
    'keyword-not-valid': ['The value of the keyword is not valid, so it was left out.', 'Mend the document.'],
    'enum-changed': [
        'Repeated or null choices were taken out of a list of choices, or choices were written in its type.',
        'Nothing: null is said by x-nullable.',
    ],
    'example-dropped': ['An example was left out; Swagger 2.0 has place for one.', 'Nothing.'],
    'extension-dropped': ['An extension that Microsoft does not know was left out.', 'Nothing.'],
    'tuple-merged': ['A list with a type for each place became a list of one type.', 'Describe the places.'],
    'cookie-dropped': ['Connectors send no cookies.', 'Pass the value in a header or by a policy.'],
    'header-dropped': [
        'The platform sets this header itself.',
        'Nothing; a policy (setheader) can send a fixed value.',
    ],
    'credential-dropped': [
        'The parameter carries the credentials, which the connection sends.',
        'Nothing: the connection takes its place.',
    ],
    'parameter-dropped': ['The parameter cannot be sent by a connector.', 'Read the note at the entry.'],
    'parameter-as-text': [
        'A structured parameter became text that makers write themselves.',
        'Say in its description how to write it.',
    ],
    'parameter-split': [
        'An object in the query became one parameter for each property.',
        'Nothing: the request stays the same.',
    ],
    'list-as-csv': [
        'Connectors send lists in one form only: values with commas between.',
        'Check that the service reads it; otherwise make it a text or use custom code.',
    ],
    'parameter-added': ['The path has a variable that the document does not describe.', 'Describe it.'],
    'path-changed': ['The path was changed, as the platform does not take it as it was.', 'Check the path.'],
    'query-from-path': [
        'A query that stood in the path became a fixed, hidden parameter.',
        'Nothing: the request stays the same.',
    ],
    'body-dropped': ['An operation of this method sends no body.', 'Send the values in the query.'],
    'form-field-as-text': [
        'A form field that takes several files became one that takes one file.',
        'Nothing, unless the service wants all of them in one call.',
    ],
    'encoding-dropped': ['How a form field is encoded cannot be said in Swagger 2.0.', 'Nothing.'],
    'response-schema-dropped': [
        'Only one success response may have a schema; errors may have none.',
        'Nothing: makers see the fields of the kept response.',
    ],
    'response-status-changed': [
        'A status range or a lone default became a status code.',
        'Check which code the service sends.',
    ],
    'response-dropped': ['The response could not be kept beside the others.', 'Nothing.'],
    'response-added': ['The document names no response of success; one was added.', 'Describe it.'],
    'response-header-dropped': ['The header cannot be described in Swagger 2.0.', 'Nothing.'],
    'links-dropped': ['Links between operations do not exist in connectors.', 'Nothing.'],
    'callback-dropped': [
        'The callback does not have the shape of a webhook trigger: a POST that subscribes, with one address in its body that all events go to.',
        'Add the trigger by hand, if events matter.',
    ],
    'callback-changed': [
        'A callback became a webhook trigger; how the service answers to it is not kept.',
        'Check that the service answers 201 with a Location header, and that there is an operation to delete the webhook (hidden where it was found).',
    ],
    'webhook-dropped': [
        'Events that the service sends by itself have no operation to subscribe to.',
        'Add a trigger by hand, if the service has a way to subscribe.',
    ],
    'server-dropped': [
        'A connector has one address.',
        'Nothing, unless this server is the right one: then change host and base path.',
    ],
    'server-variable': [
        'A variable of the address got its default value; one in the host became a connection parameter, too.',
        'Check host and base path.',
    ],
    'server-of-operation': [
        'The operation has another address than the rest; a connector has one.',
        'Add a policy (dynamichosturl) for this operation.',
    ],
    'scheme-dropped': [
        'A connection signs in one way; another one was chosen, or the platform does not know it.',
        'Add it with power-connector auth, if makers need it.',
    ],
    'scheme-beside': [
        'The service wants this together with the way to sign in that was kept; a connection has one.',
        'Add a connection parameter for it, and a policy (setheader or setqueryparameter) that sends it.',
    ],
    'scheme-changed': [
        'The way to sign in was rewritten in the form that connectors have.',
        'Check it against the documentation of the service.',
    ],
    'security-of-operation': [
        'The operation signs in differently from the rest; a connection signs in the same way everywhere.',
        'Nothing, unless the operation refuses other credentials.',
    ],
    'operation-id-changed': ['The operationId was brought into the form of connectors.', 'Nothing.'],
    'text-shortened': ['A text was too long and was cut at a word.', 'Write it shorter.'],
    'text-changed': [
        'A text held something certification refuses; it was replaced or left out.',
        'Read the text once.',
    ],
    'dynamic-dropped': ['An extension calls an operation that was not chosen.', 'Choose that operation too.'],
    'definition-renamed': ['The name of a schema was made legal.', 'Nothing.'],
    'document-field-dropped': ['A field of the document has no place in a connector.', 'Nothing.'],
    'identity-answered': ['The connector has the answer that was given instead.', 'Nothing.'],
} as const satisfies Record<string, readonly [lost: string, todo: string]>;

export type LossKind = keyof typeof losses;
