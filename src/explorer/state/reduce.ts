/** Computes the next view from an action: a pure function, and the only way to change the view. */
import { isBefore } from '../../model/calendar.ts';
import { groupId, groupKey } from './group-id.ts';
import {
  type Choice,
  type Filters,
  type GroupingKind,
  type Kind,
  type Language,
  type Layout,
  type MonthNames,
  NO_FILTERS,
  type PathQuestion,
  type Point,
  type PositionCell,
  type Scope,
  type Selection,
  type Sizing,
  type Stage,
  START,
  type DayRange,
  type TableView,
  type Theme,
  type View,
} from './view.ts';

export type Action =
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'months'; readonly months: MonthNames }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'layout'; readonly layout: Layout }
  | { readonly type: 'stage'; readonly stage: Stage }
  | { readonly type: 'panel'; readonly panel: string | null }
  /** A hit of the search: draws these entities, and selects what was found. */
  | { readonly type: 'found'; readonly ids: readonly string[]; readonly selection: Selection }
  /** Filters by what was found, draws these entities alone, and lists all relations that the filters let through. `document`: opens it. */
  | {
      readonly type: 'list';
      readonly filters: Partial<Filters>;
      readonly ids: readonly string[];
      readonly document?: string;
    }
  /** The first entities of the API's ranking, shown until the reader chooses entities. */
  | { readonly type: 'overview'; readonly ids: readonly string[] }
  /** Adds entities to the canvas. */
  | { readonly type: 'show'; readonly ids: readonly string[]; readonly select?: boolean }
  /** Shows these entities alone. */
  | { readonly type: 'showOnly'; readonly ids: readonly string[] }
  | { readonly type: 'expand'; readonly id: string }
  | { readonly type: 'collapse'; readonly id: string }
  | { readonly type: 'hide'; readonly ids: readonly string[] }
  | { readonly type: 'sizeBy'; readonly sizing: Sizing }
  /** Draws entities of a type, or of a dossier, as one node each; `none` opens all groups, those by hand too. */
  | { readonly type: 'groupBy'; readonly grouping: GroupingKind }
  /** Draws these entities as one node. */
  | { readonly type: 'group'; readonly ids: readonly string[] }
  /** By the id of the group on the canvas. A group by hand is taken apart. */
  | { readonly type: 'openGroup'; readonly id: string }
  | { readonly type: 'closeGroup'; readonly id: string }
  | { readonly type: 'startOver' }
  | { readonly type: 'pin'; readonly pins: Readonly<Record<string, Point>> }
  | { readonly type: 'unpin'; readonly ids?: readonly string[] }
  /** `panel`: opens it too. */
  | { readonly type: 'select'; readonly selection: Selection | null; readonly panel?: string }
  /** Selects these entities together, in place of what was selected. */
  | { readonly type: 'several'; readonly ids: readonly string[] }
  /** `live`: during a drag, which is one step of undo. */
  | { readonly type: 'filter'; readonly filters: Partial<Filters>; readonly live?: boolean }
  | { readonly type: 'clearFilters' }
  /** `show`: adds these to the canvas; `panel`: opens it. */
  | {
      readonly type: 'paths';
      readonly paths: Partial<PathQuestion>;
      readonly show?: readonly string[];
      readonly panel?: string;
    }
  /** `live`: while the reader types. */
  | { readonly type: 'table'; readonly table: Partial<TableView>; readonly live?: boolean }
  | { readonly type: 'zoom'; readonly zoom: DayRange | null }
  | { readonly type: 'marks'; readonly marks: Choice<Kind> }
  | { readonly type: 'scope'; readonly scope: Scope }
  /** Opens a document in the panel of the sources; null: the lists of sources. `claim`: selects it. */
  | { readonly type: 'read'; readonly document: string | null; readonly claim?: string }
  /** Opens a matter, or the list of all. */
  | {
      readonly type: 'conflict';
      readonly id: string | null;
      readonly panel?: string;
      readonly scope?: Scope;
    }
  | { readonly type: 'position'; readonly position: PositionCell | null }
  /** The whole view, from a link or from undo. */
  | { readonly type: 'load'; readonly view: View };

export function reduce(view: View, action: Action): View {
  const next = changed(view, action);
  // There is one selection: of one thing, or of several entities.
  const isOne = action.type !== 'load' && next.selection !== null && next.selection !== view.selection;
  return isOne && next.several.length > 0 ? { ...next, several: [] } : next;
}

