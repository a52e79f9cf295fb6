/** Adds the row of a claim to the files of a dossier: to the statement whose shared columns fit it best, behind the claim of the passage before. */
import { readPassage } from '../../model/notation.ts';
import type { TextFile } from '../read/source-file.ts';
import type { ColumnValue, Columns } from '../write/row-line.ts';
import { isSame } from './change-columns.ts';
import { lineBreakOf } from './gaps.ts';
import { insertRow } from './insert-row.ts';
import { columnsIn, plainStatements, type PlainRow, type PlainStatement } from './plain-rows.ts';
import { rowLines, statementText } from './row-lines.ts';

type ClaimColumns = Columns & { readonly id: string; readonly document: string };

/** A statement that may take the row, and what the row itself must say there. */
interface Fit {
  readonly file: TextFile;
  readonly statement: PlainStatement;
  readonly own: Columns & { readonly id: string };
  /** Columns of the shared map that the claim must not have. */
  readonly nulls: readonly string[];
  /** How many columns of the shared map the row overrides. */
  readonly overrides: number;
  readonly after: number;
  /** The passage of the row after which it stands; -1: it is the first. */
  readonly reach: number;
}

/**
 * Returns the one file that changes, which may be a new one.
 * @param files all files of the dossier
 * @param above lines of comments that stand above the row
 * @param heading a line for a new file, without the signs of a comment
 */
export function addClaim(
  files: readonly TextFile[],
  claim: ClaimColumns,
  {
    above = [],
    newFile,
    heading,
  }: { readonly above?: readonly string[]; readonly newFile: string; readonly heading: string },
): TextFile {
  const [best] = fitsOf(files, claim).toSorted((a, b) => a.overrides - b.overrides || b.reach - a.reach);
  if (best !== undefined) {
    const { file, statement, own, nulls, after } = best;
    const lines = rowLines('Claim', own, nulls);
    return { name: file.name, text: insertRow(file.text, statement.list, after, { above, lines }) };
  }
  const shared = Object.fromEntries(SHARED.map((column) => [column, claim[column]]));
  const rest = Object.fromEntries(Object.entries(claim).filter(([column]) => !SHARED.includes(column)));
  const statement = { label: 'Claim', shared, lines: rowLines('Claim', rest) };
  const file = files.find(({ name }) => name === newFile);
  if (file === undefined) {
    const comments = [
      heading.replaceAll(/[\p{Cc}\p{Cf}\\]/gu, ' '),
      ...above.map((line) => line.replace(/^\/\/\s*/, '')),
    ];
    return {
      name: newFile,
      text: `${comments.map((line) => `// ${line}\n`).join('')}${statementText(statement, '\n')}`,
    };
  }
  const lineBreak = lineBreakOf(file.text, 0);
  const gap = file.text.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  const comments = above.map((line) => line + lineBreak).join('');
  return { name: file.name, text: file.text + gap + comments + statementText(statement, lineBreak) };
}

/** The columns that claims of one document usually share. */
const SHARED: readonly string[] = ['document', 'attribution', 'voice', 'polarity', 'mode'];

function fitsOf(files: readonly TextFile[], claim: ClaimColumns): Fit[] {
  return files.flatMap((file) =>
    plainStatements(file.text).flatMap((statement) => {
      if (statement.table.label !== 'Claim') return [];
      const shared = columnsIn(statement, { id: claim.id }) ?? {};
      const isOfDocument =
        shared['document'] === claim.document ||
        statement.rows.some(({ columns }) => columns['document'] === claim.document);
      const written = isOfDocument ? ownColumns(statement, shared, claim) : undefined;
      return written === undefined ? [] : [{ file, statement, ...written, ...placeIn(statement, claim) }];
    }),
  );
}

/** Undefined if the row could not say there what the claim says. */
function ownColumns(
  statement: PlainStatement,
  shared: Readonly<Record<string, unknown>>,
  claim: ClaimColumns,
): Pick<Fit, 'own' | 'nulls' | 'overrides'> | undefined {
  const own: Record<string, ColumnValue> & { id: string } = { id: claim.id };
  for (const [column, value] of Object.entries(claim)) {
    if (value !== undefined && !isSame(value, shared[column])) own[column] = value;
  }
  const nulls = Object.keys(shared).filter(
    (column) => !isSame(shared[column], claim[column]) && claim[column] === undefined,
  );
  const values = { ...own, ...Object.fromEntries(nulls.map((column) => [column, null])) };
  const columns = columnsIn(statement, values);
  const names = Object.keys({ ...columns, ...claim });
  if (columns === undefined || names.some((column) => !isSame(columns[column], claim[column]))) return undefined;
  const overrides = Object.keys(values).filter((column) => column !== 'id' && Object.hasOwn(shared, column)).length;
  return { own, nulls, overrides };
}

/** Behind the row of this document whose first passage is the last one that does not begin after that of the claim. */
function placeIn({ list, rows }: PlainStatement, claim: ClaimColumns): Pick<Fit, 'after' | 'reach'> {
  const start = startOf(claim['passages']) ?? Infinity;
  const own = rows.filter(({ columns }) => columns['document'] === claim.document);
  const before = own
    .map((row) => ({ row, at: startOf(row.columns['passages']) ?? 0 }))
    .filter(({ at }) => at <= start)
    .reduce<{ row: PlainRow; at: number } | undefined>(
      (last, each) => (last !== undefined && last.at > each.at ? last : each),
      undefined,
    );
  const indexOf = (row: PlainRow | undefined): number => list.rows.findIndex((each) => each.start === row?.start);
  if (before !== undefined) return { after: indexOf(before.row), reach: before.at };
  return { after: Math.max(indexOf(own[0]), 0) - 1, reach: -1 };
}

/** Where the first passage begins that is a place in the text of the claim's own document. */
function startOf(passages: unknown): number | undefined {
  const texts: readonly unknown[] = Array.isArray(passages) ? passages : [];
  for (const text of texts) {
    const read = readPassage(String(text));
    if ('ok' in read && 'start' in read.ok && read.ok.document === null) return read.ok.start;
  }
  return undefined;
}
