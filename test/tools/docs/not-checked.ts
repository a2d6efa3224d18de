/** Demands that are known and that no rule checks, each group with its reason. */
export interface NotChecked {
    title: string;
    reason: string;
    names: readonly string[];
}

const policies = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => `policy-5000.1.1.${from + index}`);

export const notChecked: readonly NotChecked[] = [
    {
        title: 'Cannot be known offline',
        reason: 'They compare a connector with all others, or with what only the service knows.',
        names: [
            'connector-validate-title',
            'policy-5000.2.2.5',
            'IconUnique',
            'ProductionStatusOnBetaService',
        ],
    },
    {
        title: 'Not known well enough',
        reason: 'The validator documents that there is such a code, but neither what it asks nor an example of it is known; a rule would be guesswork.',
        names: ['OneOfPropertiesRequired'],
    },
    {
        title: 'The sum of other rules',
        reason: 'The solution checker gives this one name to everything the Swagger Validator reports; here each code is a rule.',
        names: ['connector-validate-swagger-extended'],
    },
    {
        title: 'Language',
        reason: '`check --spelling` looks for slips: it needs dictionaries, which are installed beside this tool, so no rule runs it by itself. Grammar is not looked at.',
        names: ['SpellingGrammar', 'policy-5000.2.3.2'],
    },
    {
        title: 'Breaking changes',
        reason: 'They compare a connector with an older version of itself; a check sees one version.',
        names: [
            'OperationDeleted',
            'OperationHidden',
            'OperationPathChanged',
            'ParameterLocationChanged',
            'InputFieldDeleted',
            'InputFieldTypeChanged',
            'InputFieldEnumValueRemoved',
            'InputFieldEnumAdded',
            'RequiredInputFieldAdded',
            'InputFieldChangedToRequired',
            'InputFieldVisibilityChangedToInternal',
            'OutputFieldDeleted',
            'OutputFieldTypeChanged',
            'OutputFieldTypeFormatChanged',
            'AuthenticationMethodRemoved',
            'ConnectionParametersRemoved',
            'TierChangedToPremium',
        ],
    },
    {
        title: 'Packages',
        reason: 'They look at the archive that is submitted; a check looks at the folder it is made from.',
        names: [
            ...policies(4, 17),
            'policy-5000.3.1.2',
            'PackageRootFolders',
            'PackageRootIntroMd',
            'PackageRootPackageZip',
            'PackagePkgAssetsFolder',
            'PackagePkgAssetsNoSubfolder',
            'PackageSolutionZipCount',
            'PackageSolutionCoreFiles',
            'PackageConnectorFolder',
            'PackageWorkflowFolders',
            'PackagePluginFolders',
            'PackageSolutionKinds',
            'PackageSolutionUnmanaged',
        ],
    },
    {
        title: 'Policies without a text',
        reason: 'Their numbers are left free between others; what they ask is not published.',
        names: ['policy-unknown-5000.2.2.4,2.3.3,2.4.3,2.5.x,2.6.1,2.6.5-8,3.1.1'],
    },
    {
        title: 'Pull requests',
        reason: 'They look at the request (its title, its checklist, what else it touches), which is no part of a connector.',
        names: [
            'PrTouchesOneConnector',
            'PrTitleIndependentPublisher',
            'PrProposalTitle',
            'PrChecklist',
            'PrScreenshots',
            'PrFromFork',
            'FolderLocation',
            'ForeignFiles',
            'SecretsInFiles',
            'SensitiveTerms',
            'BreakingChangeConfirmation',
        ],
    },
];
