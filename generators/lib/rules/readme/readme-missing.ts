import { rule } from '../rule.ts';

export default rule({
    id: 'ReadmeMissing',
    aliases: ['policy-5000.1.1.2'],
    from: 'certification page step 5, certification portal',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The readme becomes the page of the connector in Microsoft’s documentation. Of 1,014 accepted connectors 9 have none, nearly all old ones.',
    check: {
        connector: ({ readme }) =>
            readme === undefined
                ? { file: 'readme', message: 'Readme.md is missing; describe the connector in one.' }
                : !/^readme\.md$/i.test(readme.name) && {
                      file: 'readme',
                      message: `The readme is called ${readme.name}; rename it to Readme.md.`,
                  },
    },
    good: { files: { 'Readme.md': null, 'README.MD': '# Contoso Orders\n' } },
    bad: [
        { files: { 'Readme.md': null } },
        { files: { 'Readme.md': null, 'Readme.md.txt': '# Contoso Orders\n' } },
    ],
});
