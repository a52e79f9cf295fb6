/** Writes many cases of two claims each as one dossier. Each case has its own entities, so that no case can affect another. */
import type { ContradictionCase } from './contradiction-cases.ts';
import { claim, person, PEOPLE, table, type Columns, type Told } from './dossiers.ts';

const EVENTS = ['summit', 'second-summit'];
const PLACES = ['town', 'port'];
const CAST = [...PEOPLE.map(({ id }) => String(id)), ...EVENTS, ...PLACES];
/** Columns that contain ids of entities. */
const NAMING = ['subject', 'object', 'about', 'participants', 'attribution', 'quantities'];

/** The ids of the two claims of a case. */
export function caseIds(index: number): [string, string] {
  const name = `case-${String(index).padStart(2, '0')}`;
  return [`${name}-one`, `${name}-other`];
}

/** A dossier that holds all cases. */
export function dossierOfCases(cases: readonly ContradictionCase[], vocabulary?: unknown): Told {
  const claims = cases.flatMap((_case, index) => [caseClaim(cases, index, 'one'), caseClaim(cases, index, 'other')]);
  return { ...cast(cases.length), id: 'the-cases', vocabulary, claims };
}

/** A dossier that holds one claim of each case. */
export function dossierOfSide(
  id: string,
  cases: readonly ContradictionCase[],
  side: 'one' | 'other',
  vocabulary?: unknown,
): Told {
  const claims = cases.map((_case, index) => caseClaim(cases, index, side));
  return { ...cast(cases.length), id, vocabulary, claims };
}

function cast(caseCount: number): Told {
  const of = (names: readonly string[]): Columns[] =>
    Array.from({ length: caseCount }).flatMap((_case, index) => names.map((name) => person(inCase(name, index))));
  return {
    people: of(PEOPLE.map(({ id }) => String(id))),
    files: { 'events.cypher': table('Event', of(EVENTS)), 'places.cypher': table('Place', of(PLACES)) },
  };
}

function caseClaim(cases: readonly ContradictionCase[], index: number, side: 'one' | 'other'): Columns {
  const isOne = side === 'one';
  const number = 2 * index + (isOne ? 0 : 1);
  return claimOf(cases[index]?.[side] ?? {}, number, index, caseIds(index)[isOne ? 0 : 1]);
}

function claimOf(columns: Columns, number: number, index: number, id: string): Columns {
  const whole = Object.entries({ ...claim(number, columns), id }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    whole.map(([column, value]) => [column, NAMING.includes(column) ? renamed(value, index) : value]),
  );
}

function renamed(value: unknown, index: number): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => renamed(each, index));
  return String(value)
    .split(' ')
    .map((word) => (CAST.includes(word) ? inCase(word, index) : word))
    .join(' ');
}

const inCase = (name: string, index: number): string => `${name}-${index}`;
