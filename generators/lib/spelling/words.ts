/** Words of the trade and names of products that dictionaries lack. Case does not count. */
export const knownWords: ReadonlySet<string> = new Set(
    `
    api apis apiproperties ascii auth async authenticator backend boolean booleans callback changelog cmdlet cmdlets config
    configs customizable datacenter dataset datasets datetime delete dropdown dropdowns enum enums endpoint endpoints favicon
    frontend graphql guid guids hostname hostnames html http https inbox integrations ipaddress iso json jsonpath jwt
    leaderboard lookup lookups mailbox metadata middleware mime multipart namespace namespaces oauth odata onboarding
    openapi param params payload payloads pdf plaintext pageable querystring realtime readonly redirect redirects regex
    repo repos reusable rss ruleset rulesets saas scalable schemas sdk securestring serverless skiptoken signup signups
    startup subdomain subfolder subfolders substring swagger tenantid timeframe timestamp timestamps timezone timezones
    tooltip touchpoint touchpoints unix uri uris url urls username usernames utc uuid webhook webhooks webpage webpages
    whois workflow workflows xml xpath yaml zip zipcode

    airtable aad asana azure bitbucket bitly cognito copilot cosmosdb dataverse devops docusign dropbox dynamics entra
    evernote excel exchange facebook freshdesk fulfil github gitlab gmail google gravatar hotmail hubspot instagram intune
    jira kusto kubernetes linkedin mailchimp marketo microsoft mongodb mysql okta onedrive onenote openai outlook paypal
    pinterest postgresql powerapps powershell pubsub quickbooks reddit salesforce sendgrid servicenow sharepoint shopify
    slack snowflake sql stripe surveymonkey telegram trello twilio typeform vimeo whatsapp woocommerce wordpress yammer
    youtube zapier zendesk zoho zoom
`
        .trim()
        .split(/\s+/),
);
