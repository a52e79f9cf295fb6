/**
 * Loads a dossier: reads, checks, writes what changed and derives relations anew where their evidence changed. One
 * transaction for each dossier, so that a fault, or a kill in the middle, leaves the graph as it was.
 */
import type { Database, WriteTransaction } from '../db/database.ts';
import { statement } from '../db/statements.ts';
import { DossierError, type DossierFault } from '../errors.ts';
import { Vocabulary, type VocabularyRow } from '../model/vocabulary.ts';
import type { Progress } from '../progress.ts';
import { compileClaims, type CompiledClaim } from './compile.ts';
import { sortRows, type DossierContent } from './content.ts';
import { evaluateFile, type AuthoredRow } from './evaluate.ts';
import { readDossierFiles, readSharedVocabulary, type DossierFiles } from './files.ts';
import { contradictionPairs, documentParameters, entityParameters, linkParameters, quantityParameters, relationParameters, termParameters } from './parameters.ts';
import { prepareDatabase } from './prepare.ts';

export interface LoadResult {
  readonly dossier: string;
  readonly changed: boolean;
  readonly claims: number;
  readonly entities: number;
}

export interface LoadOptions {
  /** Load although the checksum says that nothing changed. */
  readonly force?: boolean;
  /** Load into a database that holds something that is not Sanad's. */
  readonly adopt?: boolean;
}

/**
 * Loads one folder. What has not changed since the last load is not touched.
 * @throws {DossierError} with file, line and reason; the graph is as it was
 * @throws {ForeignDatabaseError} where the database holds something else and `adopt` is not set
 */
export async function loadDossier(database: Database, folder: string, progress: Progress, options: LoadOptions = {}): Promise<LoadResult> {
  const files = await readDossierFiles(folder);
  const loaded = await database.readMany<{ id: string; checksum: string | null }>(statement('load/dossiers'));
  const same = loaded.find(({ checksum }) => checksum === files.checksum);
  if (same !== undefined && options.force !== true) return { dossier: same.id, changed: false, claims: 0, entities: 0 };
  await prepareDatabase(database, options.adopt ?? false);
  const step = progress.step(`Loading ${folder.split(/[\\/]/).at(-1) ?? folder}`);
  try {
    const { content, claims, shared } = await readDossier(database, files, (done, total) => step.update({ done, total, note: 'files' }));
    await database.write(async (tx) => await writeDossier(tx, files, content, claims, shared));
    step.done(`Loaded ${content.dossier.id}: ${content.entities.size} entities, ${claims.length} claims`);
    return { dossier: content.dossier.id, changed: true, claims: claims.length, entities: content.entities.size };
  } catch (error) {
    step.fail();
    throw error;
  }
}

interface ReadDossier {
  readonly content: DossierContent;
  readonly claims: readonly CompiledClaim[];
  readonly shared: readonly VocabularyRow[];
}

async function readDossier(database: Database, files: DossierFiles, told: (done: number, total: number) => void): Promise<ReadDossier> {
  const shared = await readSharedVocabulary();
  const rows: AuthoredRow[] = [];
  for (const [index, file] of files.cypher.entries()) {
    told(index, files.cypher.length);
    rows.push(...(await evaluateFile(database, file)));
  }
  const content = sortRows(files.folder, rows);
  return { content, claims: compileClaims(content, new Vocabulary([...shared, ...files.terms])), shared };
}

async function writeDossier(tx: WriteTransaction, files: DossierFiles, content: DossierContent, claims: readonly CompiledClaim[], shared: readonly VocabularyRow[]): Promise<void> {
  const dossier = content.dossier.id;
  const { place: _place, ...properties } = content.dossier;
  await refuseClashes(tx, files, content, claims);
  await tx.run(statement('load/dossier'), { dossier: { ...withoutLabel(properties), checksum: files.checksum } });
  await tx.run(statement('load/shared-terms'), { terms: termParameters(shared) });
  await tx.run(statement('load/dossier-terms'), { dossier, terms: termParameters(files.terms) });

  const known = new Map((await tx.run<{ id: string; hash: string }>(statement('load/existing-names'), { dossier })).map(({ id, hash }) => [id, hash]));
  const entities = entityParameters(content).filter(({ id, names }) => known.get(id) !== names.hash);
  await tx.run(statement('load/entities'), { dossier, entities });
  await tx.run(statement('load/documents'), { dossier, documents: documentParameters(content) });

  const before = await tx.run<{ id: string; hash: string; relation: string | null }>(statement('load/existing-claims'), { dossier });
  const hashes = new Map(before.map(({ id, hash }) => [id, hash]));
  const changed = claims.filter(({ id, hash }) => hashes.get(id) !== hash);
  const gone = before.filter(({ id }) => !content.claims.has(id)).map(({ id }) => id);
  const now = new Map(claims.map(({ id, hash }) => [id, hash]));
  const touched = new Set(before.filter(({ id, hash }) => now.get(id) !== hash).map(({ relation }) => relation));
  const addTouched = async (ids: readonly string[]): Promise<void> => {
    for (const { relation } of await tx.run<{ relation: string }>(statement('derive/touched-relations'), { ids })) touched.add(relation);
  };
  await addTouched([...gone, ...changed.map(({ id }) => id)]);
  await tx.run(statement('load/claims'), { dossier, claims: changed.map(({ id, hash, properties: values, bounds }) => ({ id, hash, properties: values, bounds })) });
  await tx.run(statement('derive/link-entities'), { links: linkParameters(changed, 'entityLinks') });
  await tx.run(statement('derive/link-documents'), { links: linkParameters(changed, 'documentLinks') });
  await tx.run(statement('derive/link-claims'), { links: linkParameters(changed, 'claimLinks') });
  await tx.run(statement('derive/link-quantities'), { quantities: quantityParameters(changed) });
  await tx.run(statement('derive/contradictions'), { dossier, pairs: contradictionPairs(content) });
  await addTouched(changed.map(({ id }) => id));
  await tx.run(statement('load/forget-claims'), { ids: gone });
  await drawRelations(tx, touched);
  await tx.run(statement('load/forget-documents'), { dossier, kept: [...content.documents.keys()] });
  const forgotten = await tx.run<{ id: string }>(statement('load/forget-entities'), { dossier, kept: [...content.entities.keys()] });
  await settleEntities(tx, [...forgotten, ...entities].map(({ id }) => id), forgotten.map(({ id }) => id));
}

