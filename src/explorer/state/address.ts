/**
 * The view as the query of an address, readable and tolerant: `?show=iraq,joe-biden&open=iraq&relation=…`. Parameters with their
 * usual value are left out; invalid ones are ignored, and named, so that the page can show a notice.
 */
import * as z from 'zod/mini';
import { isBefore } from '../../model/calendar.ts';
import { CODECS, type ParameterName, type ParameterValues } from './address-codecs.ts';
import { NO_FILTERS, SELECTABLE, type Selection, START, type View } from './view.ts';

export interface DecodedView {
  readonly view: View;
  /** The names of the invalid parameters. */
  readonly invalid: readonly string[];
}

/** The parameters of a view; null if a parameter is absent. */
type Parameters = { readonly [Name in ParameterName]: ParameterValues[Name] | null };

const NAMES = Object.keys(CODECS) as ParameterName[];

/** The query of an address without its question mark. Its language is always in it. */
export function encodeView(view: View): string {
  const [parameters, usual] = [parametersOf(view), parametersOf(START)];
  return NAMES.flatMap((name) => {
    const text = encoded(name, parameters[name]);
    const isUsual = name !== 'lang' && name !== 'show' && text === encoded(name, usual[name]);
    return text === null || isUsual ? [] : [`${name}=${readable(text)}`];
  }).join('&');
}

/** Never throws: `usual` counts where the address has no valid value. */
export function decodeView(query: string, usual: View = START): DecodedView {
  const texts = new URLSearchParams(query);
  const values: Partial<Record<ParameterName, unknown>> = {};
  const invalid: ParameterName[] = [];
  for (const name of NAMES) {
    const text = texts.get(name);
    if (text === null) continue;
    const { success, data } = z.safeParse(CODECS[name], text);
    if (success) values[name] = data;
    else if (!isSelectable(name)) invalid.push(name);
  }
  invalid.push(...endContradictions(values as Partial<ParameterValues>));
  const overview = !texts.has('show') && !texts.has('open');
  return { view: viewOf(values as Partial<ParameterValues>, overview, usual), invalid };
}

/**
 * Takes out what contradicts the rest: a range that ends before it starts, a day outside of the range. A day within the range says more than
 * the range, which goes without a notice.
 * @returns the names of what contradicted
 */
function endContradictions(values: { -readonly [Name in ParameterName]?: ParameterValues[Name] }): ParameterName[] {
  const { from, to, asof } = values;
  const takeOut = (...names: ParameterName[]): ParameterName[] => {
    for (const name of names) delete values[name];
    return names;
  };
  if (from !== undefined && to !== undefined && isBefore(to, from)) return takeOut('from', 'to');
  if (asof === undefined || (from === undefined && to === undefined)) return [];
  const isOutside = (from !== undefined && isBefore(asof, from)) || (to !== undefined && isBefore(to, asof));
  if (isOutside) return takeOut('asof');
  takeOut('from', 'to');
  return [];
}

function encoded(name: ParameterName, value: unknown): string | null {
  if (value === null) return null;
  const { success, data } = z.safeEncode<z.core.$ZodType>(CODECS[name], value);
  return success ? String(data) : null;
}

function parametersOf({ filters, paths, table, selection, ...view }: View): Parameters {
  const idOf = (kind: Selection['kind']): string | null => (selection?.kind === kind ? selection.id : null);
  return {
    lang: view.language,
    months: view.months,
    theme: view.theme,
    layout: view.layout,
    stage: view.stage,
    show: view.overview ? null : view.shown,
    open: view.expanded,
    hide: view.hidden,
    pins: Object.entries(view.pins).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
    size: view.sizing,
    group: view.grouping,
    groups: view.groups,
    ungroup: view.ungrouped,
    types: filters.entityTypes,
    relations: filters.relations,
    status: filters.status,
    origins: filters.minOrigins,
    dossiers: filters.dossiers,
    documents: filters.documents,
    said: filters.saidBy,
    from: filters.from,
    to: filters.to,
    asof: filters.asOf,
    certain: filters.certain,
    known: filters.knownOn,
    plans: filters.plans,
    denied: filters.denied,
    withdrawn: filters.withdrawn,
    reviewed: filters.reviewed,
    panel: view.panel ?? 'none',
    path: { from: paths.from, to: paths.to },
    chronological: paths.chronological,
    without: paths.without,
    paths: paths.first,
    steps: paths.maxLength,
    pick: paths.picked,
    rows: table.of,
    among: table.among,
    sort: table.sort === null ? null : { sort: table.sort, descending: table.descending },
    find: table.words,
    zoom: view.zoom,
    marks: view.marks,
    conflicts: view.scope,
    conflict: view.conflict,
    read: view.reading,
    position: view.position,
    several: view.several,
    entity: idOf('entity'),
    relation: idOf('relation'),
    claim: idOf('claim'),
  };
}

