/** Finds the line of headings in the first lines of a table: people put titles, dates and groups of columns above it. */
import { asciiDigits } from '../tables/ascii-digits.ts';

export interface HeadingLine {
  /** How many lines stand above the headings or, if there are none, above the first record. */
  readonly skipLines: number;
  /** False: that line has numbers or dates, and so is a record. */
  readonly hasHeadings: boolean;
}

/** 50: so many lines are searched. */
export const SEARCHED_LINES = 50;

/**
 * Titles fill few cells: the headings are the first line that has as many cells as most lines have, and fills three of four columns that most lines fill.
 * @param lines the first ones of the table that have a text
 */
export function headingLine(lines: readonly (readonly string[])[]): HeadingLine {
  // More lines may be titles than records.
  const wide = lines.filter((cells) => cells.length > 1);
  const width = mostFrequent((wide.length > 1 ? wide : lines).map((cells) => cells.length));
  const table = lines.filter((cells) => cells.length === width);
  const usual = Array.from({ length: width }, (_, column) => column).filter(
    (column) => table.filter((cells) => isFilled(cells[column])).length * 2 >= table.length,
  );
  const found = lines.findIndex(
    (cells) =>
      cells.length === width && usual.filter((column) => isFilled(cells[column])).length * 4 >= usual.length * 3,
  );
  const skipLines = Math.max(found, 0);
  const hasHeadings = areHeadings(lines[skipLines] ?? []);
  // Without headings, a line that fills few cells may be a record.
  const areTitles = hasHeadings || lines.slice(0, skipLines).every((cells) => cells.filter(isFilled).length < 2);
  return areTitles ? { skipLines, hasHeadings } : { skipLines: 0, hasHeadings: areHeadings(lines[0] ?? []) };
}

/** A line of headings has no numbers and no dates. */
function areHeadings(cells: readonly string[]): boolean {
  return !cells
    .map(asciiDigits)
    .some((cell) => /^-?\d+([.,]\d+)*$/.test(cell.trim()) || /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell.trim()));
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}

/** Of equally frequent numbers the largest. */
function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [[most] = [0]] = [...counts].toSorted(([a, times], [b, otherTimes]) => otherTimes - times || b - a);
  return most;
}
