/** Reads a text as a file of a format: the rows, what became of each value, and what a person must decide. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LossLine } from '../../../src/interchange/account/account.ts';
import type { Matter } from '../../../src/interchange/in/import-account.ts';
import type { Draft, DraftRow, Reader } from '../../../src/interchange/in/reader.ts';
import { imported } from './imported.ts';

export interface ReadText {
  readonly lines: readonly LossLine[];
  readonly matters: readonly Matter[];
  /** The rows of a label by their ids. */
  readonly rows: (label: string) => ReadonlyMap<string, DraftRow>;
}

/**
 * Into a dossier `mine`, as an import `sample`.
 * @param file its name
 * @param mapping `imports/sample.json`
 * @throws {Error} if an id comes twice
 */
export async function readText(
  reader: Reader,
  file: string,
  text: string | Buffer,
  mapping?: object,
): Promise<ReadText> {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-read-'));
  try {
    const path = join(folder, file);
    writeFileSync(path, text);
    const found = await imported(reader, path, mapping, 'mine');
    const drafts = found.drafts as readonly Draft[];
    const ids = drafts.map(({ label, row }) => `${label} ${row.id}`);
    if (new Set(ids).size < ids.length) throw new Error(`an id comes twice: ${ids.join(', ')}`);
    return {
      ...{ lines: found.account.lines(), matters: found.account.matters() },
      rows: (label) => new Map(drafts.filter((draft) => draft.label === label).map(({ row }) => [row.id, row])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
