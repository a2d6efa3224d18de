import type {
    Connector,
    ConnectionParameter,
    FileRole,
    Operation,
    Parameter,
    PathItem,
    PublisherKind,
    Response,
    Schema,
} from '../connector/model.ts';
import type { FixPlace, TextEdit } from '../connector/text-edit.ts';
import type { Example } from './example.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a rule can ask for: the engine finds every one and knows where it stands. */
export interface Subjects {
    connector: Connector;
    path: PathItem;
    operation: Operation;
    parameter: Parameter;
    response: Response;
    schema: Schema;
    connectionParameter: ConnectionParameter;
}

/** What a rule has found, in words that say what is wrong and how to mend it. */
export interface Problem {
    message: string;
    /** Pointer below the subject, the subject itself where absent. For `connector`: a pointer from the root of `file`. */
    at?: string;
    /** Only for `connector`: the file meant; the definition where absent. */
    file?: FileRole;
    /** Points at the text of a file that is no JSON, as an offset into it; wins over `at`. */
    offset?: number;
    /** In a rule of the platform: this problem hinders certification only, so a custom connector gets it as info. */
    certificationOnly?: true;
    /** The most it weighs, where the evidence for this case is weaker than for the rule's others. */
    atMost?: Severity;
}

export type Found = Problem | readonly Problem[] | false | undefined;

export interface Rule {
    /** Microsoft's own code verbatim where it has one. Never reused, never renamed. */
    id: string;
    /** Other names of the same demand: policy codes, solution checker names. */
    aliases?: readonly string[];
    /** The document that states the demand. */
    from: string;
    /**
     * Per publisher kind, or one for all. A kind that is left out is not checked. With one severity for all, a private
     * (custom) connector gets `info` for what certification alone demands.
     */
    severity: Severity | Partial<Record<PublisherKind, Severity>>;
    /** Who refuses: the platform itself, or certification only. */
    demandedBy: 'platform' | 'certification';
    /**
     * What becomes of it under `--existing`, where certification asks it of new connectors only and older ones were let
     * through without: the severity it has at most, or `off`. In a rule of the platform it is about problems that are
     * `certificationOnly`.
     */
    existing?: Severity | 'off';
    /** What goes wrong for whom, and what tells so (the evidence for the severity), in a sentence or two. */
    why: string;
    /** One function for each kind of subject the rule looks at. Gives problems; no I/O, no severity logic. */
    check: { [Kind in keyof Subjects]?: (subject: Subjects[Kind], connector: Connector) => Found };
    /**
     * What `--fix` does about a finding of this rule: only what has one right answer and loses nothing anybody wrote. A
     * pure function from the place to edits, none where a human has to decide; or to save the file without its mark.
     */
    fix?: ((place: FixPlace) => TextEdit | readonly TextEdit[] | undefined) | 'strip byte order mark';
    /** Changes to the example connector that leave it clean under this rule, and ones that break it: test and documentation in one. */
    good?: Example;
    bad: Example | readonly Example[];
}

/** Gives a rule its type; the file that holds it is named by its id in kebab case. */
export const rule = (definition: Rule): Rule => definition;

/** What checking needs of a rule; the published bundle leaves the rest out. */
export type CheckRule = Omit<Rule, 'from' | 'why' | 'good' | 'bad'>;
