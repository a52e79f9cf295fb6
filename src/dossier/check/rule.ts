/** The types of a lint rule and of its violations. */
import type { DossierPlace } from '../../errors.ts';
import type { DossierPart, DossierReading } from '../read/read-dossier.ts';
import type { JoinedClaim } from './joined-claims.ts';

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
  /**
   * The violations of one row. A pass over a table calls these functions of all rules for each row, and a row is read once. A rule
   * without any function has violations that are found while the files are read.
   */
  readonly ofClaim?: (joined: JoinedClaim, dossier: Lookups) => Iterable<Violation>;
  readonly ofEntity?: (entity: Row<'entities'>, dossier: DossierReading) => Iterable<Violation>;
  readonly ofDocument?: (document: Row<'documents'>, dossier: DossierReading) => Iterable<Violation>;
  /** For violations of several rows: what the rule must remember of each claim or entity, a few bytes. */
  readonly collect?: (dossier: DossierReading) => Collector;
  /** The violations of everything else. It must not iterate over claims. */
  readonly check?: (dossier: DossierReading) => Iterable<Violation>;
}

type Row<T extends 'entities' | 'documents'> = DossierReading[T] extends ReadonlyMap<string, infer V> ? V : never;

/** The dossier of a claim. Other claims are looked up by their ids. */
export type Lookups = Omit<DossierReading, 'claims'> & {
  readonly claims: Pick<DossierReading['claims'], 'get' | 'has'>;
};

export interface Collector {
  /** Called for each claim, in the order of the files. */
  add?(joined: JoinedClaim): void;
  /** Called for each entity, after all claims. */
  addEntity?(entity: Row<'entities'>): void;
  /** Called when all rows were added. */
  violations(): Iterable<Violation>;
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
