/** The claims and proposals of a dossier of which a passage is given by its words, and their rows with the numbers in place of the words. */
import type { DossierFault, DossierPlace } from '../../errors.ts';
import { sha256Of } from '../../model/passages.ts';
import { readQuotedWords } from '../../model/quoted-words.ts';
import type { RowTable } from '../rows/disk-table.ts';
import { RowList } from '../rows/row-list.ts';
import type { Scratch } from '../rows/scratch.ts';
import type { DossierTables, Placed } from '../read/sort-rows.ts';
import type { ClaimRow, DocumentRow } from '../read/table-schema.ts';
import { findDocument, type FoundDocument } from '../verify/find-document.ts';
import { DocumentWords } from './document-words.ts';

/** A passage that its author gave by its words. */
export interface QuotedPassage {
  readonly label: 'Claim' | 'Proposal';
  /** Of the claim or proposal. */
  readonly id: string;
  readonly place: DossierPlace;
  /** The id of its document. */
  readonly document: string;
}

type Label = QuotedPassage['label'];

/** Collects them while rows are read; then replaces the words in the tables. Memory holds the ids of their rows. */
export class QuotedPassages {
  /** Those that `resolve` replaced, in the order of documents. */
  readonly all: RowList<QuotedPassage>;
  /** Labels and ids of rows, by the document of their words. */
  readonly #rows = new Map<string, (readonly [label: Label, id: string])[]>();

  constructor(scratch: Scratch) {
    this.all = new RowList(scratch);
  }

  /** Called for each row of a table; other tables than those of claims have no passages. */
  add(label: string, row: Readonly<Record<string, unknown>>): void {
    if (label !== 'Claim' && label !== 'Proposal') return;
    const { id, document, passages } = row as ClaimRow;
    const documents = passages.flatMap((text) => readQuotedWords(text)?.document ?? (isQuoted(text) ? [document] : []));
    for (const each of new Set(documents)) {
      const rows = this.#rows.get(each) ?? [];
      this.#rows.set(each, rows);
      rows.push([label, id]);
    }
  }

  /**
   * Replaces words by numbers in the rows of the tables. Words that cannot be replaced stay, and are reported.
   * @param folders of documents, in the order in which they are searched
   * @param isUnread whether the row of a document is there and could not be read, which was reported
   */
  async resolve(
    tables: DossierTables,
    { folders, isUnread }: { readonly folders: readonly string[]; readonly isUnread: (id: string) => boolean },
    report: (fault: DossierFault) => void,
  ): Promise<void> {
    for (const [id, rows] of this.#rows) {
      const document = tables.documents.get(id);
      if (document === undefined && isUnread(id)) continue;
      const words = await wordsOf(id, document, folders);
      for (const [label, claim] of rows) {
        // Rows can be replaced in the tables that the reader has made.
        const table = (label === 'Claim' ? tables.claims : tables.proposals) as RowTable<Placed<ClaimRow>>;
        const row = table.get(claim);
        if (row !== undefined) table.set(claim, { ...row, passages: this.#numbered(label, row, id, words, report) });
      }
    }
  }

  #numbered(
    label: Label,
    { id, place, document: own, passages }: Placed<ClaimRow>,
    document: string,
    words: DocumentWords | string,
    report: (fault: DossierFault) => void,
  ): string[] {
    return passages.map((text) => {
      const quoted = readQuotedWords(text);
      if (quoted === undefined || (quoted.document ?? own) !== document) return text;
      const found = typeof words === 'string' ? { fault: words } : words.find(quoted);
      if ('fault' in found) {
        const reason = `${label.toLowerCase()} '${id}', passages: ${found.fault}`;
        report({ rule: 'passage-words', place, reason });
        return text;
      }
      this.all.push({ label, id, place, document });
      const { start, end, slice } = found;
      return `${quoted.document === null ? '' : `${quoted.document} `}${start}-${end} ${sha256Of(slice)}`;
    });
  }
}

/** Returns whether a passage is given by its words. */
export function isQuoted(text: string): boolean {
  return readQuotedWords(text) !== undefined;
}

/** Returns a sentence if the words of a document cannot be searched. */
async function wordsOf(
  id: string,
  document: Placed<DocumentRow> | undefined,
  folders: readonly string[],
): Promise<DocumentWords | string> {
  if (document === undefined) return `'${id}' is no document of this dossier, so that its words cannot be found`;
  const found = await findDocument(folders, document);
  const name = `document '${id}'${document.file === undefined ? '' : ` (file '${document.file}')`}`;
  return found.state === 'SAME' ? new DocumentWords(name, found.text) : `${name} ${whyNot(found, folders)}`;
}

function whyNot(found: Exclude<FoundDocument, { readonly state: 'SAME' }>, folders: readonly string[]): string {
  if (found.state === 'NO_FILE') {
    return "has no file in which words can be found; write 'at' with a place in words, or 'whole'";
  }
  if (found.state === 'UNREADABLE') return `${found.path} ${found.reason}, so that its words cannot be found`;
  if (found.state === 'CHANGED') {
    return `${found.path} has the sha256 ${found.sha256}, another one than the row of the document: 'sanad verify --fix' corrects the row and its passages`;
  }
  return `is in none of ${folders.join(', ')}, so that its words cannot be found: name the folder of the files by --documents or SANAD_DOCUMENTS`;
}
