/**
 * Reads a snapshot from Neo4j in columns and sorts them. All columns come from one state of the database (`one-state.ts`).
 */
import type { Database, Row } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { readVocabulary } from '../../db/vocabulary.ts';
import { invariant, InvariantError } from '../../errors.ts';
import { datingRuleOf } from '../../model/dating-rule.ts';
import { States } from '../one-state.ts';
import { statementOver, wordsOf } from '../cypher/words.ts';
import type { GraphCounts } from '../port.ts';
import { NONE } from '../judge/claim-columns.ts';
import { stanceRuleOf } from '../propositions.ts';
import { adjacencyOf } from './adjacency.ts';
import type { SnapshotParts } from './columns.ts';
import { flatten } from './flatten/flatten.ts';
import { claimsInOrder } from './read/claims-in-order.ts';
import { byId } from './read/by-id.ts';
import { completeClaims, readClaims, readContents, readReports, readRivals } from './read/claims.ts';
import { readDisagreements } from './read/disagreements.ts';
import { DossierSets } from './read/dossier-sets.ts';
import { readEntities } from './read/entities.ts';
import { readRelations, relationsInOrder } from './read/relations.ts';
import { readSpeakers } from './read/speakers.ts';
import { Words } from './read/words.ts';
import { inTurns } from './slices.ts';
import { Snapshot } from './snapshot.ts';

const READ_DEADLINE_MILLIS = 600_000;

interface DocumentRow {
  readonly id: string;
  readonly publishedEarliest: number | null;
  readonly publishedLatest: number | null;
  readonly dossiers: readonly string[];
  readonly [column: string]: unknown;
}

/** @throws {DatabaseUnavailableError} if the database does not answer, or changes during each attempt */
export async function buildSnapshot(database: Database, states = new States(database.probes)): Promise<Snapshot> {
  const read = await states.readOneState(async (bookmark) => {
    const readAt = new Date();
    return await outcomeOf(readSnapshot(database, bookmark, readAt));
  });
  if ('fault' in read) throw read.fault;
  return read.snapshot;
}

/**
 * Returns an `InvariantError` as a value. A write during the build may be its cause, so that the caller compares the bookmarks
 * first.
 */
async function outcomeOf(
  reading: Promise<Snapshot>,
): Promise<{ readonly snapshot: Snapshot } | { readonly fault: InvariantError }> {
  try {
    return { snapshot: await reading };
  } catch (error) {
    if (error instanceof InvariantError) return { fault: error };
    throw error;
  }
}

async function readSnapshot(database: Database, bookmark: string, readAt: Date): Promise<Snapshot> {
  const deadlineMillis = READ_DEADLINE_MILLIS;
  const all = { deadlineMillis };
  const [dossiers, vocabulary] = await Promise.all([
    database.readMany<{ readonly id: string } & Row>(statement('graph/dossiers'), {}, all),
    readVocabulary(database, all),
  ]);
  const dossierIds = dossiers.map(({ id }) => id).toSorted();
  const dossierNumbers = new Map(dossierIds.map((id, number) => [id, number]));
  const dossierNumber = (id: string): number => numberOf(dossierNumbers, id);
  const [entities, documents, disagreements, [counts]] = await Promise.all([
    readEntities(database, deadlineMillis, new DossierSets(dossierNumber)),
    database.readMany<DocumentRow>(statement('graph/documents'), {}, all),
    readDisagreements(database, deadlineMillis),
    database.readMany<GraphCounts & Record<string, unknown>>(
      statementOver('graph/size', wordsOf(vocabulary), []),
      {},
      all,
    ),
  ]);
  invariant(counts, 'Counting answers with one row');
  const predicates = new Words();
  const [{ bare, facts }, read] = await Promise.all([
    readRelations(database, deadlineMillis, counts.relations, entities, predicates),
    readClaims(database, deadlineMillis, counts.claims, entities, predicates, dossierNumber),
  ]);
  documents.sort(byId);
  const documentNumbers = new Map(documents.map(({ id }, number) => [id, number]));
  const [participants, speakers, reports, rivals, contents] = await Promise.all([
    completeClaims(database, deadlineMillis, entities, read),
    readSpeakers(database, deadlineMillis, entities, read),
    readReports(database, deadlineMillis, (id) => numberOf(documentNumbers, id), read),
    readRivals(database, deadlineMillis, read),
    readContents(database, deadlineMillis, read),
  ]);
  const { words: types, places } = predicates.sorted();
  const ids = entities.records.map(({ id }) => id);
  const relations = await inTurns(relationsInOrder(bare, ids, places));
  const adjacency = await inTurns(adjacencyOf(ids.length, relations));
  const symmetric = types.map((type) => vocabulary.predicate(type)?.symmetric ?? false);
  const arrangement = { adjacency, relations, places, symmetric };
  const parts: SnapshotParts = {
    bookmark,
    readAt,
    entities: entities.records,
    ...(await inTurns(claimsInOrder(read, { speakers, reports, participants, rivals, contents }, arrangement))),
    documentIds: documents.map(({ id }) => id),
    documents: {
      publishedEarliest: Int32Array.from(documents, ({ publishedEarliest }) => publishedEarliest ?? NONE),
      publishedLatest: Int32Array.from(documents, ({ publishedLatest }) => publishedLatest ?? NONE),
    },
    dossierIds,
    dossiersOfEntities: entities.ofDossiers,
    dossiersOfDocuments: new DossierSets(dossierNumber).of(documents.map((document) => document.dossiers)),
    disagreements: disagreements.map(({ about, dossiers: itsDossiers, ...row }) => ({
      ...row,
      about: about.map(entities.byId),
      dossiers: itsDossiers.map(dossierNumber),
    })),
    types,
    symmetric,
    datingRules: types.map((type) => datingRuleOf(vocabulary.predicate(type))),
    stanceRules: types.map((type) => stanceRuleOf(vocabulary.predicate(type))),
    // Neo4j stores the number of all edges of these types, also of those that Sanad did not write.
    counts: { ...counts, relations: facts },
  };
  return await inTurns(Snapshot.over(await inTurns(flatten(parts, adjacency))));
}

function numberOf(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new InvariantError(`'${id}' is named, and is not there`);
  return number;
}
