/** The types of a lint rule and of its violations. */
import type { DossierPlace } from '../../errors.ts';
import type { DossierPart, DossierReading } from '../read/read-dossier.ts';

/** ERROR: a mistake of the author. WARNING: the sources may truly say so, or the mistake is in another dossier. NOTE: information for the author. */
export type Level = 'ERROR' | 'WARNING' | 'NOTE';

export interface Rule {
  /** It never changes, because reasons of authors and tests name it. */
  readonly id: string;
  readonly level: Level;
  /** One sentence on what is true in a correct dossier. docs/lint.md lists it. */
  readonly holds: string;
  /** True: the loader refuses a dossier that breaks the rule. */
  readonly refusesLoad?: boolean;
  /** The part of the dossier in which the rule looks for something absent: it runs only if that part is complete. */
  readonly needs?: DossierPart;
  /** Absent: violations are found while the files are read. */
  readonly check?: (dossier: DossierReading) => Iterable<Violation>;
}

export interface Violation {
  readonly place: DossierPlace;
  /** What is wrong, and what the author should do. */
  readonly message: string;
  /**
   * For a warning: the claims or actors that conflict, as one list of ids for each side. A Disagreement, or a Reason for
   * this rule, settles the warning if it names at least one id of each side.
   */
  readonly sides?: readonly (readonly string[])[];
  /** For a note: the name under which the summary counts it. */
  readonly under?: string;
}

/** The rules whose warnings a Reason may settle: the sources may truly say so. */
export const SETTLED_BY_REASON: readonly string[] = [
  'end-before-start',
  'published-before-event',
  'said-after-report',
  'two-holders',
  'shared-alias',
  'shared-identifier',
];
