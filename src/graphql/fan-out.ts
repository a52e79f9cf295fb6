/**
 * How many objects one object is related to, for each list in which a condition or a selection can lead on. The numbers follow the
 * counts of the graph, so that a request which is too much for a large graph is accepted for a small one.
 */
import type { GraphCounts } from '../graph/port.ts';

export type Counts = Pick<GraphCounts, 'claims' | 'documents' | 'dossiers' | 'entities'>;

/** Claims are not spread evenly: a state or a news agency has up to a third of the claims of a dossier. */
const SHARE_OF_HUB = 1 / 3;
/** The longest document has about this many times the claims of a usual one. */
const LONGEST_DOCUMENT = 1.5;

type FanOut = (counts: Counts) => number;

const ofHub: FanOut = ({ claims }) => claims * SHARE_OF_HUB;
const few =
  (amount: number): FanOut =>
  () =>
    amount;

/** By the name of the field, and by type and field where the name alone does not decide. */
const FAN_OUTS: Readonly<Record<string, FanOut>> = {
  subjectOf: ofHub,
  objectOf: ofHub,
  participantIn: ofHub,
  occasionOf: ofHub,
  attributedClaims: ofHub,
  published: ({ documents }) => documents * SHARE_OF_HUB,
  dossiers: ({ dossiers }) => Math.min(2, dossiers),
  'Document.claims': ({ claims, documents }) => (claims / Math.max(1, documents)) * LONGEST_DOCUMENT,
  'Document.publishedBy': few(1),
  'Document.supersedes': few(1),
  'Dossier.documents': ({ documents }) => documents,
  'Dossier.entities': ({ entities }) => entities,
  'Claim.documents': few(1),
  'Claim.document': few(1),
  'Claim.content': few(1),
  'Claim.subjects': few(1),
  'Claim.objects': few(1),
  'Claim.occasions': few(1),
  'Claim.repeats': few(1),
  'Claim.withdraws': few(1),
  'Claim.withdrawnBy': few(1),
  'Claim.contradicts': few(1),
  'Claim.quantities': few(1),
  'Claim.speakers': few(2),
  'Claim.parties': few(2),
};

/** An entity takes part in a claim; each claim has about this many ends of one kind. */
const ENDS_OF_CLAIM = 2;

export interface Rows {
  readonly count: number;
  /** True if no object occurs twice among the rows, so that each hub counts once. */
  readonly areDistinct: boolean;
}

/**
 * Returns how many objects all rows together are related to by a field.
 * @param type the object type of the rows, such as `Claim`
 * @param field a list, its connection, or a computed object
 * @returns undefined if the field is not in the table
 */
export function relatedRows(type: string, field: string, rows: Rows, counts: Counts): number | undefined {
  const name = field.replace(/Connection$/, '');
  const compute = FAN_OUTS[`${type}.${name}`] ?? FAN_OUTS[name];
  if (compute === undefined) return undefined;
  const most = rows.count * Math.max(1, compute(counts));
  return compute === ofHub && rows.areDistinct ? Math.min(most, rows.count + counts.claims * ENDS_OF_CLAIM) : most;
}

/** How many objects a root field reads: all of its type. */
export function rowsOfType(type: string, { claims, documents, dossiers, entities }: Counts): number {
  if (type === 'Claim') return claims;
  if (type === 'Document') return documents;
  return type === 'Dossier' ? dossiers : entities;
}
