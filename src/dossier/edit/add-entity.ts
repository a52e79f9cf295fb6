/** Adds the row of an entity to the files of a dossier: behind the last row of its label. */
import type { TextFile } from '../read/source-file.ts';
import type { Columns } from '../write/row-line.ts';
import { lineBreakOf } from './gaps.ts';
import { insertRow } from './insert-row.ts';
import { columnsIn, plainStatements } from './plain-rows.ts';
import { rowLines, statementText } from './row-lines.ts';
import { isEntityLabel } from '../../model/labels.ts';

/**
 * Returns the one file that changes, which may be a new one.
 * @param newFile its name, for a dossier without entities
 */
export function addEntity(
  files: readonly TextFile[],
  label: string,
  entity: Columns & { readonly id: string },
  newFile: string,
): TextFile {
  const statements = files.flatMap((file) => plainStatements(file.text).map((statement) => ({ file, statement })));
  // A statement that shares values would give them to the new row too.
  const own = statements.find(
    ({ statement }) =>
      statement.table.label === label &&
      Object.keys(columnsIn(statement, { id: entity.id }) ?? { id: '', other: '' }).length === 1,
  );
  const lines = rowLines(label, entity);
  if (own !== undefined) {
    const { file, statement } = own;
    return { name: file.name, text: insertRow(file.text, statement.list, statement.list.rows.length - 1, { lines }) };
  }
  const beside = statements.findLast(({ statement }) => isEntityLabel(statement.table.label))?.file;
  if (beside === undefined) return { name: newFile, text: statementText({ label, lines }, '\n') };
  const lineBreak = lineBreakOf(beside.text, 0);
  const gap = beside.text.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  return { name: beside.name, text: beside.text + gap + statementText({ label, lines }, lineBreak) };
}
