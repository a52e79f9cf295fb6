/** The view: everything that the page shows, as one plain value. Links contain it, undo restores it. */
import { ENTITY_LABELS, type EntityLabel } from '../../model/labels.ts';

export const LANGUAGES = ['ar', 'en'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
/** By forces; by command and part; along time; in circles of distance from the selected entity. */
export const LAYOUTS = ['force', 'tree', 'time', 'circle'] as const;
/** What the size of an entity shows: its relations on the canvas, or its rank in the dossier by relations, PageRank or betweenness. */
export const SIZINGS = ['canvas', 'dossier', 'pagerank', 'betweenness'] as const;
/** What is drawn as one node: nothing, entities of a type, or those of a dossier. */
export const GROUPINGS = ['none', 'type', 'dossier'] as const;
export const STAGES = ['graph', 'table'] as const;
export const STATUSES = ['ASSERTED', 'DISPUTED', 'ALLEGED'] as const;
export const ENTITY_TYPES = ENTITY_LABELS;
/** Which conflicts are listed: all, those of the canvas, those of the selected entity. */
export const SCOPES = ['all', 'canvas', 'selected'] as const;
/** The kinds of disagreement, the strongest first. */
export const KINDS = ['CONTRADICTION', 'STANCE', 'TENSION'] as const;
export const TABLES = ['relations', 'entities'] as const;
/** Whose rows the table has: those of the canvas, or all that the filters let through. */
export const RANGES = ['canvas', 'dossier'] as const;
/** The kinds of selection. An event or an agreement is an entity. */
export const SELECTABLE = ['entity', 'relation', 'claim'] as const;

/** The choices for the number of paths and for their length. */
export const MOST_PATHS = [5, 10, 25] as const;
export const LONGEST_PATHS = [3, 6, 9, 12] as const;

/** Whose names of months Arabic dates have: of Iraq and the Levant, of the Nile and the Gulf, … `auto`: as the browser is set. */
export const MONTH_NAMES = ['auto', 'levant', 'nile', 'morocco', 'algeria'] as const;

export type MonthNames = (typeof MONTH_NAMES)[number];
export type Language = (typeof LANGUAGES)[number];
export type Theme = (typeof THEMES)[number];
export type Layout = (typeof LAYOUTS)[number];
export type Sizing = (typeof SIZINGS)[number];
export type GroupingKind = (typeof GROUPINGS)[number];
export type Stage = (typeof STAGES)[number];
export type Status = (typeof STATUSES)[number];
export type EntityType = EntityLabel;
export type Scope = (typeof SCOPES)[number];
export type Kind = (typeof KINDS)[number];
export type TableKind = (typeof TABLES)[number];
export type Range = (typeof RANGES)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Selection {
  readonly kind: (typeof SELECTABLE)[number];
  readonly id: string;
}

/** Some names of a list: the named ones, or all but the named ones. All but none is everything. */
export interface Choice<T extends string = string> {
  readonly but: boolean;
  readonly names: readonly T[];
}

export const EVERYTHING: Choice<never> = { but: true, names: [] };

/** The filters: each field but `relations`, `entityTypes`, `status`, `plans`, `denied`, `withdrawn` and `reviewed` goes into `Through` unchanged. */
export interface Filters {
  readonly relations: Choice;
  readonly entityTypes: Choice<EntityType>;
  readonly status: Choice<Status>;
  /** 1 */
  readonly minOrigins: number;
  /** Ids; an empty list does not filter. */
  readonly dossiers: readonly string[];
  readonly documents: readonly string[];
  readonly saidBy: readonly string[];
  /** Days, YYYY-MM-DD; both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  /** True: only what is certain. False: everything that is possible. */
  readonly certain: boolean;
  /** Only documents that had been published by that day. */
  readonly knownOn: string | null;
  /** True: what is only planned is drawn too. */
  readonly plans: boolean;
  /** True: what claims only deny is drawn too. */
  readonly denied: boolean;
  /** True: claims that were taken back count too. */
  readonly withdrawn: boolean;
  /** True: only claims with a review that fits their row. */
  readonly reviewed: boolean;
}

export interface PathQuestion {
  readonly from: string | null;
  readonly to: string | null;
  readonly chronological: boolean;
  /** Ids of entities through which no path leads. */
  readonly without: readonly string[];
  /** One of MOST_PATHS and of LONGEST_PATHS. */
  readonly first: number;
  readonly maxLength: number;
  /** The index of the highlighted path. */
  readonly picked: number | null;
}

export interface TableView {
  readonly of: TableKind;
  readonly among: Range;
  /** The key of a column; unknown keys are ignored. */
  readonly sort: string | null;
  readonly descending: boolean;
  /** The words that rows must contain; empty for all rows. */
  readonly words: string;
}

/** A cell of the matrix of a matter. */
export interface PositionCell {
  /** The id of the speaker. */
  readonly holder: string;
  /** The id of the relation, event or agreement of which the speaker holds something. */
  readonly of: string;
}

/** First and last day, YYYY-MM-DD. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

export interface View {
  readonly language: Language;
  readonly months: MonthNames;
  readonly theme: Theme;
  readonly layout: Layout;
  readonly stage: Stage;
  /** The reader has chosen no entity yet: `shown` are the best connected ones of the API's ranking, and no link names them. */
  readonly overview: boolean;
  /** Ids of the entities on the canvas. */
  readonly shown: readonly string[];
  /** Ids of expanded entities: all their neighbours are on the canvas too. */
  readonly expanded: readonly string[];
  /** Ids of hidden entities: an expansion does not show them. */
  readonly hidden: readonly string[];
  /** Positions of pinned entities. */
  readonly pins: Readonly<Record<string, Point>>;
  readonly sizing: Sizing;
  readonly grouping: GroupingKind;
  /** Ids of entities that the reader has put together, group by group. An entity is in the first that names it. */
  readonly groups: readonly (readonly string[])[];
  /** The types, or ids of dossiers, whose groups are open. */
  readonly ungrouped: readonly string[];
  readonly filters: Filters;
  readonly selection: Selection | null;
  /** Ids of entities that the reader has selected together. While there are any, `selection` is null. */
  readonly several: readonly string[];
  /** The key of the open panel; null if the side panel is closed. */
  readonly panel: string | null;
  readonly paths: PathQuestion;
  readonly table: TableView;
  /** The range of days that the histogram shows; null for all dates of the canvas. */
  readonly zoom: DayRange | null;
  /** The kinds of disagreement that entities and relations are marked with. */
  readonly marks: Choice<Kind>;
  /** Which conflicts are listed. */
  readonly scope: Scope;
  /** The id of a disagreement: the matter to which it belongs is open. */
  readonly conflict: string | null;
  /** The id of the document that the reader reads. */
  readonly reading: string | null;
  /** The cell of that matter's matrix whose claims are open. */
  readonly position: PositionCell | null;
}

