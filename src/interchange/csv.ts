/**
 * Tables for spreadsheets: RFC 4180 in UTF-8, with CR LF after each line, and no cell that a spreadsheet would run as a formula (OWASP, CSV
 * injection): a leading apostrophe makes it text. Every line of the result is one row of the table.
 */
import { visibleText } from '../model/characters.ts';

/** Spreadsheets read a file that begins with it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Full-width signs too: Excel in East Asia reads them as the others. A day before year 0 begins with a minus, and would be subtracted. */
const FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const shown = visibleText(text);
  const safe = FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
