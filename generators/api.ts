import { allRules as rules } from './lib/rules/all.ts';
import type { CheckRule } from './lib/rules/rule.ts';

export { check } from './lib/check/engine.ts';
export { exitCode, type CheckedConnector, type Finding, report, type Report } from './lib/check/finding.ts';
export { diskReader } from './lib/connector/disk.ts';
export { memoryReader } from './lib/connector/memory.ts';
export type { Connector, PublisherKind } from './lib/connector/model.ts';
export { type FolderReader, readConnector } from './lib/connector/read.ts';
export type { CheckRule, Severity } from './lib/rules/rule.ts';

/** Every rule, as checking needs it. */
export const allRules: readonly CheckRule[] = rules;