function viewOf(values: Partial<ParameterValues>, overview: boolean, usual: View): View {
  const panel = values.panel ?? usual.panel;
  const selection = selectionOf(values);
  const { from = null, to = null } = values.path ?? {};
  return {
    language: values.lang ?? usual.language,
    months: values.months ?? usual.months,
    theme: values.theme ?? usual.theme,
    layout: values.layout ?? usual.layout,
    stage: values.stage ?? usual.stage,
    overview,
    shown: values.show ?? [],
    expanded: values.open ?? [],
    hidden: values.hide ?? [],
    pins: Object.fromEntries(values.pins ?? []),
    sizing: values.size ?? START.sizing,
    grouping: values.group ?? START.grouping,
    groups: values.groups ?? [],
    ungrouped: values.ungroup ?? [],
    filters: {
      entityTypes: values.types ?? NO_FILTERS.entityTypes,
      relations: values.relations ?? NO_FILTERS.relations,
      status: values.status ?? NO_FILTERS.status,
      minOrigins: Math.max(1, values.origins ?? NO_FILTERS.minOrigins),
      dossiers: values.dossiers ?? [],
      documents: values.documents ?? [],
      saidBy: values.said ?? [],
      from: values.from ?? null,
      to: values.to ?? null,
      asOf: values.asof ?? null,
      certain: values.certain ?? false,
      knownOn: values.known ?? null,
      plans: values.plans ?? false,
      denied: values.denied ?? false,
      withdrawn: values.withdrawn ?? false,
      reviewed: values.reviewed ?? false,
    },
    selection,
    several: selection === null && values.position === undefined ? (values.several ?? []) : [],
    panel: panel === 'none' ? null : panel,
    paths: {
      from,
      to,
      chronological: values.chronological ?? false,
      // An end of a path cannot be left out of it.
      without: (values.without ?? []).filter((id) => id !== from && id !== to),
      first: values.paths ?? START.paths.first,
      maxLength: values.steps ?? START.paths.maxLength,
      picked: values.pick ?? null,
    },
    table: {
      of: values.rows ?? usual.table.of,
      among: values.among ?? START.table.among,
      sort: values.sort?.sort ?? null,
      descending: values.sort?.descending ?? false,
      words: values.find ?? '',
    },
    zoom: values.zoom ?? null,
    marks: values.marks ?? START.marks,
    scope: values.conflicts ?? START.scope,
    conflict: values.conflict ?? null,
    reading: values.read ?? null,
    // One selection at a time.
    position: selection === null ? (values.position ?? null) : null,
  };
}

/** `?claim=…` selects a claim, `?relation=…` a relation, `?entity=…` an entity; the first of them counts. */
function selectionOf(values: Partial<ParameterValues>): Selection | null {
  for (const kind of SELECTABLE.toReversed()) {
    const id = values[kind];
    if (id !== undefined) return { kind, id };
  }
  return null;
}

function isSelectable(name: ParameterName): boolean {
  return SELECTABLE.some((kind) => kind === name);
}

/** Percent-encoded, except for characters that a query allows and that are easier to read as they are. */
function readable(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    /%(2C|3A|40|2F)/g,
    decodeURIComponent,
  );
}
