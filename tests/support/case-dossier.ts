/** Writes many cases of two claims each as one dossier. Each case has its own entities, so that no case can affect another. */
import type { ContradictionCase } from './contradiction-cases.ts';
import { claim, person, PEOPLE, table, type Columns, type Told } from './dossiers.ts';

const EVENTS = ['summit', 'second-summit'];
const PLACES = ['town', 'port'];
const CAST = [...PEOPLE.map(({ id }) => String(id)), ...EVENTS, ...PLACES];
/** Columns that contain ids of entities. */
const NAMING = ['subject', 'object', 'about', 'participants', 'attribution'];

/** The ids of the two claims of a case. */
export function caseIds(index: number): [string, string] {
  const name = `case-${String(index).padStart(2, '0')}`;
  return [`${name}-one`, `${name}-other`];
}

/** A dossier that holds all cases. */
export function dossierOfCases(cases: readonly ContradictionCase[], vocabulary?: unknown): Told {
  const of = (names: readonly string[]): Columns[] =>
    cases.flatMap((_case, index) => names.map((name) => person(inCase(name, index))));
  return {
    id: 'the-cases',
    vocabulary,
    claims: cases.flatMap(({ one, other }, index) => [
      claimOf(one, 2 * index, index, caseIds(index)[0]),
      claimOf(other, 2 * index + 1, index, caseIds(index)[1]),
    ]),
    people: of(PEOPLE.map(({ id }) => String(id))),
    files: { 'events.cypher': table('Event', of(EVENTS)), 'places.cypher': table('Place', of(PLACES)) },
  };
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
