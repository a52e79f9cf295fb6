/** Refuses a database into which a newer Sanad has loaded: this one would read its data wrongly, and write over it. */
import { NewerDataError } from '../../errors.ts';
import { LOADER_VERSION } from '../read/read-dossier-files.ts';

/**
 * @param loaded rows of `load/dossiers`
 * @throws {NewerDataError}
 */
export function refuseNewer(loaded: readonly { readonly id: string; readonly loaderVersion?: number | null }[]): void {
  const newer = loaded.find(({ loaderVersion }) => (loaderVersion ?? 0) > LOADER_VERSION);
  if (newer === undefined) return;
  throw new NewerDataError(
    `The dossier ${newer.id} was loaded by a newer Sanad (loader version ${newer.loaderVersion}), and this one is older (${LOADER_VERSION}). ` +
      'Use the newer Sanad; or give this one an empty database (another SANAD_HOME, NEO4J_URI or NEO4J_DATABASE) and load the folders again.',
  );
}
