/**
 * What the page of the desk asks of its server: JSON over loopback. Types only, so that both sides import them.
 *
 * GET  /api/state                      → DeskState
 * GET  /api/documents/:id              → DeskDocument
 * GET  /api/entities?text=…&labels=…   → FoundEntity[]     (labels: of ENTITY_LABELS, by commas; none: all)
 * GET  /api/proposition?subject=…&predicate=…&object=…&about=…  → Beside
 * POST /api/meaning    ClaimColumns    → Meaning
 * POST /api/save       SaveOrder       → Saved
 * POST /api/undo       {}              → Saved
 * GET  /api/events                     → server-sent events: `changed` (files changed on disk: ask for the state again), `loaded` (Loading)
 *
 * A refusal has a status of 400 or above and the body DeskRefusal: 401 without the cookie, 409 if the row was changed meanwhile (`state` of
 * now comes with it), 422 if lint or the desk refuses the change, 404 for an id that is not here. Nothing was written then.
 */

/**
 * A row as an author writes it, by the columns of docs/dossier.md; `textAr` and so on for further languages. In an order, a column that is
 * absent stays as it is, and an empty text or list removes it. `id`, `document`, `passages`, `codedBy`, `codedOn`, `reviewed`,
 * `proposedBy`, `proposedOn`, `because` and `rejected` of an order are ignored: the desk writes them.
 */
export type ClaimColumns = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A slice of a document by Unicode code points, end exclusive. */
export interface DeskSpan {
  readonly start: number;
  readonly end: number;
}

/** A word of the vocabulary; `labels` by language of the dossier, `domain` and `range` of a predicate. */
export interface DeskWord {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly definition?: string;
  readonly aspect?: 'EVENT' | 'STATE';
  readonly domain?: readonly string[];
  /** Labels, groups of labels, and VALUE; empty: there is no object. */
  readonly range?: readonly string[];
  /** The object may be a claim. */
  readonly content?: boolean;
  readonly symmetric?: boolean;
  /** Of a kind: the label to which it belongs. */
  readonly of?: string;
  /** Further words by which a predicate is found, in any language. */
  readonly synonyms?: readonly string[];
}

export interface DeskState {
  readonly folder: string;
  readonly dossier: string;
  readonly title: string;
  /** BCP 47, the main one first. */
  readonly languages: readonly string[];
  /** Who signs `codedBy` and `reviewed`; undefined until a name is given (`--by`). */
  readonly reviewer: string | undefined;
  readonly documents: readonly DeskDocumentLine[];
  readonly entities: readonly FoundEntity[];
  readonly vocabulary: {
    readonly predicates: readonly DeskWord[];
    readonly acts: readonly DeskWord[];
    readonly media: readonly DeskWord[];
    readonly roles: readonly DeskWord[];
    readonly measures: readonly DeskWord[];
    readonly kinds: readonly DeskWord[];
  };
  /** Findings of lint, errors first. */
  readonly findings: readonly DeskFinding[];
  /** What undo would take back, in words; undefined if there is nothing. */
  readonly undoes: string | undefined;
  readonly loading: Loading;
}

export interface Loading {
  /** OFF: the desk runs without loading (`--no-load`). */
  readonly state: 'OFF' | 'LOADING' | 'LOADED' | 'REFUSED';
  readonly reason?: string;
}

export interface DeskDocumentLine {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** The id of its publisher. */
  readonly publishedBy?: string;
  /** EDTF. */
  readonly publishedOn?: string;
  readonly claims: number;
  readonly proposals: number;
  /** The share of its sentences that a claim's passage touches, 0 to 1; undefined if its text is not here. */
  readonly covered: number | undefined;
}

export interface DeskDocument extends Omit<DeskDocumentLine, 'claims' | 'proposals'> {
  /** Undefined, and `missing` says why and what to do, if the file is not here or its hash is another. */
  readonly text: string | undefined;
  readonly missing?: string;
  readonly sentences: readonly DeskSpan[];
  readonly claims: readonly DeskRow[];
  /** Those that nobody has rejected. */
  readonly proposals: readonly DeskRow[];
}

