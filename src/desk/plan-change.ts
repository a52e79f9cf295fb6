/** Plans what an order of the page changes in the texts of a dossier. Nothing is written here. */
import { addClaim } from '../dossier/edit/add-claim.ts';
import { changeColumns } from '../dossier/edit/change-columns.ts';
import { plainRows, plainStatements, type PlainRow } from '../dossier/edit/plain-rows.ts';
import { removeRow } from '../dossier/edit/remove-row.ts';
import { removeEmptyStatement } from '../dossier/edit/remove-statement.ts';
import type { TextFile } from '../dossier/read/source-file.ts';
import type { Columns, ColumnValue } from '../dossier/write/row-line.ts';
import { DeskError } from '../errors.ts';
import type { CodePoints } from '../model/code-points.ts';
import { readPassage } from '../model/notation.ts';
import { sha256Of } from '../model/passages.ts';
import { claimsFileOf, nextClaimId } from './claim-ids.ts';
import type { ClaimColumns, DeskSpan, SaveOrder } from './contract.ts';
import { dossierIdOf } from './describe-state.ts';
import { planEntities, withFile, type ForeignEntity } from './plan-entities.ts';
import { ChangeRefused, refused, type ChangedRow, type PlannedChange } from './planned-change.ts';
import { rowKey, type FolderState } from './read-folder.ts';
import { rowColumns, rowVersion } from './row-columns.ts';
import { coding, review, type Signer } from './signing.ts';

export interface Planning {
  readonly state: FolderState;
  readonly signer: Signer;
  /** The text of a document; undefined if it is not here. */
  readonly textOf: (document: string) => Promise<CodePoints | undefined>;
  /** The entity of another dossier. */
  readonly foreign: (id: string) => ForeignEntity | undefined;
}

type Of<W extends SaveOrder['what']> = Extract<SaveOrder, { readonly what: W }>;

/** @throws {DeskError} if there is no such row, if it was changed since the page read it, or if its form cannot be changed */
export async function planChange(order: SaveOrder, planning: Planning): Promise<PlannedChange> {
  const { state } = planning;
  const { folder } = state.files;
  const before = [...state.texts].map(([name, text]) => ({ name, text }));
  const { languages, entities } = state.reading;
  const wanted = (order.entities ?? []).filter(({ id }) => !entities.has(String(id)));
  const made = planEntities(before, wanted, { folder, languages, foreign: planning.foreign });
  const planned =
    order.what === 'ADD'
      ? await planAdd(order, made.files, planning)
      : order.what === 'REJECT'
        ? planReject(order, made.files, planning)
        : await planRewrite(order, made.files, planning);
  const texts = new Map(
    planned.files.filter(({ name, text }) => state.texts.get(name) !== text).map(({ name, text }) => [name, text]),
  );
  if (texts.size === 0) throw refused('Nothing is different from what the file already says.');
  return { id: planned.id, title: planned.title, texts, rows: [...made.rows, ...planned.rows] };
}

interface Planned {
  readonly id: string;
  readonly title: string;
  readonly files: readonly TextFile[];
  readonly rows: readonly ChangedRow[];
}

async function planAdd(
  { document, spans, row }: Of<'ADD'>,
  files: readonly TextFile[],
  planning: Planning,
): Promise<Planned> {
  const { reading } = planning.state;
  if (!reading.documents.has(document)) {
    throw new DeskError('DESK_NOT_FOUND', `The dossier has no document '${document}'.`);
  }
  const id = nextClaimId(document, reading);
  const passages = await passagesOf(document, spans, planning);
  const columns = { ...changesOf(row), ...coding(document, planning.signer, reading), id, document, passages };
  const added = addTo(files, columns, [], planning);
  return { id, title: `claim ${id} added`, ...added };
}

