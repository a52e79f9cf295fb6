/**
 * Measures the speed of `search` on a hundred thousand entities, as a ratio to a plain call of the full-text index that it uses:
 * `npm run bench:search`. bench/search/README.md explains the table.
 */
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { Database } from '../../dist/db/database.js';
import { Neo4jNameIndex } from '../../dist/graph/cypher/name-index.js';
import { statement } from '../../dist/db/statements.js';
import { readSharedVocabulary } from '../../dist/dossier/read/read-shared-vocabulary.js';
import { termParameters } from '../../dist/dossier/compile/parameters.js';
import { prepareDatabase } from '../../dist/dossier/load/prepare-database.js';
import { entityKeys, soughtBy } from '../../dist/names/sought.js';
import { buildSnapshot } from '../../dist/graph/snapshot/build.js';
import { Deadline } from '../../dist/traversals/question.js';
import { Traversals } from '../../dist/traversals/traversals.js';
import { startBenchNeo4j } from '../traversals/local.mjs';
import { interleaved, median, quantile } from '../traversals/measure.mjs';
import { oneOf, randomOf } from '../traversals/random.mjs';
import { entitiesOf, KINDS } from './names.mjs';

const BATCH = 2_000;
const DEADLINE_MILLIS = 60_000;
/** Writes entities as the loader does. */
const WRITE = 'UNWIND $rows AS row CREATE (e:Entity) SET e:$(row.label), e += row.properties';
const FULL_TEXT_CALL =
  "CALL db.index.fulltext.queryNodes('entity_names', $text, {limit: 10}) YIELD node, score RETURN node.id AS id, score";

const { values } = parseArgs({
  options: {
    entities: { type: 'string', default: '100000' },
    questions: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '5' },
  },
});
const [count, questions, rounds] = [values.entities, values.questions, values.rounds].map(Number);

const startedAt = performance.now();
const log = (text) =>
  process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);

// The predicates that mean holding a post.
const holding = (await readSharedVocabulary()).flatMap((row) => (row.holdsPost === true ? [row.name] : []));

log('starting Neo4j');
const local = await startBenchNeo4j();
const database = Database.open(local.address);
const driver = neo4j.driver(local.address.uri, neo4j.auth.basic(local.address.username, local.address.password));
try {
  await run();
} finally {
  await driver.close();
  await database.close();
  await local.stop();
}

async function run() {
  await prepareDatabase(database, false);
  await database.write(async (tx) => {
    await tx.run(statement('load/settle-terms'), { terms: termParameters(await readSharedVocabulary()) });
  });
  const entities = [...entitiesOf(count)];
  for (let start = 0; start < entities.length; start += BATCH) {
    const rows = entities.slice(start, start + BATCH).map(rowOf);
    await database.write(async (tx) => await tx.run(WRITE, { rows }));
  }
  await database.readMany('CALL db.awaitIndexes(300)', {}, { deadlineMillis: 300_000 });
  log(
    `written: ${entities.length} entities, ${median(entities.slice(0, 2_000).map((each) => rowOf(each).properties.nameKeys.length))} keys each`,
  );

  const snapshot = await buildSnapshot(database);
  const index = new Neo4jNameIndex(database, () => {});
  const traversals = new Traversals({ answer: async (question) => await question(snapshot) }, index);
  process.stdout.write(
    '| typed text | `search` p50 | p95 | statement alone p50 | full-text call p50 | ratio | found first |\n|---|---|---|---|---|---|---|\n',
  );
  const all = [];
  for (const kind of KINDS) {
    log(kind.name);
    all.push(await measure(kind, entities, { traversals, index }));
  }
  const [ours, statements, bare] = [0, 1, 2].map((which) => all.flatMap((times) => times[which]));
  print('all', ours, statements, bare, '');
  log('done');
}

async function measure({ name, textOf }, entities, { traversals, index }) {
  const random = randomOf(11);
  const [ours, statements, bare] = [[], [], []];
  let first = 0;
  for (let n = 0; n < questions; n += 1) {
    const entity = oneOf(random, entities);
    const text = textOf(entity);
    let hits = [];
    const [mine, statementOfMine, its] = await interleaved(
      [
        async () => {
          hits = await traversals.search({ text, first: 10, holding }, new Deadline(DEADLINE_MILLIS));
        },
        async () => await index.candidates(soughtBy(text, undefined), DEADLINE_MILLIS),
        async () => await bareCall(text),
      ],
      rounds,
    );
    ours.push(median(mine));
    statements.push(median(statementOfMine));
    bare.push(median(its));
    if (hits.some(({ entity: { id }, score }) => id === entity.id && score === hits[0].score)) first += 1;
  }
  print(name, ours, statements, bare, `${first} of ${questions}`);
  return [ours, statements, bare];
}

function rowOf({ id, label, name, nameAr, aliases }) {
  return { label, properties: { id, name, nameAr, aliases, nameKeys: entityKeys(label, [name, nameAr, ...aliases]) } };
}

async function bareCall(text) {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    return await session.executeRead(
      async (tx) => (await tx.run(FULL_TEXT_CALL, { text: text.replaceAll('-', ' ') })).records,
    );
  } finally {
    await session.close();
  }
}

function print(name, ours, statements, bare, foundFirst) {
  const ratio = median(ours.map((millis, index) => millis / bare[index]));
  const ms = (millis) => `${millis.toFixed(1)} ms`;
  process.stdout.write(
    `| ${name} | ${ms(median(ours))} | ${ms(quantile(ours, 0.95))} | ${ms(median(statements))} | ${ms(median(bare))} | ${ratio.toFixed(1)} × | ${foundFirst} |\n`,
  );
}
