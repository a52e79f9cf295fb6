/** A claim or a proposal as the page receives it. */
import { claimTexts } from '../dossier/compile/claim-texts.ts';
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import type { ClaimRow } from '../dossier/read/table-schema.ts';
import type { DossierPlace } from '../errors.ts';
import type { CodePoints } from '../model/code-points.ts';
import type { DeskReason, DeskRow } from './contract.ts';
import { rowKey, type FolderState } from './read-folder.ts';
import { rowColumns, rowVersion } from './row-columns.ts';
import { spansIn } from './spans-of.ts';

export function describeRow(
  row: ClaimRow & { readonly place: DossierPlace },
  label: 'Claim' | 'Proposal',
  document: { readonly id: string; readonly text: CodePoints | undefined },
  { reading, rows }: FolderState,
): DeskRow {
  const because = reasonsOf(row);
  return {
    id: row.id,
    version: rowVersion(row),
    row: rowColumns(row),
    file: row.place.file,
    line: row.place.line ?? 1,
    spans: spansIn(row, document.id, document.text),
    worded: wordedIn(row, reading),
    ...(because.length > 0 && { because }),
    editable: rows.has(rowKey(label, row.id)),
  };
}

/** The paraphrase in the main language of the dossier, or the claim worded from its row. */
export function wordedIn(row: ClaimRow, reading: DossierReading): string {
  return claimTexts(row, reading, reading.vocabulary)[0]?.text ?? '';
}

const BECAUSE = /^(\S+) (\d+)-(\d+) (.+)$/su;

/** `'FIELD start-end reason'` of a proposal's column `because`; a form that cannot be read is left out. */
function reasonsOf(row: object): DeskReason[] {
  const because: unknown = (row as Readonly<Record<string, unknown>>)['because'];
  if (!Array.isArray(because)) return [];
  return because.flatMap((text: unknown) => {
    const [, field, start, end, reason] = BECAUSE.exec(String(text)) ?? [];
    if (field === undefined || start === undefined || end === undefined || reason === undefined) return [];
    return [{ field, start: Number(start), end: Number(end), reason }];
  });
}
