/** The claim that is being written: a row by its columns, with its passages and new entities. Plain functions. */
import type { ClaimColumns, DeskDocument, DeskRow, DeskSpan, NewEntity, SaveOrder } from '../../desk/contract.ts';

export interface Draft {
  readonly what: 'ADD' | 'CHANGE' | 'ACCEPT';
  /** Of the row that is changed or accepted; null for a new claim. */
  readonly id: string | null;
  readonly document: string;
  readonly spans: readonly DeskSpan[];
  readonly row: ClaimColumns;
  readonly entities: readonly NewEntity[];
  /** Row and passages as they were, and the state of the file that they were read from; null for a new claim. */
  readonly before: { readonly row: ClaimColumns; readonly spans: readonly DeskSpan[]; readonly version: string } | null;
}

/** Columns that the server writes. */
const OF_SERVER = new Set([
  'id',
  'document',
  'passages',
  'codedBy',
  'codedOn',
  'reviewed',
  'because',
  'proposedBy',
  'proposedOn',
  'rejected',
]);

/** Columns that a new claim takes from the claim before: who speaks is the same until the text says otherwise. */
const KEPT = ['attribution', 'voice', 'onBasis'] as const;

export function newDraft(document: DeskDocument, spans: readonly DeskSpan[], last: ClaimColumns | null): Draft {
  const model = last ?? claimBefore(document, spans)?.row ?? firstRow(document);
  const row: Record<string, string | readonly string[] | undefined> = { polarity: 'AFFIRMED', mode: 'ACTUAL' };
  for (const column of KEPT) if (model[column] !== undefined) row[column] = model[column];
  row['voice'] ??= 'OWN';
  return { what: 'ADD', id: null, document: document.id, spans, row, entities: [], before: null };
}

/** The claim whose passage comes last before these, else the first one after them. */
function claimBefore(document: DeskDocument, spans: readonly DeskSpan[]): DeskRow | undefined {
  const start = spans[0]?.start ?? 0;
  const startOf = ({ spans: [first] }: DeskRow): number => first?.start ?? -1;
  const placed = document.claims.filter((row) => row.spans.length > 0).toSorted((a, b) => startOf(a) - startOf(b));
  return placed.findLast((row) => startOf(row) <= start) ?? placed[0];
}

function firstRow({ publishedBy }: DeskDocument): ClaimColumns {
  return publishedBy === undefined ? {} : { attribution: [`${publishedBy} REPORTED`] };
}

/** A claim to change, or a proposal to accept with changes. */
export function draftOf(what: 'CHANGE' | 'ACCEPT', document: string, row: DeskRow): Draft {
  return {
    what,
    id: row.id,
    document,
    spans: row.spans,
    row: row.row,
    entities: [],
    before: { row: row.row, spans: row.spans, version: row.version },
  };
}

/** The draft with another value of a column; undefined and empty values take the column away. */
export function withColumn(draft: Draft, column: string, value: string | readonly string[] | undefined): Draft {
  const isEmpty = value === undefined || value.length === 0;
  const { [column]: _, ...rest } = draft.row;
  return { ...draft, row: isEmpty ? rest : { ...rest, [column]: value } };
}

