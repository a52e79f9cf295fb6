/** The table of loss of an export: for spreadsheets, beside the file, and for a terminal. */
import { lineOf } from '../columns.ts';
import { csvOf } from '../csv.ts';
import type { LossLine } from './account.ts';

const HEADINGS = ['field', 'values', 'fate', 'into'];
const GAP = 2;

/** A line for each field and fate: `claim.cites,3,dropped,`. */
export function lossCsv(lines: readonly LossLine[]): string {
  return csvOf([HEADINGS, ...lines.map(cellsOf)]);
}

/** What is not kept, field by field, and how much is. */
export function lossText(lines: readonly LossLine[]): string {
  const lost = lines.filter(({ fate }) => fate !== 'KEPT').map(cellsOf);
  const rows = lost.length === 0 ? [] : [HEADINGS, ...lost];
  const widths = HEADINGS.map((_, column) => Math.max(0, ...rows.map((cells) => (cells[column] ?? '').length)));
  const table = rows.map((cells) => `${lineOf(cells, widths, GAP, 'ltr')}\n`).join('');
  const sum = (wanted: LossLine['fate']): number =>
    lines.reduce((total, { fate, values }) => total + (fate === wanted ? values : 0), 0);
  return `${table}${sum('KEPT')} values kept, ${sum('FOLDED')} folded into others, ${sum('DROPPED')} dropped\n`;
}

function cellsOf({ field, values, fate, into }: LossLine): string[] {
  return [field, String(values), fate.toLowerCase(), into];
}
