/** Adds the row of a document to the files of a dossier: behind the last row of the documents. */
import type { TextFile } from '../read/source-file.ts';
import type { Columns } from '../write/row-line.ts';
import { insertRow } from '../edit/insert-row.ts';
import { columnsIn, plainStatements } from '../edit/plain-rows.ts';
import { lineBreakOf } from '../edit/gaps.ts';
import { rowLines, statementText } from '../edit/row-lines.ts';

/** The file for a dossier without rows of documents. */
const NEW_FILE = 'documents.cypher';

/** Returns the one file that changes; it may be a new one, named as the others are: after the folder. */
export function addDocument(
  files: readonly TextFile[],
  folderName: string,
  row: Columns & { readonly id: string },
): TextFile {
  const lines = rowLines('Document', row);
  for (const { name, text } of files.toReversed()) {
    // A statement that shares values would give them to the new row too.
    const own = plainStatements(text).findLast(
      (statement) =>
        statement.table.label === 'Document' &&
        Object.keys(columnsIn(statement, { id: row.id }) ?? { id: '', other: '' }).length === 1,
    );
    if (own !== undefined) return { name, text: insertRow(text, own.list, own.list.rows.length - 1, { lines }) };
  }
  const name = `${folderName}/${NEW_FILE}`;
  const there = files.find((file) => file.name === name)?.text ?? '';
  const lineBreak = lineBreakOf(there, 0);
  const gap = there === '' ? '' : there.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  return { name, text: there + gap + statementText({ label: 'Document', lines }, lineBreak) };
}
