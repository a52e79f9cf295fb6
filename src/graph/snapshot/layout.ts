/**
 * The layout of a snapshot: for each kind of row its columns, which are typed arrays. `flatten/` makes the columns, `flat-graph.ts`
 * reads them, `bytes-of.ts` writes them into one buffer, and `sections-in.ts` opens such a buffer.
 *
 * If you change the table or the meaning of a column, raise `LAYOUT_VERSION`.
 */

import { invariant } from '../../errors.ts';

/** The version that this Sanad writes and reads. */
export const LAYOUT_VERSION = 2;

/** The value of a column of texts that has no text. */
export const NO_TEXT = 0xffff_ffff;

export const ARRAYS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
} as const;

/** Their buffers may be shared between threads. */
interface Arrays {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
  readonly i32: Int32Array;
  readonly f64: Float64Array;
}

export type ElementType = keyof Arrays;
export type Column = Arrays[ElementType];

/**
 * A column of lists: row r has the rows of another kind from `column[r]` up to, not including, `column[r + 1]`. It has one element more
 * than there are rows.
 */
interface Lists<R extends string> {
  readonly listsOf: R;
}

/** Texts are numbers of `texts`. Days count from 1970-01-01; `NONE` if absent. All other numbers are numbers of rows. */
export const LAYOUT = {
  /** One row. */
  snapshot: {
    bookmark: 'u32',
    readAtMillis: 'f64',
    dossiers: 'f64',
    documents: 'f64',
    entities: 'f64',
    claims: 'f64',
    relations: 'f64',
    contradictions: 'f64',
    /** Edges with the types of relations that Sanad did not write. */
    foreignEdges: 'f64',
  },
  /** In the order of their ids, as all rows that have one. */
  entities: {
    /** Index into `ENTITY_LABELS`. */
    label: 'u8',
    dossierSet: 'u32',
    name: 'u32',
    nameAr: 'u32',
    kind: 'u32',
    note: 'u32',
    names: { listsOf: 'texts' },
    aliases: { listsOf: 'texts' },
    neighbours: { listsOf: 'neighbours' },
    participations: { listsOf: 'participations' },
    occasions: { listsOf: 'occasions' },
    datings: { listsOf: 'datings' },
  },
  /** Sorted by the other entity, then by relation. A loop is one row, every other relation is two. */
  neighbours: { far: 'u32', relation: 'u32' },
  /** The claims in which an entity takes part. `role` is an index into the texts `roles`. */
  participations: { claim: 'u32', role: 'u16' },
  /** The relations of which an entity is the occasion. */
  occasions: { relation: 'u32' },
  /** The claims that date an entity. `dates` is an index into `EVENT_DATES`. */
  datings: { claim: 'u32', dates: 'u8' },
  relations: {
    from: 'u32',
    to: 'u32',
    /** A predicate. */
    type: 'u16',
    /** `NONE` if absent. */
    occasion: 'i32',
    claimOffsets: { listsOf: 'claims' },
  },
  /** The claims of each relation together, by id; then the claims of no relation, by id. `ClaimColumns` describes most columns. */
  claims: {
    affirmed: 'u8',
    mode: 'u8',
    voice: 'u8',
    tier: 'u8',
    /** 1 if the claim has a row of `withdrawals`. */
    isWithdrawn: 'u8',
    /** 1 if the subject is the entity where the symmetric relation ends. */
    turned: 'u8',
    startEarliest: 'i32',
    startLatest: 'i32',
    endEarliest: 'i32',
    endLatest: 'i32',
    /** A row of `originSets`. */
    origin: 'u32',
    dossier: 'u16',
    attribution: 'u32',
    reports: 'u32',
  },
  /** The claims that were, or will be, withdrawn, in ascending order. */
  withdrawals: { claim: 'u32', earliest: 'i32', latest: 'i32' },
  /** The claims that are sorted and drawn by days of their own, in ascending order. */
  drawnDays: { claim: 'u32', startDrawn: 'i32', endDrawn: 'i32' },
  /** The claims of no relation, which are the last claims. Entities are `NONE` if absent. */
  otherClaims: { predicate: 'u16', subject: 'i32', object: 'i32', occasion: 'i32' },
  /** Each attribution is stored once. `originators` counts the first speakers, who are at the last position. */
  attributions: { speakers: { listsOf: 'speakers' }, originators: 'u32' },
  speakers: { speaker: 'u32', saying: 'u32' },
  sayings: { saidEarliest: 'i32', saidLatest: 'i32' },
  /** The documents of claims, each list once. */
  reports: { documents: { listsOf: 'reportDocuments' } },
  reportDocuments: { document: 'u32' },
  /** Each set of originators is stored once. */
  originSets: { originators: { listsOf: 'originators' } },
  /** `originator` is an index into the texts `originators`, which are in ascending order. */
  originators: { originator: 'u32' },
  /** Sorted by claim, as the next two. */
  rivals: { claim: 'u32', rival: 'u32' },
  contents: { claim: 'u32', content: 'u32' },
  participants: { claim: 'u32', entity: 'u32' },
  /** The claims of relations that are planned. */
  plans: { claim: 'u32' },
  documents: { publishedEarliest: 'i32', publishedLatest: 'i32', dossierSet: 'u32' },
  dossierSets: { dossiers: { listsOf: 'dossiersOfSets' } },
  dossiersOfSets: { dossier: 'u16' },
  disagreements: {
    /** Index into `DISAGREEMENT_KINDS`. */
    kind: 'u8',
    /** Index into `DISAGREEMENT_MATTERS`, and 1 more; 0 if absent. */
    over: 'u8',
    isByRule: 'u8',
    reason: 'u32',
    reasonAr: 'u32',
    reasons: { listsOf: 'texts' },
    reconciliation: 'u32',
    reconciliationAr: 'u32',
    reconciliations: { listsOf: 'texts' },
    sides: { listsOf: 'sides' },
    judgments: { listsOf: 'judgments' },
    about: { listsOf: 'disagreementEntities' },
    dossiers: { listsOf: 'disagreementDossiers' },
  },
  sides: { claims: { listsOf: 'texts' } },
  /** `favours` is `NONE` if undecided. */
  judgments: { by: 'u32', favours: 'i32', on: 'u32' },
  disagreementEntities: { entity: 'u32' },
  disagreementDossiers: { dossier: 'u16' },
  /** In ascending order of their names. The columns `dates…` are indexes into `EVENT_DATES`, and 1 more; 0 if absent. */
  predicates: {
    symmetric: 'u8',
    datesSubject: 'u8',
    datesObject: 'u8',
    datesOccasion: 'u8',
    stance: 'u32',
    isOccurrence: 'u8',
    takesValue: 'u8',
  },
  /** For each of `TEXT_RANGES`, its texts. */
  textRanges: { texts: { listsOf: 'texts' } },
  texts: { bytes: { listsOf: 'textBytes' } },
  /** The one text part: UTF-8. */
  textBytes: { byte: 'u8' },
} as const satisfies Record<string, Record<string, ElementType | Lists<string>>>;

