/**
 * Reads a snapshot from Neo4j in columns and sorts them. All columns come from one state of the database (`one-state.ts`).
 */
import type { Database, Row } from '../../db/database.ts';
import { readVocabulary } from '../../db/vocabulary.ts';
import { InvariantError } from '../../errors.ts';
import { datingRuleOf } from '../../model/dating-rule.ts';
import { States } from '../one-state.ts';
import { readCounts } from '../cypher/source.ts';
import { wordsOf } from '../cypher/words.ts';
import { NONE } from '../judge/claim-columns.ts';
import { stanceRuleOf } from '../propositions.ts';
import { adjacencyOf } from './adjacency.ts';
import type { SnapshotParts } from './columns.ts';
import { flatten } from './flatten/flatten.ts';
import { roomy } from './follow/growth.ts';
import type { Sections } from './layout.ts';
import { claimsInOrder } from './read/claims-in-order.ts';
import { byId } from './read/by-id.ts';
import { completeClaims, readClaims, readContents, readReports, readRivals } from './read/claims.ts';
import { readDisagreements } from './read/disagreements.ts';
import { DossierSets } from './read/dossier-sets.ts';
import { readEntities } from './read/entities.ts';
import { readRelations, relationsInOrder } from './read/relations.ts';
import { wholeRows } from './read/rows.ts';
import { readSpeakers } from './read/speakers.ts';
import { Words } from './read/words.ts';
import { inTurns } from './slices.ts';
import { Snapshot } from './snapshot.ts';

/** 600_000 (ten minutes). */
const COUNTING_DEADLINE_MILLIS = 600_000;

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
  const { sections } = read;
  const growth = await inTurns(roomy(sections, false));
  return await inTurns(Snapshot.over(sections, growth));
}

/**
 * Returns an `InvariantError` as a value. A write during the build may be its cause, so that the caller compares the bookmarks
 * first.
 */
async function outcomeOf(
  reading: Promise<Sections>,
): Promise<{ readonly sections: Sections } | { readonly fault: InvariantError }> {
  try {
    return { sections: await reading };
  } catch (error) {
    if (error instanceof InvariantError) return { fault: error };
    throw error;
  }
}

async function readSnapshot(database: Database, bookmark: string, readAt: Date): Promise<Sections> {
  const rows = wholeRows(database);
  const [dossiers, vocabulary] = await Promise.all([
    rows.many<{ readonly id: string } & Row>('dossiers'),
    readVocabulary(database, { deadlineMillis: COUNTING_DEADLINE_MILLIS }),
  ]);
  const dossierIds = dossiers.map(({ id }) => id).toSorted();
  const dossierNumbers = new Map(dossierIds.map((id, number) => [id, number]));
  const dossierNumber = (id: string): number => numberOf(dossierNumbers, id);
  const [entities, documents, disagreements, counts] = await Promise.all([
    readEntities(rows, new DossierSets(dossierNumber)),
    rows.many<DocumentRow>('documents'),
    readDisagreements(rows),
    readCounts(database, wordsOf(vocabulary), COUNTING_DEADLINE_MILLIS),
  ]);
  const predicates = new Words();
  const [{ bare, facts }, read] = await Promise.all([
    readRelations(rows, counts.relations, entities, predicates),
    readClaims(rows, counts.claims, entities, predicates, dossierNumber),
  ]);
  documents.sort(byId);
  const documentNumbers = new Map(documents.map(({ id }, number) => [id, number]));
  const [participants, speakers, reports, rivals, contents] = await Promise.all([
    completeClaims(rows, entities, read),
    readSpeakers(rows, entities, read),
    readReports(rows, (id) => numberOf(documentNumbers, id), read),
    readRivals(rows, read),
    readContents(rows, read),
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
    foreignEdges: counts.relations - facts,
  };
  return await inTurns(flatten(parts, adjacency));
}

function numberOf(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new InvariantError(`'${id}' is named, and is not there`);
  return number;
}
