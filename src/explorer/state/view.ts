/** What the page shows, as one plain value: it is what a link carries, what undo goes back to, and what is drawn. */
import { ENTITY_LABELS, type EntityLabel } from '../../model/labels.ts';

export const LANGUAGES = ['ar', 'en'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const LAYOUTS = ['force', 'tree', 'circle'] as const;
export const STAGES = ['graph', 'table'] as const;
export const STATUSES = ['ASSERTED', 'DISPUTED', 'ALLEGED'] as const;
export const ENTITY_TYPES = ENTITY_LABELS;
/** Conflicts of everything, of what is on the canvas, of the entity that is selected. */
export const SCOPES = ['all', 'canvas', 'selected'] as const;
export const TABLES = ['relations', 'entities'] as const;
/** What a selection can name. An event or an agreement is an entity. */
export const SELECTABLE = ['entity', 'relation', 'claim'] as const;

/** How many paths, and how long, one may ask for. */
export const MOST_PATHS = [5, 10, 25] as const;
export const LONGEST_PATHS = [3, 6, 9, 12] as const;

export type Language = (typeof LANGUAGES)[number];
export type Theme = (typeof THEMES)[number];
export type Layout = (typeof LAYOUTS)[number];
export type Stage = (typeof STAGES)[number];
export type Status = (typeof STATUSES)[number];
export type EntityType = EntityLabel;
export type Scope = (typeof SCOPES)[number];
export type TableKind = (typeof TABLES)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Selection {
  readonly kind: (typeof SELECTABLE)[number];
  readonly id: string;
}

/** Some of a list: those named, or all but those named. All but none is everything. */
export interface Choice<T extends string = string> {
  readonly but: boolean;
  readonly names: readonly T[];
}

export const EVERYTHING: Choice<never> = { but: true, names: [] };

/** Which relations count: each field but `relations`, `entityTypes` and `status` goes into `Through` as it is. */
export interface Filters {
  readonly relations: Choice;
  readonly entityTypes: Choice<EntityType>;
  readonly status: Choice<Status>;
  /** 1 */
  readonly minOrigins: number;
  /** Ids; none of them restricts. */
  readonly documents: readonly string[];
  readonly saidBy: readonly string[];
  /** Days, YYYY-MM-DD; both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  /** Only what the sources settle; else all that they do not exclude. */
  readonly certain: boolean;
  /** As one could know on that day. */
  readonly knownOn: string | null;
}

export interface PathQuestion {
  readonly from: string | null;
  readonly to: string | null;
  readonly chronological: boolean;
  /** One of MOST_PATHS and of LONGEST_PATHS. */
  readonly first: number;
  readonly maxLength: number;
  /** Which of the paths found is drawn, from 0. */
  readonly picked: number | null;
}

export interface TableView {
  readonly of: TableKind;
  /** A column's key; the table knows its own. */
  readonly sort: string | null;
  readonly descending: boolean;
  /** What rows must hold; empty for all. */
  readonly words: string;
}

/** First and last day, YYYY-MM-DD. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

export interface View {
  readonly language: Language;
  readonly theme: Theme;
  readonly layout: Layout;
  readonly stage: Stage;
  /** Nothing was chosen yet: `shown` are the best connected, as the API ranks them, and stand in no link. */
  readonly overview: boolean;
  /** Ids that were put on the canvas. */
  readonly shown: readonly string[];
  /** Ids all of whose neighbours are on the canvas too. */
  readonly expanded: readonly string[];
  /** Ids that were taken away, though an expansion would bring them. */
  readonly hidden: readonly string[];
  /** Where what was dragged stays. */
  readonly pins: Readonly<Record<string, Point>>;
  readonly filters: Filters;
  readonly selection: Selection | null;
  /** The key of the open panel; null where the side is closed. */
  readonly panel: string | null;
  readonly paths: PathQuestion;
  readonly table: TableView;
  /** The stretch of time that is seen near by; null for all that the canvas tells of. */
  readonly zoom: DayRange | null;
  /** Whose conflicts are listed. */
  readonly scope: Scope;
  /** The id of the contradiction that is open. */
  readonly conflict: string | null;
}

export const NO_FILTERS: Filters = {
  relations: EVERYTHING,
  entityTypes: EVERYTHING,
  status: EVERYTHING,
  minOrigins: 1,
  documents: [],
  saidBy: [],
  from: null,
  to: null,
  asOf: null,
  certain: false,
  knownOn: null,
};

export const START: View = {
  language: 'en',
  theme: 'system',
  layout: 'force',
  stage: 'graph',
  overview: true,
  shown: [],
  expanded: [],
  hidden: [],
  pins: {},
  filters: NO_FILTERS,
  selection: null,
  panel: 'evidence',
  paths: { from: null, to: null, chronological: false, first: 5, maxLength: 6, picked: null },
  table: { of: 'relations', sort: null, descending: false, words: '' },
  zoom: null,
  scope: 'all',
  conflict: null,
};

/** Is this one of the chosen? */
export function chosen<T extends string>(choice: Choice<T>, name: T): boolean {
  return choice.names.includes(name) !== choice.but;
}

/** The choice with this one switched. */
export function toggled<T extends string>(choice: Choice<T>, name: T): Choice<T> {
  const names = choice.names.includes(name) ? choice.names.filter((other) => other !== name) : [...choice.names, name];
  return { but: choice.but, names };
}

export function isEverything(choice: Choice): boolean {
  return choice.but && choice.names.length === 0;
}

/** Does any filter leave something out? */
export function hasFilters(filters: Filters): boolean {
  return (
    [filters.relations, filters.entityTypes, filters.status].some((choice: Choice) => !isEverything(choice)) ||
    filters.minOrigins > 1 ||
    filters.documents.length + filters.saidBy.length > 0 ||
    [filters.from, filters.to, filters.asOf, filters.knownOn].some((day) => day !== null) ||
    filters.certain
  );
}
