/** Returns the folder of documents for a command: `--documents`, else SANAD_DOCUMENTS, else each dossier's own. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';

/** @throws {ConfigError} if the named folder does not exist */
export function documentsFolder(config: Config, option: string | undefined): string | undefined {
  const folder = option === undefined ? config.documents : resolve(option);
  if (folder === undefined || existsSync(folder)) return folder;
  const name = option === undefined ? 'SANAD_DOCUMENTS' : '--documents';
  throw new ConfigError(
    `${name} must be the folder of the documents, but '${folder}' does not exist. Correct it, or leave it out to use each dossier's own documents/.`,
  );
}
