/** The matrix of a matter: what each speaker holds of each of its propositions, in groups of speakers. */
import { firstOf, lastOf } from '../../model/calendar.ts';
import type { LocalizedText } from '../../model/languages.ts';
import type { PositionsQuery } from '../api/documents.ts';
import { originsOf } from '../panels/evidence/chain.ts';
import type { Matter } from './matters.ts';

export type Proposition = PositionsQuery['positions'][number];
export type Position = Proposition['rows'][number];

export interface Speaker {
  readonly id: string;
  readonly names: readonly LocalizedText[];
}

/** A proposition of the matter, with what the API says of it. */
export interface Column {
  /** The id by which the API was asked: of a relation, or of an event or agreement. */
  readonly of: string;
  readonly proposition: Proposition;
}

export interface Cell {
  /** In the order of axis and sign. */
  readonly positions: readonly Position[];
  /** Ids of the claims that reached the reader through this speaker, who holds no position by them. */
  readonly passed: readonly string[];
  /** Ids of the claims of the positions, each once. */
  readonly claims: readonly string[];
  readonly firstSaid: string | null;
  readonly lastSaid: string | null;
}

/** Who stands on one side only, on several, elsewhere, or nowhere. */
export type Standing = 'SIDE' | 'SIDES' | 'OTHER' | 'PASSED' | 'SILENT';

export interface Row {
  readonly speaker: Speaker;
  /** By the column's `of`; absent where the speaker holds no position and passes nothing on. */
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Group {
  readonly standing: Standing;
  /** The indexes of their sides; empty if they stand on none. */
  readonly sides: readonly number[];
  readonly rows: readonly Row[];
}

/** Groups in the order of the sides, then who stands on several, who holds something else, who passes on, and who is silent. */
export function matrixOf({ sides }: Pick<Matter, 'sides'>, columns: readonly Column[]): readonly Group[] {
  const sideOf = new Map(sides.flatMap(({ claims }, index) => claims.map(({ id }): [string, number] => [id, index])));
  const speakers = new Map<string, Speaker>();
  const cells = new Map<string, Map<string, Cell>>();
  const put = (speaker: Speaker, of: string, change: (cell: Cell) => Cell): void => {
    speakers.set(speaker.id, speakers.get(speaker.id) ?? speaker);
    const own = cells.get(speaker.id) ?? new Map<string, Cell>();
    cells.set(speaker.id, own);
    own.set(of, change(own.get(of) ?? EMPTY));
  };
  for (const { of, proposition } of columns) {
    for (const row of proposition.rows) put(row.holder, of, (cell) => withPosition(cell, row));
    for (const claim of proposition.rows.flatMap(({ claims }) => claims)) {
      for (const { actor } of claim.attribution) put(actor, of, (cell) => withPassed(cell, claim.id));
    }
    for (const actor of proposition.silent) speakers.set(actor.id, speakers.get(actor.id) ?? actor);
  }
  const groups = new Map<string, { standing: Standing; sides: readonly number[]; rows: Row[] }>();
  for (const speaker of speakers.values()) {
    const row: Row = { speaker, cells: withoutEmpty(cells.get(speaker.id)) };
    const { standing, sides: own } = standingOf(row, sideOf);
    const key = [ORDER.indexOf(standing), ...own].join(' ');
    const group = groups.get(key) ?? { standing, sides: own, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, rows: group.rows.toSorted(byClaims) }))
    .toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || (a.sides[0] ?? 0) - (b.sides[0] ?? 0));
}

const EMPTY: Cell = { positions: [], passed: [], claims: [], firstSaid: null, lastSaid: null };

const ORDER: readonly Standing[] = ['SIDE', 'SIDES', 'OTHER', 'PASSED', 'SILENT'];

function withPosition(cell: Cell, row: Position): Cell {
  const positions = [...cell.positions, row];
  const ids = row.claims.map(({ id }) => id);
  const days = positions.flatMap(({ firstSaid, lastSaid }) => [firstSaid ?? [], lastSaid ?? []].flat());
  return {
    positions,
    passed: cell.passed.filter((id) => !ids.includes(id)),
    claims: [...new Set([...cell.claims, ...ids])],
    firstSaid: positions.every(({ firstSaid }) => firstSaid !== null) ? firstOf(days) : null,
    lastSaid: lastOf(positions.flatMap(({ lastSaid }) => lastSaid ?? [])),
  };
}

/** A step of a claim's attribution: who holds what the claim says does not pass it on. */
function withPassed(cell: Cell, claim: string): Cell {
  const isKnown = cell.claims.includes(claim) || cell.passed.includes(claim);
  return isKnown ? cell : { ...cell, passed: [...cell.passed, claim] };
}

function withoutEmpty(cells: ReadonlyMap<string, Cell> | undefined): ReadonlyMap<string, Cell> {
  return new Map([...(cells ?? [])].filter(([, { claims, passed }]) => claims.length + passed.length > 0));
}

function standingOf({ cells }: Row, sideOf: ReadonlyMap<string, number>): Pick<Group, 'standing' | 'sides'> {
  const held = [...cells.values()].flatMap(({ claims }) => claims);
  const sides = [...new Set(held.flatMap((id) => sideOf.get(id) ?? []))].toSorted((a, b) => a - b);
  if (sides.length > 0) return { standing: sides.length === 1 ? 'SIDE' : 'SIDES', sides };
  if (held.length > 0) return { standing: 'OTHER', sides };
  return { standing: cells.size > 0 ? 'PASSED' : 'SILENT', sides };
}

/** Who holds or passes on most claims first, then by id. */
function byClaims(a: Row, b: Row): number {
  const count = ({ cells }: Row): number =>
    [...cells.values()].reduce((all, { claims, passed }) => all + claims.length + passed.length, 0);
  return count(b) - count(a) || (a.speaker.id < b.speaker.id ? -1 : 1);
}

/** Everybody between the reader and the origin of these claims, the outlet first, each once; without the holder. */
export function waysOf(position: Position): readonly Speaker[] {
  const between = new Map<string, Speaker>();
  for (const { attribution } of position.claims) {
    const origins = new Set(originsOf(attribution).map(({ actor }) => actor.id));
    for (const { actor } of attribution) {
      if (!origins.has(actor.id) && actor.id !== position.holder.id) between.set(actor.id, actor);
    }
  }
  return [...between.values()];
}
