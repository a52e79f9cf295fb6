/** The entities of other dossiers: those of SANAD_DOSSIERS, and those beside the folder of the desk. */
import { readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RowReader } from '../dossier/read/evaluate-statement.ts';
import { readAll } from '../dossier/read/read-dossier.ts';
import { readDossierFiles } from '../dossier/read/read-dossier-files.ts';
import { SanadError } from '../errors.ts';
import type { EntityOf } from './describe-words.ts';
import { dossierIdOf } from './describe-state.ts';
import type { ForeignEntity } from './plan-entities.ts';

/** An entity, and all dossiers beside that of the desk that have a row for it. */
export interface SiblingEntity extends ForeignEntity {
  readonly dossiers: readonly string[];
}

/** The most dossiers that are read, and the most bytes of each: others are found in the database. */
const MOST_DOSSIERS = 50;
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Reads all of them once. A folder that is no dossier, or cannot be read, is left out.
 * @param folders further folders of dossiers
 * @returns by id of the entity; of several rows, that of the first dossier in the order of the folders
 */
export async function readSiblings(
  reader: RowReader,
  own: string,
  folders: readonly string[],
): Promise<ReadonlyMap<string, SiblingEntity>> {
  const found = new Map<string, SiblingEntity>();
  for (const folder of await foldersOf(own, folders)) {
    for (const { row, languages, dossier } of await entitiesOf(reader, folder)) {
      const known = found.get(row.id);
      if (known === undefined) found.set(row.id, { row, languages, dossiers: [dossier] });
      else if (known.row.label === row.label) found.set(row.id, { ...known, dossiers: [...known.dossiers, dossier] });
    }
  }
  return found;
}

async function foldersOf(own: string, folders: readonly string[]): Promise<string[]> {
  const beside = dirname(own);
  const names = await readdir(beside, { withFileTypes: true }).catch(() => []);
  const all = [...folders, ...names.filter((each) => each.isDirectory()).map(({ name }) => join(beside, name))];
  const real = await Promise.all(all.map(async (folder) => await realpath(folder).catch(() => undefined)));
  const self = await realpath(own).catch(() => own);
  return [...new Set(real.filter((folder) => folder !== undefined && folder !== self))].slice(
    0,
    MOST_DOSSIERS,
  ) as string[];
}

async function entitiesOf(
  reader: RowReader,
  folder: string,
): Promise<{ readonly row: EntityOf; readonly languages: readonly string[]; readonly dossier: string }[]> {
  try {
    const files = await readDossierFiles(folder);
    if (files.cypher.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES) return [];
    const reading = await readAll(reader, files);
    try {
      const { languages } = reading;
      return [...reading.entities.values()].map((row) => ({ row, languages, dossier: dossierIdOf(reading) }));
    } finally {
      reading.close();
    }
  } catch (error) {
    if (error instanceof SanadError) return [];
    throw error;
  }
}
