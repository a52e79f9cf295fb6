/** Filters, sorts and pages the rows of columns.ts. Pure functions. */
import type { Language } from '../state/view.ts';
import type { Cell, Row } from './row.ts';

/** Rows on one page: as many as a browser and a screen reader handle well. */
export const PAGE_ROWS = 100;

/** Rows whose cells contain each of the words, in any spelling of either script. */
export function filterRows(rows: readonly Row[], words: string): readonly Row[] {
  const wanted = plain(words)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return rows;
  return rows.filter(({ cells }) => {
    const all = plain(
      Object.values(cells)
        .map(({ text }) => text)
        .join(' '),
    );
    return wanted.every((word) => all.includes(word));
  });
}

/** Rows without a value come last in both directions; ties are broken by id: the order is total. */
export function sortRows(rows: readonly Row[], key: string, descending: boolean, language: Language): readonly Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const turn = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [orderOf(one.cells[key]), orderOf(other.cells[key])];
    if (a === null || b === null) {
      if (a !== b) return a === null ? 1 : -1;
    } else {
      const difference =
        typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
      if (difference !== 0) return turn * difference;
    }
    return one.id < other.id ? -1 : 1;
  });
}

function orderOf(cell: Cell | undefined): number | string | null {
  if (cell === undefined) return null;
  return cell.order === undefined ? cell.text : cell.order;
}

/** The number of pages; one if there is no row. */
export function pageCount(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE_ROWS));
}

/** The page of the first of these rows; undefined if none of them is in the table. */
export function pageWith(rows: readonly Row[], ids: ReadonlySet<string>): number | undefined {
  const index = rows.findIndex(({ id }) => ids.has(id));
  return index === -1 ? undefined : Math.floor(index / PAGE_ROWS);
}

/**
 * Letters without case, marks and hamza, ى as ي and ة as ه: enough to find a word in a table. The server's search, which also
 * crosses scripts, needs tables of transliteration that would double the page.
 */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{Mn}\u0640\u0621]/gu, '')
    .replaceAll('ٱ', 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .toLowerCase()
    .replaceAll(/[\s\-\u2010-\u2015]+/gu, ' ')
    .trim();
}