export const NO_FILTERS: Filters = {
  relations: EVERYTHING,
  entityTypes: EVERYTHING,
  status: EVERYTHING,
  minOrigins: 1,
  dossiers: [],
  documents: [],
  saidBy: [],
  from: null,
  to: null,
  asOf: null,
  certain: false,
  knownOn: null,
  plans: false,
  denied: false,
  withdrawn: false,
  reviewed: false,
};

export const START: View = {
  language: 'en',
  months: 'auto',
  theme: 'system',
  layout: 'force',
  stage: 'graph',
  overview: true,
  shown: [],
  expanded: [],
  hidden: [],
  pins: {},
  sizing: 'canvas',
  grouping: 'none',
  groups: [],
  ungrouped: [],
  filters: NO_FILTERS,
  selection: null,
  several: [],
  panel: 'evidence',
  paths: { from: null, to: null, chronological: false, without: [], first: 5, maxLength: 6, picked: null },
  table: { of: 'relations', among: 'canvas', sort: null, descending: false, words: '' },
  zoom: null,
  // Nearly everything is in some tension.
  marks: { but: true, names: ['TENSION'] },
  scope: 'all',
  conflict: null,
  reading: null,
  position: null,
};

/** True if the choice includes the name. */
export function chosen<T extends string>(choice: Choice<T>, name: T): boolean {
  return choice.names.includes(name) !== choice.but;
}

/** The choice with the name switched on or off. */
export function toggled<T extends string>(choice: Choice<T>, name: T): Choice<T> {
  const names = choice.names.includes(name) ? choice.names.filter((other) => other !== name) : [...choice.names, name];
  return { but: choice.but, names };
}

/** True if a condition on time is set, which can hold for certain or possibly. */
export function isTimed({ from, to, asOf, knownOn }: Filters): boolean {
  return [from, to, asOf, knownOn].some((day) => day !== null);
}

export function isEverything(choice: Choice): boolean {
  return choice.but && choice.names.length === 0;
}

/**
 * True if any filter is active. Plans and withdrawn claims are no filters: they add to what is drawn. That only what is certain counts
 * says how a condition on time is read, and is none itself.
 */
export function hasFilters(filters: Filters): boolean {
  return (
    [filters.relations, filters.entityTypes, filters.status].some((choice: Choice) => !isEverything(choice)) ||
    filters.minOrigins > 1 ||
    filters.dossiers.length + filters.documents.length + filters.saidBy.length > 0 ||
    isTimed(filters) ||
    filters.reviewed
  );
}