function changed(view: View, action: Action): View {
  switch (action.type) {
    case 'language':
      return { ...view, language: action.language };
    case 'months':
      return { ...view, months: action.months };
    case 'theme':
      return { ...view, theme: action.theme };
    case 'layout':
      return { ...view, layout: action.layout, pins: {} };
    case 'stage':
      return { ...view, stage: action.stage };
    case 'panel':
      return { ...view, panel: action.panel };
    case 'overview':
      return view.overview ? { ...view, shown: action.ids } : view;
    case 'show': {
      const shown = union(view.shown, action.ids);
      const first = action.ids[0];
      const next = { ...view, overview: false, shown, hidden: without(view.hidden, action.ids) };
      return action.select === true && first !== undefined ? selecting(next, { kind: 'entity', id: first }) : next;
    }
    case 'found':
      return {
        ...selecting(view, action.selection),
        overview: false,
        shown: union(view.shown, action.ids),
        hidden: without(view.hidden, action.ids),
        panel: 'evidence',
      };
    case 'list':
      return {
        ...reduce(view, { type: 'showOnly', ids: action.ids }),
        filters: agreeing(view.filters, action.filters),
        selection: null,
        position: null,
        // Beside the list are the claims that draw no relation, or the document.
        ...(action.document === undefined ? { panel: 'evidence' } : { reading: action.document, panel: 'sources' }),
        stage: 'table',
        table: { ...START.table, among: 'dossier' },
      };
    case 'showOnly':
      return { ...view, overview: false, shown: action.ids, expanded: [], hidden: [], pins: {} };
    case 'expand':
      return {
        ...view,
        overview: false,
        expanded: union(view.expanded, [action.id]),
        shown: union(view.shown, [action.id]),
        hidden: without(view.hidden, [action.id]),
      };
    case 'collapse':
      return { ...view, overview: false, expanded: without(view.expanded, [action.id]) };
    case 'hide':
      return {
        ...view,
        overview: false,
        shown: without(view.shown, action.ids),
        expanded: without(view.expanded, action.ids),
        hidden: union(view.hidden, action.ids),
        pins: withoutKeys(view.pins, action.ids),
        selection: action.ids.includes(view.selection?.id ?? '') ? null : view.selection,
        several: without(view.several, action.ids),
      };
    case 'sizeBy':
      return { ...view, sizing: action.sizing };
    case 'groupBy':
      return {
        ...view,
        grouping: action.grouping,
        groups: action.grouping === 'none' ? [] : view.groups,
        ungrouped: [],
      };
    case 'group': {
      // An entity is in one group.
      const groups = view.groups.map((ids) => without(ids, action.ids)).filter((ids) => ids.length > 1);
      return { ...view, overview: false, groups: [...groups, action.ids], several: [], selection: null };
    }
    case 'openGroup': {
      const key = groupKey(action.id);
      if (action.id !== groupId('hand', key)) return { ...view, ungrouped: union(view.ungrouped, [key]) };
      return { ...view, groups: view.groups.filter(([first]) => first !== key) };
    }
    case 'closeGroup':
      return { ...view, ungrouped: without(view.ungrouped, [groupKey(action.id)]) };
    case 'startOver':
      return { ...START, language: view.language, months: view.months, theme: view.theme, panel: view.panel };
    case 'pin':
      return { ...view, pins: { ...view.pins, ...action.pins } };
    case 'unpin':
      return { ...view, pins: action.ids === undefined ? {} : withoutKeys(view.pins, action.ids) };
    case 'select':
      return { ...selecting(view, action.selection), several: [], panel: action.panel ?? view.panel };
    case 'several':
      return { ...view, selection: null, position: null, several: [...new Set(action.ids)] };
    case 'filter': {
      const filters = agreeing(view.filters, action.filters);
      return { ...view, filters, zoom: isWithin(filters, view.zoom) ? view.zoom : null };
    }
    case 'clearFilters':
      return { ...view, filters: NO_FILTERS };
    case 'paths': {
      const asked = { ...view.paths, ...action.paths };
      // An end of a path cannot be left out of it.
      const paths = { ...asked, without: asked.without.filter((id) => id !== asked.from && id !== asked.to) };
      const panel = action.panel ?? view.panel;
      return action.show === undefined
        ? { ...view, paths, panel }
        : { ...reduce(view, { type: 'show', ids: action.show }), paths, panel };
    }
    case 'table':
      return { ...view, table: { ...view.table, ...action.table } };
    case 'zoom':
      return { ...view, zoom: action.zoom };
    case 'marks':
      return { ...view, marks: action.marks };
    case 'scope':
      return { ...view, scope: action.scope };
    case 'read': {
      const { document: reading, claim } = action;
      const next: View = { ...view, reading, panel: 'sources' };
      return claim === undefined ? next : selecting(next, { kind: 'claim', id: claim });
    }
    case 'conflict':
      return {
        ...view,
        conflict: action.id,
        position: null,
        panel: action.panel ?? view.panel,
        scope: action.scope ?? view.scope,
      };
    case 'position':
      return action.position === null
        ? { ...view, position: null }
        : { ...view, position: action.position, selection: null, several: [] };
    case 'load':
      return action.view;
    default:
      return action satisfies never;
  }
}

/** One thing is selected at a time: an entity, a line, a claim, a cell of a matrix, or several entities together. */
function selecting(view: View, selection: Selection | null): View {
  return { ...view, selection, position: selection === null ? view.position : null };
}

/**
 * A range of time and a day both say when something held: the one that the reader sets ends the other. A range begins with its earlier
 * day.
 */
function agreeing(before: Filters, change: Partial<Filters>): Filters {
  const both = { ...before, ...change };
  const { from, to } = both;
  const filters = from !== null && to !== null && isBefore(to, from) ? { ...both, from: to, to: from } : both;
  if (change.asOf !== undefined && change.asOf !== null) return { ...filters, from: null, to: null };
  const hasRange = [change.from, change.to].some((day) => day !== undefined && day !== null);
  return hasRange ? { ...filters, asOf: null } : filters;
}

/** The histogram shows the days of the range. */
function isWithin({ from, to }: Filters, zoom: DayRange | null): boolean {
  if (zoom === null) return true;
  return (from === null || !isBefore(zoom.to, from)) && (to === null || !isBefore(to, zoom.from));
}

function union(some: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...some, ...more])];
}

function without(some: readonly string[], fewer: readonly string[]): readonly string[] {
  return some.filter((id) => !fewer.includes(id));
}

function withoutKeys<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