/**
 * Takes a dossier out, with all that only it said.
 * @throws {DossierError} where no such dossier is loaded
 */
export async function removeDossier(database: Database, dossier: string): Promise<void> {
  await database.write(async (tx) => {
    const loaded = await tx.run<{ id: string }>(statement('load/dossiers'));
    if (!loaded.some(({ id }) => id === dossier)) {
      throw new DossierError({ file: dossier }, `expected the id of a loaded dossier; loaded are: ${loaded.map(({ id }) => id).join(', ') || 'none'}`);
    }
    const claims = await tx.run<{ id: string; relation: string | null }>(statement('load/existing-claims'), { dossier });
    const ids = claims.map(({ id }) => id);
    const touched = new Set(claims.map(({ relation }) => relation));
    for (const { relation } of await tx.run<{ relation: string }>(statement('derive/touched-relations'), { ids })) touched.add(relation);
    await tx.run(statement('load/forget-claims'), { ids });
    await drawRelations(tx, touched);
    await tx.run(statement('load/dossier-terms'), { dossier, terms: [] });
    await tx.run(statement('load/forget-documents'), { dossier, kept: [] });
    const forgotten = await tx.run<{ id: string }>(statement('load/forget-entities'), { dossier, kept: [] });
    await settleEntities(tx, forgotten.map(({ id }) => id), forgotten.map(({ id }) => id));
    await tx.run(statement('load/forget-dossier'), { dossier });
  });
}

async function drawRelations(tx: WriteTransaction, touched: ReadonlySet<string | null>): Promise<void> {
  const relations = relationParameters([...touched].filter((id) => id !== null));
  await tx.run(statement('derive/drop-relations'), { relations });
  await tx.run(statement('derive/relations'), { relations });
}

async function settleEntities(tx: WriteTransaction, changed: readonly string[], forgotten: readonly string[]): Promise<void> {
  await tx.run(statement('load/sweep-entities'), { ids: forgotten });
  await tx.run(statement('derive/entities'), { ids: changed });
}

/** What belongs to another dossier is not taken over. */
async function refuseClashes(tx: WriteTransaction, files: DossierFiles, content: DossierContent, claims: readonly CompiledClaim[]): Promise<void> {
  const dossier = content.dossier.id;
  const faults: DossierFault[] = [];
  const elsewhere = await tx.run<{ id: string; dossier: string }>(statement('load/claims-elsewhere'), { dossier, ids: claims.map(({ id }) => id) });
  for (const clash of elsewhere) {
    faults.push({ place: content.claims.get(clash.id)?.place ?? { file: files.folder }, reason: `claim '${clash.id}' belongs to the dossier '${clash.dossier}'; give it another id` });
  }
  const entities = [...content.entities.values()].map(({ id, label }) => ({ id, label }));
  const others = await tx.run<{ id: string; labels: string[]; dossiers: string[] }>(statement('load/entities-elsewhere'), { dossier, entities });
  for (const clash of others) {
    const entity = content.entities.get(clash.id);
    faults.push({ place: entity?.place ?? { file: files.folder }, reason: `'${clash.id}' is ${entity?.label ?? ''} here and ${clash.labels.join(':')} in the dossier '${clash.dossiers.join(', ')}'; one of the two takes another id` });
  }
  const terms = await tx.run<{ key: string; dossier: string | null }>(statement('load/terms-elsewhere'), { dossier, terms: termParameters(files.terms).map(({ key, properties }) => ({ key, json: properties['json'] })) });
  for (const clash of terms) {
    faults.push({ place: { file: `${files.folder.split(/[\\/]/).at(-1) ?? ''}/vocabulary.json` }, reason: `${clash.key} means something else in ${clash.dossier === null ? 'seed/vocabulary.json' : `the dossier '${clash.dossier}'`}; take another name, or the same row` });
  }
  if (faults.length > 0) throw DossierError.of(faults);
}

function withoutLabel(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { label: _label, ...rest } = properties;
  return rest;
}
