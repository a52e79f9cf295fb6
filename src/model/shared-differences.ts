/**
 * Where dossiers give one thing different values, and whose value stands (docs/decisions/0032-what-dossiers-share.md). The rows
 * may come from the database or from files.
 */

import { groupBy } from './group-by.ts';
import { columnSuffix, readForm } from './languages.ts';

/** The row of one entity, document or term in one dossier. */
export interface SharedRow {
  readonly label: 'Entity' | 'Document' | 'Term';
  /** The id, or the key of a term. */
  readonly id: string;
  readonly dossier: string;
  /** The columns. An absent column has no entry, or null. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface SharedDifference {
  readonly label: SharedRow['label'];
  readonly id: string;
  readonly property: string;
  /** What each dossier writes, in order of the dossiers; null if the row lacks the column. */
  readonly values: readonly { readonly dossier: string; readonly value: string | null }[];
  /** The dossier whose value stands. */
  readonly stands: string;
}

/** Returns the differences in order of label, id and property. */
export function sharedDifferences(rows: readonly SharedRow[]): SharedDifference[] {
  const groups = groupBy(rows.map(byLanguage), ({ label, id }) => `${label} ${id}`);
  return [...groups.keys()].toSorted().flatMap((key) => differencesOf(groups.get(key) ?? []));
}

/** The lists in which a row has its texts in all languages, and their columns. */
const LISTS: Readonly<Record<string, string>> = { names: 'name', titles: 'title' };

/** Returns the row with a column for each language in place of the lists: `name` in English, `nameFr` in French. */
function byLanguage(row: SharedRow): SharedRow {
  const lists = Object.entries(LISTS).filter(([list]) => Array.isArray(row.values[list]));
  if (lists.length === 0) return row;
  const replaced = new RegExp(`^(${lists.map(([list, column]) => `${list}|${column}([A-Z].*)?`).join('|')})$`);
  const kept = Object.entries(row.values).filter(([column]) => !replaced.test(column));
  const texts = lists.flatMap(([list, column]) =>
    (row.values[list] as string[])
      .map(readForm)
      .map(({ language, text }): [string, string] => [
        language === 'en' ? column : column + columnSuffix(language),
        text,
      ]),
  );
  return { ...row, values: Object.fromEntries([...kept, ...texts]) };
}

/** Columns of texts: each language has its own, so that an absent one is no other value. */
const TEXT_COLUMN = /^(name|title|label|inverseLabel)([A-Z].*)?$/;

/** `rows` are the rows of one thing. */
function differencesOf(rows: readonly SharedRow[]): SharedDifference[] {
  const inOrder = rows.toSorted((a, b) => (a.dossier < b.dossier ? -1 : 1));
  const properties = [...new Set(inOrder.flatMap(({ values }) => Object.keys(values)))].toSorted();
  return properties.flatMap((property) => {
    const counting = inOrder.filter((row) => counts(row, property, inOrder));
    const [first] = counting;
    if (first === undefined || new Set(counting.map((row) => valueOf(row, property))).size < 2) return [];
    const values = counting.map((row) => ({ dossier: row.dossier, value: valueOf(row, property) }));
    return [{ label: first.label, id: first.id, property, values, stands: first.dossier }];
  });
}

/**
 * A document or a term has one whole row. The row of an entity may lack a column; then the next dossier gives the value. A kind
 * belongs to a label, so only dossiers with the label of the entity give its kind.
 */
function counts(row: SharedRow, property: string, rows: readonly SharedRow[]): boolean {
  const isAbsent = valueOf(row, property) === null;
  if (row.label !== 'Entity') return !isAbsent || !TEXT_COLUMN.test(property);
  if (isAbsent) return false;
  return property !== 'kind' || row.values['label'] === rows[0]?.values['label'];
}

function valueOf({ values }: SharedRow, property: string): string | null {
  const value = values[property];
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** One line for each difference: `Entity amal, name: "Amal" (a-first), "Emel" (b-second). The value of a-first stands.` */
export function differenceLine({ label, id, property, values, stands }: SharedDifference): string {
  const each = values.map(({ dossier, value }) => `${value === null ? 'none' : JSON.stringify(value)} (${dossier})`);
  return `${label === 'Term' ? '' : `${label} `}${id}, ${property}: ${each.join(', ')}. The value of ${stands} stands.`;
}
