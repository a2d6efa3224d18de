import { asObject, asText, child, isObject } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { nearest } from '../../connector/names.ts';
import { type Problem, rule } from '../rule.ts';

const files = ['apiDefinition', 'apiProperties', 'icon', 'script'];
const known = [
    '$schema',
    'connectorId',
    'environment',
    ...files,
    'powerAppsUrl',
    'powerAppsApiVersion',
    'flowUrl',
    'flowApiVersion',
];
const guid = /^(?:Default-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function problemsOf({ settings, entries }: Connector): Problem[] {
    const problems: Problem[] = [];
    const report = (at: string, message: string) => problems.push({ file: 'settings', at, message });
    if (!isObject(settings?.value)) report('', 'settings.json must hold one JSON object.');
    for (const [key, value] of Object.entries(asObject(settings?.value))) {
        const at = child('', key);
        const text = asText(value);
        if (!known.includes(key)) {
            const meant = nearest(key, known);
            report(at, `"${key}" is no setting; ${meant ? `did you mean "${meant}"?` : 'remove it.'}`);
        } else if (text === undefined) report(at, `"${key}" must be a text.`);
        else if (files.includes(key) && !isThere(text, entries)) {
            report(at, `There is no file "${text}" beside settings.json; correct the name or add the file.`);
        } else if (key === 'environment' && text !== '' && !guid.test(text)) {
            report(
                at,
                `environment "${text}" is not a GUID in lower-case letters; copy the ID of the environment.`,
            );
        }
    }
    return problems;
}

/** Only names in the folder itself are looked up; an empty one counts as none. */
const isThere = (name: string, entries: readonly string[]): boolean => {
    const plain = name.replace(/^\.[\\/]/, '');
    return plain === '' || /[\\/]/.test(plain) || entries.includes(plain);
};

export default rule({
    id: 'SettingsSchema',
    from: 'settings file of paconn',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The command line tool reads file names and the environment from here and stops at what it does not know. Reviewers have never asked about it.',
    check: {
        connector: (connector) => {
            const { settings } = connector;
            return settings !== undefined && settings.problems.length === 0 && problemsOf(connector);
        },
    },
    good: { settings: { environment: '0a1b2c3d-0000-4000-8000-000000000000', script: '' } },
    bad: [
        { settings: { apidefinition: 'apiDefinition.swagger.json' } },
        { settings: { environment: 'Contoso' } },
        { settings: { apiDefinition: 'swagger.json' } },
        { settings: { connectorId: 7 } },
        { files: { 'settings.json': '[]' } },
    ],
});
