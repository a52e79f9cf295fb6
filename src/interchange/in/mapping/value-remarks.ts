/** What the values of a table make doubtful, a line each, for the person who reads a proposed mapping. Nothing of it is decided here. */
import { foldName } from '../../../names/fold.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { TableSample } from './sample-table.ts';

/** Values that a remark names. */
const SHOWN = 5;

/**
 * Names that several columns have: a person in one may be an organization in another.
 * @param columns those that name entities
 */
export function sharedNames(sample: Pick<TableSample, 'columns' | 'records'>, columns: readonly string[]): string[] {
  const byName = new Map<string, { readonly text: string; readonly counts: Map<string, number> }>();
  for (const column of columns) {
    for (const [text, count] of countsOf(sample, column)) {
      const name = foldName(text) || text;
      const known = byName.get(name) ?? { text, counts: new Map<string, number>() };
      known.counts.set(column, (known.counts.get(column) ?? 0) + count);
      byName.set(name, known);
    }
  }
  const shared = [...byName.values()].filter(({ counts }) => counts.size > 1);
  if (shared.length === 0) return [];
  const texts = shared
    .slice(0, SHOWN)
    .map(
      ({ text, counts }) => `'${text}' (${[...counts].map(([column, count]) => `${count} in '${column}'`).join(', ')})`,
    );
  return [
    `${shared.length} ${shared.length === 1 ? 'name is' : 'names are'} in several columns: ${texts.join('; ')}${shared.length > SHOWN ? ' …' : ''}. "prefix": "KIND" makes one entity of a name and a kind, so that a Person and an Organization of one name stay apart.`,
  ];
}

/** Words and codes that tables have where nobody knows. */
const MISSING =
  /^(n\.?\s?\/?\s?a\.?|null|nil|none|unknown|not known|missing|no data|nan|-+|—|–|\?+|\.+|x+|-9+|-8+|غير معروف|غير معلوم|مجهول|لا يوجد|نامعلوم|نەزانراو|inconnu|unbekannt)$/i;

/** True for a word that may mean that nobody knows; a number such as -99 is none. */
export function isMissingWord(cell: string): boolean {
  const text = cell.trim();
  return MISSING.test(text) && !/^-\d/.test(text);
}

/** Texts that may mean that nobody knows, in columns that are not numbers. */
export function missingTexts(sample: Pick<TableSample, 'columns' | 'records'>): string[] {
  const found: string[] = [];
  const byColumn: Record<string, string[]> = {};
  for (const column of sample.columns) {
    const counts = [...countsOf(sample, column)].filter(([text]) => MISSING.test(text));
    if (!counts.some(([text]) => isMissingWord(text)) && isNumeric(sample, column)) continue;
    for (const [text, count] of counts) {
      found.push(`'${text}' (${count} in '${column}')`);
      (byColumn[column] ??= []).push(text);
    }
  }
  return found.length === 0
    ? []
    : [
        `Texts that may mean that nobody knows: ${found.slice(0, SHOWN).join(', ')}${found.length > SHOWN ? ' …' : ''}. If so, write "empty": ${JSON.stringify(byColumn)}; else they are names and words as all others.`,
      ];
}

/** Numbers below zero in columns of numbers, apart from positions. */
export function belowZero(
  profiles: readonly ColumnProfile[],
  sample: Pick<TableSample, 'columns' | 'records'>,
): string[] {
  return profiles.flatMap(({ name, look }) => {
    if (look !== 'NUMBER') return [];
    const negative = [...countsOf(sample, name)].filter(([text]) => /^-.*[1-9]/.test(text));
    if (negative.length === 0) return [];
    const shown = negative.slice(0, SHOWN).map(([text, count]) => `${text} (${count} times)`);
    const texts = negative.slice(0, SHOWN).map(([text]) => text);
    return [
      `'${name}' has numbers below zero: ${shown.join(', ')}${negative.length > SHOWN ? ' …' : ''}. If one means that nobody knows, write "empty": {${JSON.stringify(name)}: ${JSON.stringify(texts)}}; if they are numbers, "belowZero": true in the quantity. Without either, claims are made without them, and they are listed.`,
    ];
  });
}

function isNumeric(sample: Pick<TableSample, 'columns' | 'records'>, column: string): boolean {
  return [...countsOf(sample, column).keys()].every((text) => /^-?\d[\d.,' ]*$/.test(text));
}

/** How often a column has each of its texts, blanks at the ends left out. */
function countsOf({ columns, records }: Pick<TableSample, 'columns' | 'records'>, column: string): Map<string, number> {
  const place = columns.indexOf(column);
  const counts = new Map<string, number>();
  for (const cells of records) {
    const text = cells[place]?.trim() ?? '';
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}
