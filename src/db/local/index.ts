/** The managed local Neo4j: the exports for other rooms. */
export type { ImportFile, ImportFiles } from './admin.ts';
export { backUp } from './backup.ts';
export { changeBeside } from './beside.ts';
export { freeBytesAt } from './free-bytes.ts';
export { findRunningLocalNeo4j } from './find-running.ts';
export { type Finding, inspectLocalNeo4j } from './inspect.ts';
export { type KeptLocalNeo4j, keepLocalNeo4j } from './keep.ts';
export { layoutOf, outdatedSnapshotOf } from './layout.ts';
export { restore } from './restore.ts';
export type { LocalNeo4jSettings } from './settings.ts';
export { type LocalNeo4j, startLocalNeo4j } from './start.ts';
export { withScratchHome } from './scratch.ts';
export { requireRoomToLoad, whileWriting } from './writing.ts';
