/**
 * The view as the query of an address, readable and tolerant: `?show=iraq,joe-biden&open=iraq&relation=…`. What is as usual is
 * left out; what cannot be read is left out too, and named, so that the page can say so.
 */
import {
  decodeChoice,
  decodeDay,
  decodePins,
  decodeSelection,
  decodeStretch,
  decodeWords,
  encodeChoice,
  encodePins,
  ids,
  one,
} from './url-parts.ts';
import {
  ENTITY_TYPES,
  LANGUAGES,
  LAYOUTS,
  LONGEST_PATHS,
  MOST_PATHS,
  NO_FILTERS,
  SCOPES,
  STAGES,
  START,
  STATUSES,
  TABLES,
  THEMES,
  type View,
} from './view.ts';

export interface Decoded {
  readonly view: View;
  /** Names of the parts that could not be read. */
  readonly dropped: readonly string[];
}

/** The query of an address without its question mark; empty where all is as usual. */
export function encode(view: View): string {
  const { filters, paths, table } = view;
  const parts: [string, string | null][] = [
    ['lang', view.language],
    ['theme', view.theme === START.theme ? null : view.theme],
    ['layout', view.layout === START.layout ? null : view.layout],
    ['stage', view.stage === START.stage ? null : view.stage],
    ['show', view.overview ? null : view.shown.join(',')],
    ['open', list(view.expanded)],
    ['hide', list(view.hidden)],
    ['pins', encodePins(view.pins)],
    ['types', encodeChoice(filters.entityTypes)],
    ['relations', encodeChoice(filters.relations)],
    ['status', encodeChoice(filters.status)],
    ['origins', filters.minOrigins === NO_FILTERS.minOrigins ? null : String(filters.minOrigins)],
    ['documents', list(filters.documents)],
    ['said', list(filters.saidBy)],
    ['from', filters.from],
    ['to', filters.to],
    ['asof', filters.asOf],
    ['certain', filters.certain ? 'yes' : null],
    ['known', filters.knownOn],
    ['panel', view.panel === START.panel ? null : (view.panel ?? 'none')],
    ['path', paths.from === null && paths.to === null ? null : `${paths.from ?? ''},${paths.to ?? ''}`],
    ['chronological', paths.chronological ? 'yes' : null],
    ['paths', paths.first === START.paths.first ? null : String(paths.first)],
    ['steps', paths.maxLength === START.paths.maxLength ? null : String(paths.maxLength)],
    ['pick', paths.picked === null ? null : String(paths.picked)],
    ['rows', table.of === START.table.of ? null : table.of],
    ['sort', table.sort === null ? null : `${table.descending ? '-' : ''}${table.sort}`],
    ['find', table.words === '' ? null : table.words],
    ['zoom', view.zoom === null ? null : `${view.zoom.from},${view.zoom.to}`],
    ['conflicts', view.scope === START.scope ? null : view.scope],
    ['conflict', view.conflict],
    [view.selection?.kind ?? 'entity', view.selection?.id ?? null],
  ];
  return parts
    .filter((part): part is [string, string] => part[1] !== null)
    .map(([key, value]) => `${key}=${readable(value)}`)
    .join('&');
}

/** Never throws: `usual` stands where the address says nothing, or nothing that can be read. */
export function decode(query: string, usual: View = START): Decoded {
  const given = new URLSearchParams(query);
  const dropped = new Set<string>();
  const read = <T>(key: string, parse: (text: string) => T | undefined, otherwise: T): T => {
    const text = given.get(key);
    if (text === null) return otherwise;
    const value = parse(text);
    if (value === undefined) dropped.add(key);
    return value ?? otherwise;
  };
  const yes = (text: string): boolean | undefined => (text === 'yes' ? true : text === 'no' ? false : undefined);
  const count = (text: string): number | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);
  const [pathFrom, pathTo] = read('path', pair, [null, null]);
  const { sort, descending } = read<Sorting>('sort', sorting, { sort: null, descending: false });
  const show = given.get('show');
  const view: View = {
    language: read('lang', one(LANGUAGES), usual.language),
    theme: read('theme', one(THEMES), usual.theme),
    layout: read('layout', one(LAYOUTS), usual.layout),
    stage: read('stage', one(STAGES), usual.stage),
    overview: show === null && !given.has('open'),
    shown: read('show', ids, []),
    expanded: read('open', ids, []),
    hidden: read('hide', ids, []),
    pins: read('pins', decodePins, {}),
    filters: {
      entityTypes: read('types', decodeChoice(one(ENTITY_TYPES)), NO_FILTERS.entityTypes),
      relations: read('relations', decodeChoice(word), NO_FILTERS.relations),
      status: read('status', decodeChoice(one(STATUSES)), NO_FILTERS.status),
      minOrigins: Math.max(1, read('origins', count, NO_FILTERS.minOrigins)),
      documents: read('documents', ids, []),
      saidBy: read('said', ids, []),
      from: read('from', decodeDay, null),
      to: read('to', decodeDay, null),
      asOf: read('asof', decodeDay, null),
      certain: read('certain', yes, false),
      knownOn: read('known', decodeDay, null),
    },
    selection: decodeSelection(given),
    panel: read('panel', (text) => (text === 'none' ? text : word(text)), usual.panel ?? 'none'),
    paths: {
      from: pathFrom,
      to: pathTo,
      chronological: read('chronological', yes, false),
      first: read('paths', oneOf(MOST_PATHS), START.paths.first),
      maxLength: read('steps', oneOf(LONGEST_PATHS), START.paths.maxLength),
      picked: read<number | null>('pick', count, null),
    },
    table: { of: read('rows', one(TABLES), usual.table.of), sort, descending, words: read('find', decodeWords, '') },
    zoom: read('zoom', decodeStretch, null),
    scope: read('conflicts', one(SCOPES), START.scope),
    conflict: read<string | null>('conflict', (text) => ids(text)?.[0], null),
  };
  const panel = view.panel === 'none' ? null : view.panel;
  return { view: { ...view, panel }, dropped: [...dropped] };
}

/** A word of a vocabulary, or the key of a panel or a column. */
function word(text: string): string | undefined {
  return /^[\p{L}\p{N}_-]{1,100}$/u.test(text) ? text : undefined;
}

function oneOf(allowed: readonly number[]): (text: string) => number | undefined {
  return (text) => allowed.find((value) => String(value) === text);
}

function pair(text: string): [string | null, string | null] | undefined {
  const [from = '', to = '', ...rest] = text.split(',');
  return rest.length > 0 ? undefined : [from === '' ? null : from, to === '' ? null : to];
}

interface Sorting {
  readonly sort: string | null;
  readonly descending: boolean;
}

function sorting(text: string): Sorting | undefined {
  const descending = text.startsWith('-');
  const sort = word(descending ? text.slice(1) : text);
  return sort === undefined ? undefined : { sort, descending };
}

function list(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(',');
}

/** Percent-encoded, but for what a query may hold as it is and a reader wants to see. */
function readable(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    /%(2C|3A|40|2F)/g,
    decodeURIComponent,
  );
}
