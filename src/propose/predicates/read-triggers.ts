/** Reads the words that lead to predicates: `seed/triggers.json`, and `triggers.json` of each given dossier. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BadInputError } from '../../errors.ts';
import { triggerRow, Triggers, type TriggerRow } from './triggers.ts';

const SHARED = fileURLToPath(new URL('../../../seed/triggers.json', import.meta.url));

/**
 * @param folders of dossiers, which may have a `triggers.json`
 * @throws {BadInputError} if a file has another form
 */
export function readTriggers(folders: readonly string[]): Triggers {
  const files = [...new Set([SHARED, ...folders.map((folder) => join(folder, 'triggers.json'))])];
  return new Triggers(files.filter((file) => existsSync(file)).flatMap(rowsOf));
}

function rowsOf(file: string): readonly TriggerRow[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new BadInputError(`${file} is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const read = z.array(triggerRow).safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadInputError(
    `${file}, ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'has another form'}. docs/proposing.md shows the form.`,
  );
}
