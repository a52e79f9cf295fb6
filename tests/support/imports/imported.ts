/** Imports a file by a reader into drafts, as `sanad import` does, without a dossier and without a database. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSharedVocabulary } from '../../../src/dossier/read/read-shared-vocabulary.ts';
import { readBindings } from '../../../src/interchange/in/bindings.ts';
import { ImportAccount } from '../../../src/interchange/in/import-account.ts';
import type { WrittenMapping } from '../../../src/interchange/in/mapping/mapping.ts';
import { namingOriginal } from '../../../src/interchange/in/name-original.ts';
import { readDrafts } from '../../../src/interchange/in/read-drafts.ts';
import type { Draft, DraftRow, DraftTerm, Reader } from '../../../src/interchange/in/reader.ts';
import { Vocabulary } from '../../../src/model/vocabulary.ts';

export interface Imported {
  readonly drafts: readonly (Draft | DraftTerm)[];
  readonly claims: readonly DraftRow[];
  readonly account: ImportAccount;
  /** The path of the document. */
  readonly document: string;
  /** The row of an entity or document by its id. */
  readonly row: (id: string) => DraftRow | undefined;
}

export const sharedVocabulary = new Vocabulary(await readSharedVocabulary());

export async function imported(reader: Reader, path: string, mapping: unknown, dossier = 'try'): Promise<Imported> {
  const account = new ImportAccount();
  const folder = mkdtempSync(join(tmpdir(), 'sanad-imported-'));
  try {
    const document = (await reader.document?.(path, mapping, folder, account)) ?? path;
    const drafts: (Draft | DraftTerm)[] = [];
    const bindings = readBindings(mapping, 'the mapping');
    const reading = {
      path: document,
      name: 'sample',
      dossier,
      vocabulary: sharedVocabulary,
      bindings,
      mapping,
      account,
      told: () => {},
    };
    await namingOriginal(document, path, async () => {
      for await (const draft of readDrafts(reader, reading)) drafts.push(draft);
    });
    const rows = drafts.filter((draft): draft is Draft => draft.label !== 'Term');
    return {
      ...{ drafts, account, document },
      claims: rows.filter(({ label }) => label === 'Claim').map(({ row }) => row),
      row: (id) => rows.find((draft) => draft.row.id === id)?.row,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A folder for files of one test file. */
export class TestFiles {
  readonly folder = mkdtempSync(join(tmpdir(), 'sanad-files-'));

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** A mapping of a table of meetings: `id,who,whom,day` and what `further` adds to its claim. */
export function meetings(further: object = {}, whole: Partial<WrittenMapping> = {}): WrittenMapping {
  return {
    mapping: 1,
    dataset: {
      id: 'meetings',
      title: 'Meetings',
      language: 'en',
      publisher: { kind: 'Organization/NGO', name: 'Meeting Desk' },
    },
    key: ['id'],
    recordEntities: {
      who: { kind: 'Person', name: 'who' },
      whom: { kind: 'Person', name: 'whom' },
    },
    claims: [{ predicate: 'MET_WITH', subject: 'who', object: 'whom', ...further }],
    ...whole,
  };
}
