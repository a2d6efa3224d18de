/** Words of the trade and names of products that dictionaries lack. Case does not count. */
export const knownWords: ReadonlySet<string> = new Set(
    `
    api apiproperties apis ascii async auth authenticator backend boolean booleans callback changelog cmdlet cmdlets
    config configs customizable datacenter datapoint datapoints dataset datasets datetime delete dropdown dropdowns
    endpoint endpoints enum enums favicon frontend geofence geofences geofencing graphql guid guids hostname hostnames
    html http https inbox integrations ipaddress iso json jsonpath jwt leaderboard lookup lookups mailbox metadata
    middleware mime multipart namespace namespaces oauth odata onboarding openapi paconn pageable param params payload
    payloads pdf plaintext querystring readonly realtime redirect redirects regex repo repos reusable rgba rss ruleset
    rulesets saas scalable schemas sdk securestring serverless signup signups skiptoken startup subdomain subfolder
    subfolders substring swagger tenantid timeframe timesheet timesheets timestamp timestamps timezone timezones
    toolkit toolkits tooltip touchpoint touchpoints unix uri uris url urls username usernames utc uuid webhook webhooks
    webmails webpage webpages whois workflow workflows xml xpath yaml zip zipcode

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