/** A claim or a proposal. */
export interface DeskRow {
  readonly id: string;
  /** Of the row as it is now; an order names it, so that the server refuses to change what somebody else has changed. */
  readonly version: string;
  /** Empty lists are left out. */
  readonly row: ClaimColumns;
  readonly file: string;
  readonly line: number;
  /** Its passages in this document. */
  readonly spans: readonly DeskSpan[];
  /** The paraphrase, or the claim worded from its row. */
  readonly worded: string;
  /** Of a proposal: the words that led to each field. */
  readonly because?: readonly DeskReason[];
  /** False if the row is no plain map: then the desk cannot rewrite it, and says so. */
  readonly editable: boolean;
}

export interface DeskReason extends DeskSpan {
  readonly field: string;
  readonly reason: string;
}

export interface FoundEntity {
  readonly id: string;
  /** One of ENTITY_LABELS. */
  readonly label: string;
  readonly name: string;
  /** By language, and the aliases. */
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly kind?: string;
  readonly note?: string;
  /** The dossiers that have it; its own dossier first. */
  readonly dossiers: readonly string[];
  /** The dossier of the desk has a row for it. */
  readonly own: boolean;
}

/** A new row of an entity; an entity of another dossier is copied by its id alone, with its columns. */
export type NewEntity = { readonly label: string } & ClaimColumns;

/** What the dossier already has on a proposition, and other dossiers of the database that have both ends. */
export interface Beside {
  readonly same: readonly BesideClaim[];
  readonly denials: readonly BesideClaim[];
  /** Of the same ends and another predicate or occasion. */
  readonly near: readonly BesideClaim[];
}

export interface BesideClaim {
  readonly id: string;
  /** Of another dossier that the database has; absent: of this one. */
  readonly dossier?: string;
  readonly worded: string;
  readonly document: string;
  readonly when?: string;
  readonly attribution: readonly string[];
}

/** What the time of a claim will mean. Days are EDTF days; absent where unknown. */
export interface Meaning {
  readonly startEarliest?: string;
  readonly startLatest?: string;
  readonly endEarliest?: string;
  readonly endLatest?: string;
  readonly whenSource: 'STATED' | 'SAYING' | 'NONE';
  readonly saidEarliest?: string;
  readonly saidLatest?: string;
  /** Why `when` or another column cannot be read. */
  readonly faults: readonly string[];
  /** The claim worded from its row, in the main language. */
  readonly worded: string;
}

/**
 * One change; each becomes a small difference in the dossier's own files, and one step of undo. `version` is that of the `DeskRow` that the
 * user saw.
 */
export type SaveOrder = {
  /** New rows of entities that the change needs; an entity of another dossier by `{label, id}` alone. */
  readonly entities?: readonly NewEntity[];
} & (
  | { readonly what: 'ADD'; readonly document: string; readonly spans: readonly DeskSpan[]; readonly row: ClaimColumns }
  | (Changing & { readonly what: 'CHANGE' | 'ACCEPT' })
  | { readonly what: 'REJECT'; readonly id: string; readonly version: string; readonly reason: string }
);

interface Changing {
  readonly id: string;
  readonly version: string;
  /** Absent: the passages stay. Present: they replace the passages of its text; passages of other documents stay. */
  readonly spans?: readonly DeskSpan[];
  readonly row: ClaimColumns;
}

export interface Saved {
  readonly id: string | undefined;
  /** The difference as `git diff` shows it, without its header. A change that brings new errors of lint is not written. */
  readonly difference: string;
  readonly state: DeskState;
}

export interface DeskFinding {
  readonly level: 'ERROR' | 'WARNING' | 'NOTE';
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  readonly line?: number;
  /** The claim or proposal that it concerns. */
  readonly of?: string;
}

export interface DeskRefusal {
  readonly message: string;
  /** The findings of lint because of which the change was refused. */
  readonly findings?: readonly DeskFinding[];
  /** With 409: the state of now. */
  readonly state?: DeskState;
}
