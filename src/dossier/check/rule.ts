/** What a rule of lint is, and what it finds. */
import type { DossierPlace } from '../../errors.ts';
import type { DossierReading } from '../read/read-dossier.ts';

/** ERROR: a slip of the author's. WARNING: the sources may truly say so. NOTE: worth knowing. */
export type Level = 'ERROR' | 'WARNING' | 'NOTE';

export interface Rule {
  /** Stable: authors and tests name it. */
  readonly id: string;
  readonly level: Level;
  /** What holds in a sound dossier, in one sentence. docs/lint.md lists it. */
  readonly holds: string;
  /** What breaks it cannot be loaded either. */
  readonly refusesLoad?: boolean;
  /** It judges by what is absent, so it waits until all files can be read. */
  readonly needsWhole?: boolean;
  /** Absent: it is found while the files are read. */
  readonly check?: (dossier: DossierReading) => Iterable<Found>;
}

export interface Found {
  readonly place: DossierPlace;
  /** What is wrong, and what to do. */
  readonly message: string;
  /**
   * Of a warning: the ids that stand against each other. A Contradiction, or a Reason for this rule, that names one of
   * each side settles it.
   */
  readonly sides?: readonly (readonly string[])[];
  /** Of a note: what it counts under. */
  readonly under?: string;
}

/** The warnings that a Reason may settle. */
export const SETTLED_BY_REASON: readonly string[] = [
  'end-before-start',
  'published-before-event',
  'two-holders',
  'shared-alias',
];
