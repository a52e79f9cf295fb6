/** Reads a text as a file of a format, without a database: the drafts, what became of each value, and what a person must decide. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSharedVocabulary } from '../../../src/dossier/read/read-shared-vocabulary.ts';
import type { LossLine } from '../../../src/interchange/account/account.ts';
import { readBindings } from '../../../src/interchange/in/bindings.ts';
import { ImportAccount, type Matter } from '../../../src/interchange/in/import-account.ts';
import type { Draft, DraftRow, Reader } from '../../../src/interchange/in/reader.ts';
import { Vocabulary } from '../../../src/model/vocabulary.ts';

export interface ReadText {
  readonly drafts: readonly Draft[];
  readonly lines: readonly LossLine[];
  readonly matters: readonly Matter[];
  /** The rows of a label by their ids. */
  readonly rows: (label: string) => ReadonlyMap<string, DraftRow>;
}

let vocabulary: Promise<Vocabulary> | undefined;

/**
 * @param file its name
 * @param mapping `imports/NAME.json`
 */
export async function readText(
  reader: Reader,
  file: string,
  text: string | Buffer,
  mapping?: object,
): Promise<ReadText> {
  vocabulary ??= readSharedVocabulary().then((rows) => new Vocabulary(rows));
  const folder = mkdtempSync(join(tmpdir(), 'sanad-read-'));
  try {
    const path = join(folder, file);
    writeFileSync(path, text);
    const copies = mkdtempSync(join(folder, 'copies-'));
    const account = new ImportAccount();
    const drafts: Draft[] = [];
    const reading = {
      path: (await reader.document?.(path, mapping, copies)) ?? path,
      ...{ name: 'sample', dossier: 'mine', vocabulary: await vocabulary, account, mapping, told: () => {} },
      bindings: readBindings(mapping, 'imports/sample.json'),
    };
    for await (const draft of reader.read(reading)) drafts.push(draft as Draft);
    const ids = drafts.map(({ label, row }) => `${label} ${row.id}`);
    if (new Set(ids).size < ids.length) throw new Error(`an id comes twice: ${ids.join(', ')}`);
    return {
      ...{ drafts, lines: account.lines(), matters: account.matters() },
      rows: (label) => new Map(drafts.filter((draft) => draft.label === label).map(({ row }) => [row.id, row])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
