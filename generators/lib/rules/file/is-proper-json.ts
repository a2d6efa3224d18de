import { rule } from '../rule.ts';
import { syntaxProblems } from './helpers.ts';

const notJson = '{ "info": { "title": "Contoso" "version": "1.0" }, }';

const table = [
    {
        id: 'connector-validate-swagger-isproperjson',
        from: 'solution checker',
        severity: 'error',
        file: 'definition',
        name: 'apiDefinition.swagger.json',
        why: 'What is not JSON cannot be imported: the solution checker gives this its severity 4 of 5. A few such files were merged, because the repository itself checks nothing.',
    },
    {
        id: 'connector-validate-connectionparam-isproperjson',
        from: 'solution checker',
        severity: 'error',
        file: 'properties',
        name: 'apiProperties.json',
        why: 'What is not JSON cannot be imported: the solution checker gives this its severity 4 of 5. Four certified connectors have such a file, because the repository itself checks nothing.',
    },
    {
        id: 'SettingsNotJson',
        from: 'command line tool paconn',
        severity: 'warning',
        file: 'settings',
        name: 'settings.json',
        why: "Only the author's own paconn reads this file, and it stops at such a file.",
    },
] as const;

const rules = table.map(({ id, from, severity, file, name, why }) =>
    rule({
        id,
        from,
        severity,
        demandedBy: 'platform',
        why,
        check: { connector: (connector) => syntaxProblems(connector[file], file) },
        bad: [{ files: { [name]: notJson } }, { files: { [name]: '' } }, { files: { [name]: '[1, 2' } }],
    }),
);

export default rules;