function addTo(
  files: readonly TextFile[],
  claim: Columns & { readonly id: string; readonly document: string },
  above: readonly string[],
  { state }: Planning,
): Pick<Planned, 'files' | 'rows'> {
  const { reading } = state;
  const newFile = claimsFileOf(claim.document, dossierIdOf(reading), state.files.folder);
  const heading = `Claims of ${claim.document}: ${reading.documents.get(claim.document)?.title ?? ''}`;
  const changed = addClaim(files, claim, { above, newFile, heading });
  const after = textOfRow(changed, 'Claim', claim.id);
  return {
    files: withFile(files, changed),
    rows: [{ file: changed.name, label: 'Claim', id: claim.id, before: undefined, after }],
  };
}

async function planRewrite(
  order: Of<'CHANGE' | 'ACCEPT'>,
  files: readonly TextFile[],
  planning: Planning,
): Promise<Planned> {
  const { reading } = planning.state;
  const { label, columns } = seenRow(order, planning);
  if (order.what === 'ACCEPT' && label === 'Claim') throw refused(`'${order.id}' is a claim already.`);
  const document = String(columns['document']);
  const changes: Record<string, ColumnValue | undefined> = changesOf(order.row);
  if (order.spans !== undefined) {
    const kept = otherPassages(columns['passages'], document);
    const passages = [...(await passagesOf(document, order.spans, planning)), ...kept];
    if (passages.length === 0) throw refused('A claim needs a passage: select the words that say so.');
    changes['passages'] = passages;
  }
  if (order.what === 'ACCEPT') return planAccept(order.id, { ...columns, ...changes }, files, planning);
  const now = { ...columns, ...changes };
  const { by } = planning.signer;
  const coder = now['codedBy'] ?? reading.documents.get(document)?.codedBy ?? reading.dossier?.codedBy;
  const isSigned = label === 'Claim' && (now['reviewed'] !== undefined || (by !== undefined && by !== coder));
  const signature = isSigned ? review(now, planning.signer, reading) : undefined;
  if (signature !== undefined) changes['reviewed'] = signature;
  const changed = changeIn(files, label, order.id, changes);
  return { id: order.id, title: `${nameOf(label)} ${order.id} changed`, ...changed };
}

function planAccept(id: string, columns: Columns, files: readonly TextFile[], planning: Planning): Planned {
  const {
    because: _because,
    rejected: _rejected,
    ...claim
  } = columns as Columns & { because?: unknown; rejected?: unknown };
  const document = String(claim['document']);
  const coder = claim['codedBy'] === undefined ? coding(document, planning.signer, planning.state.reading) : {};
  const coded = { ...claim, ...coder, id, document };
  const reviewed = review(coded, planning.signer, planning.state.reading);
  const { file, row } = writtenRow(files, 'Proposal', id);
  const { list, rows } = row.statement;
  const index = list.rows.findIndex(({ start }) => start === row.start);
  const { text, comments } = removeRow(file.text, list, index);
  const emptied =
    list.rows.length > 1
      ? undefined
      : plainStatements(text).find(({ table }) => table.start === row.statement.table.start);
  const removed: ChangedRow = {
    file: file.name,
    label: 'Proposal',
    id,
    before: file.text.slice(row.start, row.end),
    after: undefined,
    behind: rows.findLast(({ start }) => start < row.start)?.id,
  };
  const rest = withFile(files, {
    name: file.name,
    text: emptied === undefined ? text : removeEmptyStatement(text, emptied),
  });
  const added = addTo(rest, { ...coded, ...(reviewed !== undefined && { reviewed }) }, comments, planning);
  return { id, title: `proposal ${id} accepted`, files: added.files, rows: [removed, ...added.rows] };
}

function planReject(order: Of<'REJECT'>, files: readonly TextFile[], planning: Planning): Planned {
  const { by, on } = planning.signer;
  if (by === undefined) throw refused("A rejection needs a name: start the desk with --by 'NAME'.");
  const { label } = seenRow(order, planning);
  if (label === 'Claim') throw refused(`'${order.id}' is a claim, and only a proposal can be rejected.`);
  const reason = order.reason.replaceAll(/\s+/gu, ' ').trim();
  const changed = changeIn(files, label, order.id, { rejected: `${by} on ${on}: ${reason}` });
  return { id: order.id, title: `proposal ${order.id} rejected`, ...changed };
}

