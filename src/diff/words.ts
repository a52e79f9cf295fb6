/** The words in which a difference is printed: what changed, and from what to what. One line each, without control characters. */
import type { ComparedState, ComparedTable, RowChange, RowChangeKind } from '../dossier/diff/compare-dossiers.ts';
import { formatPlace } from '../errors.ts';
import type { DisagreementRecord } from '../graph/port.ts';
import { visibleText } from '../model/characters.ts';
import type { DisagreementChange, GraphChangeKind, RelationChange, ValueChange } from './compare-graphs.ts';
import type { RelationState } from './graph-state.ts';

export const MARKS: Readonly<Record<RowChangeKind, string>> = {
  ADDED: '+',
  ACCEPTED: '+',
  REMOVED: '-',
  REJECTED: '~',
  ALTERED: '~',
  MOVED: '~',
  RENAMED: '~',
};

const TABLE_NAMES: Readonly<Record<ComparedTable, readonly [string, string]>> = {
  Claim: ['claim', 'claims'],
  Proposal: ['proposal', 'proposals'],
  Disagreement: ['disagreement', 'disagreements'],
  Entity: ['entity', 'entities'],
  Document: ['document', 'documents'],
  Reason: ['reason', 'reasons'],
  Dossier: ['row of the dossier', 'rows of the dossier'],
  Term: ['word', 'words'],
};

/** `1 claim`, `2 claims` */
export function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function nameOfTable(table: ComparedTable): string {
  return TABLE_NAMES[table][0];
}

/** `2 claims added, 1 claim altered`, or `nothing changed`. */
export function summaryOf(changes: Iterable<RowChange>): string {
  const counts = new Map<string, { readonly table: ComparedTable; readonly kind: RowChangeKind; count: number }>();
  for (const { table, kind } of changes) {
    const key = `${table} ${kind}`;
    const known = counts.get(key) ?? { table, kind, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  const parts = [...counts.values()].map(({ table, kind, count }) =>
    kind === 'ACCEPTED'
      ? `${counted(count, TABLE_NAMES.Proposal)} accepted`
      : `${counted(count, TABLE_NAMES[table])} ${kind === 'MOVED' ? 'moved, with the same words' : kind.toLowerCase()}`,
  );
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}

/** Faults of one state that are shown. */
const FAULTS = 10;

/** What could not be read, and so was not compared. */
export function* unreadLines(before: ComparedState, after: ComparedState): Generator<string> {
  for (const [when, state] of [['before', before] as const, ['after', after] as const]) {
    let count = 0;
    for (const { place, reason } of state?.faults ?? []) {
      count += 1;
      if (count <= FAULTS) yield oneLine(`${when} the change, not compared: ${formatPlace(place)}: ${reason}`);
    }
    if (count > FAULTS) yield `${count - FAULTS} more faults ${when} the change: 'sanad lint' lists them`;
  }
}

/** What a row's change is, without its place: `claim us-iraq-004-01: Biden received Kadhimi`. */
export function headOf({ table, kind, id, was, text }: RowChange): { readonly name: string; readonly text: string } {
  const more = {
    ...{ ADDED: '', REMOVED: '', ALTERED: '', MOVED: ' (moved, with the same words)', REJECTED: ' (rejected)' },
    ...{ ACCEPTED: ' (was a proposal)', RENAMED: ` (was ${was})` },
  }[kind];
  return { name: `${nameOfTable(table)} ${id}${more}`, text: oneLine(text) };
}

/** For each column what it was and is. */
export function columnLines({ columns }: RowChange): string[] {
  return columns.map(({ column, before, after }) => `${column}: ${valueChange(before, after)}`);
}

export function relationLine({ relation, isPlanned }: RelationState): string {
  const { from, type, to, occasion, status, origins } = relation;
  const about = occasion === null ? '' : ` (about ${occasion.name})`;
  const plan = isPlanned ? 'planned: ' : '';
  return oneLine(
    `${plan}${from.name} ${type} ${to.name}${about}: ${status}, ${counted(origins, ['origin', 'origins'])}`,
  );
}

export function relationFields({ kind, fields }: RelationChange): string[] {
  return kind === 'ALTERED' ? fields.map(fieldLine) : [];
}

export function disagreementLine(record: DisagreementRecord): string {
  const { id, kind, over, by, sides, reason } = record;
  const matter = over === null ? '' : ` over ${over}`;
  const against = sides.map((side) => side.join(' + ')).join(' | ');
  return oneLine(`${kind}${matter}, ${by === 'RULE' ? 'by rule' : `'${id}'`}: ${against}: ${reason}`);
}

export function disagreementFields({ kind, fields }: DisagreementChange): string[] {
  return kind === 'ALTERED' ? fields.map(fieldLine) : [];
}

/** `2 added, 1 altered`, or `none changed`. */
export function graphSummary(changes: readonly { readonly kind: GraphChangeKind }[]): string {
  const count = (kind: GraphChangeKind): number => changes.filter((each) => each.kind === kind).length;
  const parts = (['ADDED', 'ALTERED', 'REMOVED'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${count(kind)} ${kind.toLowerCase()}`);
  return parts.length === 0 ? 'none changed' : parts.join(', ');
}

function fieldLine({ field, before, after }: ValueChange): string {
  return `${field}: ${valueChange(before, after)}`;
}

/** Of two lists only what was added and removed. */
function valueChange(before: unknown, after: unknown): string {
  if (!Array.isArray(before ?? []) || !Array.isArray(after ?? []) || (!before && !after)) {
    return `${shown(before)} → ${shown(after)}`;
  }
  const [old, now] = [before, after].map((list) => ((list ?? []) as unknown[]).map(shown));
  const added = (now ?? []).filter((each) => old?.includes(each) !== true);
  const removed = (old ?? []).filter((each) => now?.includes(each) !== true);
  const parts = [...removed.map((each) => `− ${each}`), ...added.map((each) => `+ ${each}`)];
  return parts.length === 0 ? 'another order' : parts.join(', ');
}

/** 300 characters; a longer value ends with an ellipsis. */
const LONGEST = 300;

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  const text = typeof value === 'string' ? `'${withShortHash(value)}'` : JSON.stringify(value);
  return oneLine(text);
}

/** A hash in 64 digits is shown by its first eight. */
function withShortHash(text: string): string {
  return text.replaceAll(/\b([0-9a-f]{8})[0-9a-f]{56}\b/g, '$1…');
}

function oneLine(text: string): string {
  const characters = Array.from(visibleText(text.replaceAll(/\s+/g, ' ').trim()));
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST).join('')}…`;
}
