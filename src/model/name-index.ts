/**
 * The port through which `search` finds who may be meant: names lie in Neo4j under keys of ours (`names/`), which say how
 * they are written and how they sound. A `NameIndex` answers with too many rather than too few; matching decides.
 */
import type { EntityRecord } from './graph.ts';
import type { EntityLabel } from './labels.ts';
import { indexKeys } from './names/keys.ts';

/** What is sought; a name that answers to any of it is a candidate. */
export interface Sought {
  /** As `indexKeys` gives them. */
  readonly keys: readonly string[];
  /** Beginnings of keys. */
  readonly prefixes: readonly string[];
  /** Keys from which one letter may differ. */
  readonly fuzzy: readonly string[];
  /** Letters and digits only: for the index of the names themselves. */
  readonly words: readonly string[];
  /** All where absent. */
  readonly labels?: readonly EntityLabel[] | undefined;
}

export interface NameIndex {
  /**
   * Those that answer best to what is sought, a few hundred at most, in no order.
   * @throws {DatabaseUnavailableError | DeadlineError}
   */
  candidates(sought: Sought, deadlineMillis: number): Promise<readonly EntityRecord[]>;
}

/** All keys of an entity: of its label, and of every form of its name. */
export function entityKeys(label: EntityLabel, forms: readonly string[]): string[] {
  return [...new Set([labelKey(label), ...forms.flatMap((form) => indexKeys(form))])];
}

/** No key of a name holds an @. */
export function labelKey(label: EntityLabel): string {
  return `@${label}`;
}