/**
 * The row as it is now, which is the one that the page saw.
 * @throws {DeskError} if there is none, or if it is another one
 */
function seenRow(
  { id, version }: { readonly id: string; readonly version: string },
  { state }: Planning,
): { readonly label: 'Claim' | 'Proposal'; readonly columns: Columns } {
  const { claims, proposals } = state.reading;
  const [label, row] = claims.has(id)
    ? (['Claim', claims.get(id)] as const)
    : (['Proposal', proposals.get(id)] as const);
  if (row === undefined) {
    throw new DeskError('DESK_NOT_FOUND', `The dossier has no claim or proposal '${id}' any more.`);
  }
  if (rowVersion(row) !== version) {
    throw new ChangeRefused('ROW_CHANGED', `'${id}' was changed meanwhile, outside of this page. Look at it again.`);
  }
  if (!state.rows.has(rowKey(label, id))) {
    throw refused(
      `The row of '${id}' is no plain map, so that only a person can change it: ${row.place.file}:${row.place.line ?? 1}`,
    );
  }
  return { label, columns: rowColumns(row) };
}

/** Columns that the desk itself writes. */
const OWN_COLUMNS = new Set(
  'id document passages codedBy codedOn reviewed proposedBy proposedOn because rejected'.split(' '),
);

/** An empty text or list removes the column. */
function changesOf(row: ClaimColumns): Record<string, ColumnValue | undefined> {
  const entries = Object.entries(row).filter(([column, value]) => !OWN_COLUMNS.has(column) && value !== undefined);
  return Object.fromEntries(entries.map(([column, value]) => [column, value?.length === 0 ? undefined : value]));
}

function changeIn(
  files: readonly TextFile[],
  label: 'Claim' | 'Proposal',
  id: string,
  changes: Readonly<Record<string, ColumnValue | undefined>>,
): Pick<Planned, 'files' | 'rows'> {
  const { file, row } = writtenRow(files, label, id);
  const text = changeColumns(file.text, row, changes);
  if (text === undefined) {
    throw refused(`The form of the statement does not allow to change '${id}' alone: change it in ${file.name}.`);
  }
  const changed = { name: file.name, text };
  const before = file.text.slice(row.start, row.end);
  return {
    files: withFile(files, changed),
    rows: [{ file: file.name, label, id, before, after: textOfRow(changed, label, id) }],
  };
}

function writtenRow(files: readonly TextFile[], label: string, id: string): { file: TextFile; row: PlainRow } {
  for (const file of files) {
    const row = plainRows(file.text).find((each) => each.label === label && each.id === id);
    if (row !== undefined) return { file, row };
  }
  throw new DeskError('DESK_NOT_FOUND', `No file has a row of '${id}' any more.`);
}

function textOfRow({ text }: TextFile, label: string, id: string): string | undefined {
  const row = plainRows(text).find((each) => each.label === label && each.id === id);
  return row && text.slice(row.start, row.end);
}

function nameOf(label: string): string {
  return label === 'Claim' ? 'claim' : 'proposal';
}

/** In the order of the text. */
async function passagesOf(document: string, spans: readonly DeskSpan[], { textOf }: Planning): Promise<string[]> {
  const text = spans.length === 0 ? undefined : await textOf(document);
  if (spans.length > 0 && text === undefined) {
    throw refused(`The text of '${document}' is not here, so that no words of it can be cited.`);
  }
  return spans
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => {
      const slice = text?.slice(start, end) ?? '';
      if (end > (text?.length ?? 0) || slice.trim() === '') {
        throw refused(`There are no words from ${start} to ${end} of '${document}'.`);
      }
      return `${start}-${end} ${sha256Of(slice)}`;
    });
}

/** The passages that are no places in the text of the claim's own document. */
function otherPassages(passages: unknown, document: string): string[] {
  const texts: readonly unknown[] = Array.isArray(passages) ? passages : [];
  return texts.map(String).filter((text) => {
    const read = readPassage(text);
    return 'fault' in read || !('start' in read.ok) || (read.ok.document ?? document) !== document;
  });
}