export function textOf(row: ClaimColumns, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

export function listOf(row: ClaimColumns, column: string): readonly string[] {
  const value = row[column];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** True if something was typed or chosen that a reader would miss. */
export function isTouched(draft: Draft): boolean {
  if (draft.before === null) {
    const own = Object.keys(draft.row).filter((column) => !['polarity', 'mode', ...KEPT].includes(column));
    return own.length > 0 || draft.entities.length > 0;
  }
  return JSON.stringify([draft.row, draft.spans]) !== JSON.stringify([draft.before.row, draft.before.spans]);
}

/** Columns that a claim cannot be without. `ends`: neither a subject nor an object, a value or a content. */
export function missing({ row, spans }: Draft): readonly ('predicate' | 'ends' | 'attribution' | 'passages')[] {
  const isOpen = ['subject', 'object', 'content', 'value'].every((column) => textOf(row, column) === '');
  return [
    ...(textOf(row, 'predicate') === '' ? (['predicate'] as const) : []),
    ...(isOpen ? (['ends'] as const) : []),
    ...(listOf(row, 'attribution').length === 0 ? (['attribution'] as const) : []),
    ...(spans.length === 0 && listOf(row, 'passages').length === 0 ? (['passages'] as const) : []),
  ];
}

export function orderOf(draft: Draft): SaveOrder {
  const { what, id, document, spans, before } = draft;
  const row = ownColumns(draft.row);
  // Only the new entities that a column still names.
  const named = JSON.stringify(row);
  const used = draft.entities.filter(({ id: entity }) => typeof entity === 'string' && named.includes(entity));
  const entities = used.length === 0 ? {} : { entities: used };
  if (what === 'ADD' || id === null || before === null) return { what: 'ADD', document, spans, row, ...entities };
  // An absent column stays as it is: an empty one is removed.
  const removed = Object.keys(ownColumns(before.row)).filter((column) => row[column] === undefined);
  const whole = { ...Object.fromEntries(removed.map((column) => [column, ''])), ...row };
  const isMoved = JSON.stringify(spans) !== JSON.stringify(before.spans);
  return { what, id, version: before.version, row: whole, ...(isMoved ? { spans } : {}), ...entities };
}

/** The columns that were changed both here and in the file since the draft began, each to another value. */
export function conflicts({ row, before }: Draft, now: DeskRow): string[] {
  if (before === null) return [];
  const names = [...new Set([...Object.keys(row), ...Object.keys(before.row), ...Object.keys(now.row)])];
  const text = (columns: ClaimColumns, name: string): string => JSON.stringify(columns[name] ?? null);
  return names.filter((name) => {
    const [mine, was, is] = [text(row, name), text(before.row, name), text(now.row, name)];
    return !OF_SERVER.has(name) && mine !== was && is !== was && mine !== is;
  });
}

/** The draft on the row as the file has it now: what was changed here stays, the rest is that of the file. Null: the row is gone. */
export function rebased(draft: Draft, now: DeskRow | null): Draft {
  const { row, spans, before } = draft;
  if (before === null) return draft;
  if (now === null) return { ...draft, what: 'ADD', id: null, before: null };
  const names = [...new Set([...Object.keys(row), ...Object.keys(now.row)])];
  const isOwn = (name: string): boolean => JSON.stringify(row[name]) !== JSON.stringify(before.row[name]);
  const merged = names.flatMap((name) => {
    const value = isOwn(name) ? row[name] : now.row[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const areMoved = JSON.stringify(spans) !== JSON.stringify(before.spans);
  return {
    ...draft,
    row: Object.fromEntries(merged),
    spans: areMoved ? spans : now.spans,
    before: { row: now.row, spans: now.spans, version: now.version },
  };
}

function ownColumns(row: ClaimColumns): ClaimColumns {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !OF_SERVER.has(column)));
}

/** What a reviewer decides of a proposal: a program leaves out an end of which it is not certain. An end may stay open, too. */
export function undecided(row: ClaimColumns, hasObject: boolean): readonly ('subject' | 'predicate' | 'object')[] {
  const isOpen = (...columns: readonly string[]): boolean => columns.every((column) => textOf(row, column) === '');
  return [
    ...(isOpen('subject') ? (['subject'] as const) : []),
    ...(isOpen('predicate') ? (['predicate'] as const) : []),
    ...(hasObject && isOpen('object', 'content', 'value') ? (['object'] as const) : []),
  ];
}

/** A proposal as it is; null if the reviewer has to decide something. */
export function acceptance(document: string, proposal: DeskRow, hasObject: boolean): SaveOrder | null {
  const draft = draftOf('ACCEPT', document, proposal);
  return missing(draft).length > 0 || undecided(proposal.row, hasObject).length > 0 ? null : orderOf(draft);
}
