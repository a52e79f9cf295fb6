/**
 * Loads a dossier: reads, checks, writes what changed and derives relations anew where their evidence changed. One
 * transaction for each dossier, so that a fault, or a kill in the middle, leaves the graph as it was.
 */
import type { Database, WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { DossierError, type DossierFault } from '../../errors.ts';
import { termKey, type VocabularyRow } from '../../model/vocabulary.ts';
import type { Progress } from '../../progress.ts';
import { runInChunks } from './chunks.ts';
import { compileClaims, type CompiledClaim } from '../compile/compile-claims.ts';
import type { DossierContent } from '../read/content.ts';
import { writeCurated } from './curated.ts';
import { readDossierFiles, type DossierFiles } from '../read/files.ts';
import { refusals } from '../check/refusals.ts';
import {
  documentParameters,
  entityParameters,
  linkParameters,
  quantityParameters,
  relationParameters,
  relationsByStart,
  termParameters,
} from '../compile/parameters.ts';
import { prepareDatabase } from './prepare-database.ts';
import { contentOf, readAll } from '../read/read-dossier.ts';

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

/** What is loaded is told by a look at all claims: of millions of them, longer than a read of ours may take. */
const ALL_CLAIMS_DEADLINE_MILLIS = 300_000;

/**
 * Loads one folder. What has not changed since the last load is not touched.
 * @throws {DossierError} with file, line and reason; the graph is as it was
 * @throws {ForeignDatabaseError} where the database holds something else and `adopt` is not set
 */
export async function loadDossier(
  database: Database,
  folder: string,
  progress: Progress,
  options: LoadOptions = {},
): Promise<LoadResult> {
  const files = await readDossierFiles(folder);
  const loaded = await database.readMany<{ id: string; checksum: string | null }>(
    statement('load/dossiers'),
    {},
    { deadlineMillis: ALL_CLAIMS_DEADLINE_MILLIS },
  );
  const same = loaded.find(({ checksum }) => checksum === files.checksum);
  if (same !== undefined && files.faults.length === 0 && options.force !== true) {
    return { dossier: same.id, changed: false, claims: 0, entities: 0 };
  }
  await prepareDatabase(database, options.adopt ?? false);
  const step = progress.step(`Loading ${folder.split(/[\\/]/).at(-1) ?? folder}`);
  try {
    const reading = await readAll(database, files, (done, total) => step.update({ done, total, note: 'files' }));
    const faults = refusals(reading);
    if (faults.length > 0) throw DossierError.of(faults);
    const { shared } = reading;
    const content = contentOf(reading);
    const claims = compileClaims(content, reading.vocabulary);
    await database.write(async (tx) => await writeDossier(tx, files, content, claims, shared));
    step.done(`Loaded ${content.dossier.id}: ${content.entities.size} entities, ${claims.length} claims`);
    return { dossier: content.dossier.id, changed: true, claims: claims.length, entities: content.entities.size };
  } catch (error) {
    step.fail();
    throw error;
  }
}

async function writeDossier(
  tx: WriteTransaction,
  files: DossierFiles,
  content: DossierContent,
  claims: readonly CompiledClaim[],
  shared: readonly VocabularyRow[],
): Promise<void> {
  const dossier = content.dossier.id;
  const { place: _place, ...properties } = content.dossier;
  await refuseClashes(tx, files, content, claims);
  const loaded = await tx.run<{ id: string; derivation: string | null }>(statement('load/dossiers'));
  const derivesOtherwise = loaded.some((each) => each.id === dossier && each.derivation !== files.derivation);
  await tx.run(statement('load/dossier'), {
    dossier: { ...withoutLabel(properties), checksum: files.checksum, derivation: files.derivation },
  });
  // The dossier's words first: one that it gives up may have become one that all have.
  const own = ownTerms(files.terms, shared);
  await tx.run(statement('load/dossier-terms'), { dossier, terms: termParameters(own) });
  await tx.run(statement('load/shared-terms'), { terms: termParameters(shared) });

  const known = new Map(
    (await tx.run<{ id: string; hash: string }>(statement('load/existing-names'), { dossier })).map(({ id, hash }) => [
      id,
      hash,
    ]),
  );
  const entities = entityParameters(content).filter(({ id, names }) => known.get(id) !== names.hash);
  const keys = [...content.entities.values()].map(({ id, label }) => `${label} ${id}`);
  await tx.run(statement('load/adopt-entities'), { keys });
  await runInChunks(tx, 'load/entities', 'entities', entities, { dossier });
  await tx.run(statement('load/documents'), { dossier, documents: documentParameters(content) });

  await tx.run(statement('load/sweep-claims'), {
    documents: [...content.documents.keys()],
    kept: [...content.claims.keys()],
  });
  const before = await tx.run<{ id: string; hash: string | null; relation: string | null }>(
    statement('load/existing-claims'),
    { dossier },
  );
  const hashes = new Map(before.map(({ id, hash }) => [id, hash]));
  const changed = claims.filter(({ id, hash }) => hashes.get(id) !== hash);
  const gone = before.filter(({ id }) => !content.claims.has(id)).map(({ id }) => id);
  const now = new Map(claims.map(({ id, hash }) => [id, hash]));
  const touched = new Set(
    before.filter(({ id, hash }) => derivesOtherwise || now.get(id) !== hash).map(({ relation }) => relation),
  );
  const addTouched = async (ids: readonly string[]): Promise<void> => {
    for (const { relation } of await runInChunks<{ relation: string }>(tx, 'derive/touched-relations', 'ids', ids)) {
      touched.add(relation);
    }
  };
  await addTouched([...gone, ...changed.map(({ id }) => id)]);
  const rows = changed.map(({ id, hash, properties: values, bounds }) => ({ id, hash, properties: values, bounds }));
  await runInChunks(tx, 'load/claims', 'claims', rows, { dossier });
  await runInChunks(tx, 'derive/link-entities', 'links', linkParameters(changed, 'entityLinks'));
  await runInChunks(tx, 'derive/link-documents', 'links', linkParameters(changed, 'documentLinks'));
  await runInChunks(tx, 'derive/link-claims', 'links', linkParameters(changed, 'claimLinks'));
  await runInChunks(tx, 'derive/link-quantities', 'quantities', quantityParameters(changed));
  await tx.run(statement('load/forget-contradictions'), {
    ids: [...content.contradictions.keys(), ...content.reasons.keys()],
  });
  const settled = await writeCurated(tx, dossier, content);
  await addTouched([...changed.map(({ id }) => id), ...settled]);
  await drawRelations(tx, touched, gone);
  await tx.run(statement('load/forget-documents'), { dossier, kept: [...content.documents.keys()] });
  const forgotten = await tx.run<{ id: string }>(statement('load/forget-entities'), {
    dossier,
    kept: [...content.entities.keys()],
  });
  await settleEntities(
    tx,
    [...forgotten, ...entities].map(({ id }) => id),
    forgotten.map(({ id }) => id),
  );
  await runInChunks(tx, 'load/forget-claims', 'ids', gone);
}

/**
 * Takes a dossier out, with all that only it said.
 * @throws {DossierError} where no such dossier is loaded
 */
export async function removeDossier(database: Database, dossier: string): Promise<void> {
  await database.write(async (tx) => {
    const loaded = await tx.run<{ id: string }>(statement('load/dossiers'));
    if (!loaded.some(({ id }) => id === dossier)) {
      throw new DossierError(
        { file: dossier },
        `expected the id of a loaded dossier; loaded are: ${loaded.map(({ id }) => id).join(', ') || 'none'}`,
      );
    }
    const claims = await tx.run<{ id: string; relation: string | null }>(statement('load/existing-claims'), {
      dossier,
    });
    const ids = claims.map(({ id }) => id);
    const touched = new Set(claims.map(({ relation }) => relation));
    for (const { relation } of await runInChunks<{ relation: string }>(tx, 'derive/touched-relations', 'ids', ids)) {
      touched.add(relation);
    }
    await drawRelations(tx, touched, ids);
    await tx.run(statement('load/dossier-terms'), { dossier, terms: [] });
    await tx.run(statement('load/forget-documents'), { dossier, kept: [] });
    const forgotten = await tx.run<{ id: string }>(statement('load/forget-entities'), { dossier, kept: [] });
    await settleEntities(
      tx,
      forgotten.map(({ id }) => id),
      forgotten.map(({ id }) => id),
    );
    await runInChunks(tx, 'load/forget-claims', 'ids', ids);
    await tx.run(statement('load/forget-dossier'), { dossier });
  });
}

async function drawRelations(
  tx: WriteTransaction,
  touched: ReadonlySet<string | null>,
  gone: readonly string[],
): Promise<void> {
  await runInChunks(tx, 'load/silence-claims', 'ids', gone);
  const relations = relationParameters([...touched].filter((id) => id !== null));
  await runInChunks(tx, 'derive/drop-relations', 'groups', relationsByStart(relations));
  await runInChunks(tx, 'derive/relations', 'relations', relations);
  const keys = relations.map(({ id }) => id);
  await runInChunks(tx, 'derive/contradictions-by-rule', 'relations', keys);
  await runInChunks(tx, 'derive/contradictions-by-exclusion', 'relations', relations);
}

async function settleEntities(
  tx: WriteTransaction,
  changed: readonly string[],
  forgotten: readonly string[],
): Promise<void> {
  await runInChunks(tx, 'load/sweep-entities', 'ids', forgotten);
  await runInChunks(tx, 'derive/entities', 'ids', changed);
}

/** What belongs to another dossier is not taken over. */
async function refuseClashes(
  tx: WriteTransaction,
  files: DossierFiles,
  content: DossierContent,
  claims: readonly CompiledClaim[],
): Promise<void> {
  const dossier = content.dossier.id;
  const faults: DossierFault[] = [];
  const elsewhere = await tx.run<{ id: string; dossier: string }>(statement('load/claims-elsewhere'), {
    dossier,
    ids: claims.map(({ id }) => id),
  });
  for (const clash of elsewhere) {
    faults.push({
      place: content.claims.get(clash.id)?.place ?? { file: files.folder },
      reason: `claim '${clash.id}' belongs to the dossier '${clash.dossier}'; give it another id`,
    });
  }
  const entities = [...content.entities.values()].map(({ id, label }) => ({ id, label }));
  const others = await tx.run<{ id: string; labels: string[]; dossiers: string[] }>(
    statement('load/entities-elsewhere'),
    { dossier, entities },
  );
  for (const clash of others) {
    const entity = content.entities.get(clash.id);
    faults.push({
      place: entity?.place ?? { file: files.folder },
      reason: `'${clash.id}' is ${entity?.label ?? ''} here and ${clash.labels.join(':')} in the dossier '${clash.dossiers.join(', ')}'; one of the two takes another id`,
    });
  }
  const documents = [...content.documents.values()].map(({ id, sha256 }) => ({ id, sha256 }));
  for (const clash of await tx.run<{ id: string; dossiers: string[] }>(statement('load/documents-elsewhere'), {
    dossier,
    documents,
  })) {
    faults.push({
      place: content.documents.get(clash.id)?.place ?? { file: files.folder },
      reason: `document '${clash.id}' is another file (another sha256) in the dossier '${clash.dossiers.join(', ')}'; one of the two takes another id`,
    });
  }
  const terms = termParameters(files.terms).map(({ key, properties }) => ({ key, json: properties['json'] }));
  for (const { key, dossier: owner } of await tx.run<{ key: string; dossier: string }>(
    statement('load/terms-elsewhere'),
    { dossier, terms },
  )) {
    const term = files.terms.find((row) => termKey(row) === key);
    const place = (term === undefined ? undefined : files.termPlaces.get(term)) ?? { file: files.folder };
    faults.push({
      place,
      reason: `${key} means something else in the dossier '${owner}'; take another name, or the same row`,
    });
  }
  if (faults.length > 0) throw DossierError.of(faults);
}

/** The words that only the dossier brings: it may repeat those that all have. */
function ownTerms(terms: readonly VocabularyRow[], shared: readonly VocabularyRow[]): VocabularyRow[] {
  const known = new Set(shared.map(termKey));
  return terms.filter((row) => !known.has(termKey(row)));
}

function withoutLabel(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { label: _label, ...rest } = properties;
  return rest;
}