/** The texts that are found by the number of their row; in this order, before all other texts. */
export const TEXT_RANGES = [
  'entities',
  'documents',
  'dossiers',
  'claims',
  'disagreements',
  'predicates',
  'roles',
  'originators',
] as const;
export type TextRangeName = (typeof TEXT_RANGES)[number];

export type RowKind = keyof typeof LAYOUT;

type ArrayOf<S> = S extends ElementType ? Arrays[S] : Uint32Array;

/** All columns of a snapshot. */
export type Sections = {
  readonly [R in RowKind]: { readonly [C in keyof (typeof LAYOUT)[R]]: ArrayOf<(typeof LAYOUT)[R][C]> };
};

/** One column of the table. */
export interface Section {
  readonly rows: RowKind;
  readonly column: string;
  readonly type: ElementType;
  /** The kind of row of which the column has lists. */
  readonly listsOf: RowKind | undefined;
}

/** All columns of the table, in its order. */
export const SECTIONS: readonly Section[] = Object.entries(LAYOUT).flatMap(([rows, columns]) =>
  Object.entries<ElementType | Lists<string>>(columns).map(([column, type]) => ({
    rows: rows as RowKind,
    column,
    type: typeof type === 'string' ? type : 'u32',
    listsOf: typeof type === 'string' ? undefined : (type.listsOf as RowKind),
  })),
);

export function sectionName({ rows, column }: Section): string {
  return `${rows}.${column}`;
}

export function columnOf(sections: Sections, section: Section): Column {
  const column = (sections[section.rows] as Readonly<Record<string, Column>>)[section.column];
  invariant(column, `A snapshot without its section '${sectionName(section)}'`);
  return column;
}
