/** Plans how a change is taken back: the texts of before, or, in a file that was changed since, the rows of the change alone. */
import { insertRow } from '../dossier/edit/insert-row.ts';
import { plainRows, plainStatements, type PlainRow } from '../dossier/edit/plain-rows.ts';
import { removeRow } from '../dossier/edit/remove-row.ts';
import { applyEdits } from '../dossier/edit/gaps.ts';
import { ChangeRefused, type ChangedRow, type PlannedChange } from './planned-change.ts';

/** A change that was written. */
export interface Step extends PlannedChange {
  /** The texts of before, by the names of the files; undefined: there was none. */
  readonly before: ReadonlyMap<string, string | undefined>;
}

/** @throws {ChangeRefused} if a row is no longer as the desk wrote it */
export function planUndo(step: Step, texts: ReadonlyMap<string, string>): PlannedChange {
  const planned = new Map<string, string | undefined>();
  for (const [name, after] of step.texts) {
    const now = texts.get(name);
    if (now === after) planned.set(name, step.before.get(name));
    else planned.set(name, rowsBack(name, now, step));
  }
  const rows = step.rows.map((row) => ({ ...row, before: row.after, after: row.before }));
  return { id: step.id, title: step.title, texts: planned, rows };
}

function rowsBack(name: string, now: string | undefined, { rows, title }: Step): string {
  let text = now;
  for (const row of rows.filter(({ file }) => file === name)) {
    text = text === undefined ? undefined : rowBack(text, row);
    if (text === undefined) {
      throw new ChangeRefused(
        'ROW_CHANGED',
        `'${row.id}' was changed in ${name} since the desk wrote it, so that this is not taken back: ${title}. Change it by hand; the steps before it can still be taken back.`,
      );
    }
  }
  return text ?? '';
}

/** Undefined if the row is another one than the desk wrote. */
function rowBack(text: string, { label, id, before, after, behind }: ChangedRow): string | undefined {
  const row = plainRows(text).find((each) => each.label === label && each.id === id);
  if (after === undefined) {
    return before === undefined || row !== undefined ? undefined : insertAgain(text, { label, before, behind });
  }
  if (row === undefined || text.slice(row.start, row.end) !== after) return undefined;
  if (before !== undefined) return applyEdits(text, [{ start: row.start, end: row.end, text: before }]);
  return removeRow(text, row.statement.list, placeOf(row)).text;
}

function insertAgain(
  text: string,
  { label, before, behind }: { readonly label: string; readonly before: string; readonly behind: string | undefined },
): string | undefined {
  const statements = plainStatements(text).filter(({ table }) => table.label === label);
  const neighbour = statements.flatMap(({ rows }) => rows).find(({ id }) => id === behind);
  const statement = neighbour?.statement ?? statements[0];
  if (statement === undefined) return undefined;
  const after = neighbour === undefined ? -1 : placeOf(neighbour);
  // The row has its own line breaks and indentation.
  return insertRow(text, statement.list, after, { lines: [before] });
}

function placeOf(row: PlainRow): number {
  return row.statement.list.rows.findIndex(({ start }) => start === row.start);
}
