/**
 * Every traversal, on random graphs in a real Neo4j, returns with both adapters the same as a plain, slow reference; so does a snapshot that
 * followed the loads from one graph to the next.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fc, runs, SEED } from '../support/property.ts';
import { CypherGraphSource } from '../../src/graph/cypher/source.ts';
import type { Database } from '../../src/db/database.ts';
import type { Graph } from '../../src/graph/port.ts';
import { readForm } from '../../src/model/languages.ts';
import { buildSnapshot } from '../../src/graph/snapshot/build.ts';
import { SnapshotSource } from '../../src/graph/snapshot/source.ts';
import { answerOf } from '../support/ask.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { loadTold } from '../support/dossiers.ts';
import { questionArbitrary, worldArbitrary, type Question } from '../support/random-graph.ts';
import { expectedAnswer } from '../support/reference/answer.ts';
import { heldBy } from '../support/reference/counts.ts';
import { DOSSIERS, ENTITIES, type World, type WorldDisagreement } from '../support/reference/world.ts';
import {
  languagesOf,
  standingForms,
  tongueArbitrary,
  USUAL_TONGUE,
  writtenForms,
  type Tongue,
} from '../support/random-languages.ts';
import { entityColumns, worldDossiers } from '../support/world-dossier.ts';

const GRAPHS = runs(3);
/** For each graph. A question to the database takes several statements, one to a snapshot none. */
const QUESTIONS = { snapshot: 60, cypher: 25 };

let database: Database;
/** It started on the first graph. */
let following: SnapshotSource | undefined;
const folders: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => {
  following?.stop();
  await database.close();
});

const tonguesArbitrary = fc.record(Object.fromEntries(DOSSIERS.map((id) => [id, tongueArbitrary])));
const tongues = fc.sample(tonguesArbitrary, { numRuns: GRAPHS });
const worlds = fc
  .sample(worldArbitrary, { numRuns: GRAPHS })
  .map((world, number) => ({ world, number, written: tongues[number] ?? {} }));

describe.each(worlds)('random graph $number', ({ world: told, number, written }) => {
  let world = told;
  beforeAll(async () => {
    // In place of the graph before, of which nothing may be left.
    for (const [index, dossier] of worldDossiers(told, written).entries()) {
      folders[index] = await loadTold(database, dossier, folders[index]);
    }
    // Contradictions that the loader finds by rule are tested with the rules; here they are read like the written ones.
    const byRule = await database.readMany<WorldDisagreement & Record<string, unknown>>(
      `MATCH (a:Claim)-[r:CONTRADICTS {by: 'RULE'}]->(b:Claim)
      RETURN r.id AS id, 'CONTRADICTION' AS kind, r.over AS over, [[a.id], [b.id]] AS sides`,
    );
    world = { ...told, disagreements: [...told.disagreements, ...byRule] };
  });

  test('on the snapshot', async () => {
    const snapshot = await buildSnapshot(database);
    expect(await namesIn(snapshot)).toEqual(expectedNames(told, written));
    await expectAnswers(world, number, QUESTIONS.snapshot, async (question) => await answerOf(snapshot, question));
  });

  test('on a snapshot that followed the loads', async () => {
    if (following === undefined) {
      following = new SnapshotSource(database, { maxAgeMillis: 3_600_000, onTrouble: () => {} });
      await following.start();
    }
    await following.refresh();
    expect(following.state.phase).toBe('FRESH');
    const snapshot = await following.current();
    expect(await namesIn(snapshot)).toEqual(expectedNames(told, written));
    await expectAnswers(world, number, QUESTIONS.snapshot, async (question) => await answerOf(snapshot, question));
  });

  test('on the Cypher adapter', async () => {
    const source = new CypherGraphSource(database, {
      maxAgeMillis: 1_000,
      deadlineMillis: 20_000,
      onTrouble: () => {},
    });
    expect(await source.answer(namesIn)).toEqual(expectedNames(told, written));
    await expectAnswers(world, number, QUESTIONS.cypher, async (question) => {
      const asked = source.answer(async (graph) => await answerOf(graph, question));
      if (!needsWholeGraph(question)) return await asked;
      await expect(asked).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', bound: 'wholeGraph' });
      return expectedAnswer(world, question);
    });
  });
});

async function expectAnswers(
  world: World,
  number: number,
  numRuns: number,
  answer: (question: Question) => Promise<unknown>,
): Promise<void> {
  const likeTheReference = fc.asyncProperty(questionArbitrary, async (question) => {
    expect(await answer(question)).toEqual(expectedAnswer(world, question));
  });
  await fc.assert(likeTheReference, { seed: SEED + number, numRuns });
}

/** The names of all entities by language, as an adapter returns them. */
async function namesIn(graph: Graph): Promise<Record<string, unknown>> {
  const refs = (await graph.find(ENTITIES.map(({ id }) => id))).filter((ref) => ref !== undefined);
  const records = refs.map((ref) => graph.entityRecord(ref));
  return Object.fromEntries(records.map(({ id, names }) => [id, standingForms([names.map(readForm)])]));
}

/** In each language, the name that the first dossier by id gives. */
function expectedNames(world: World, written: Readonly<Record<string, Tongue>>): Record<string, unknown> {
  const dossiers = [...DOSSIERS].toSorted();
  return Object.fromEntries(
    ENTITIES.flatMap(({ id, kind }) => {
      const naming = dossiers.filter((dossier) => heldBy(world, dossier).entities.includes(id));
      const forms = naming.map((dossier) => {
        const tongue = written[dossier] ?? USUAL_TONGUE;
        return writtenForms(entityColumns(id, kind, dossier, tongue), 'name', languagesOf(tongue));
      });
      return naming.length === 0 ? [] : [[id, standingForms(forms)] as const];
    }),
  );
}

/** What the Cypher adapter refuses by name: it reads all relations only of types that the question names. */
function needsWholeGraph(question: Question): boolean {
  if (question.asks === 'timeline') return question.of === undefined;
  if (question.asks === 'ranking' && question.by === 'CLAIMS_MADE') return true;
  const isOfAll = question.asks === 'changes' || question.asks === 'ranking';
  return isOfAll && question.through.relations === undefined;
}
