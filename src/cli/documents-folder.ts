/** The folder of documents that a command works with: `--documents`, else SANAD_DOCUMENTS, else each dossier's own. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';

/** @throws {ConfigError} where the folder that was named is not there */
export function documentsFolder(config: Config, option: string | undefined): string | undefined {
  const folder = option === undefined ? config.documents : resolve(option);
  if (folder === undefined || existsSync(folder)) return folder;
  const name = option === undefined ? 'SANAD_DOCUMENTS' : '--documents';
  throw new ConfigError(
    `${name} takes the folder in which the documents lie, and '${folder}' is not there. Mend it, or leave it out: then each dossier's own documents/ is taken.`,
  );
}
