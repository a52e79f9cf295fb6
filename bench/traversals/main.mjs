/**
 * Measures the speed of traversals as ratios within one run: the snapshot adapter compared with the same question in plain Cypher
 * through the raw driver, and with the Cypher adapter. `npm run bench:adapters -- --relations 100000`; bench/README.md explains the
 * tables.
 */
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { CypherGraphSource } from '../../dist/graph/cypher/source.js';
import { statementOver, wordsOf } from '../../dist/graph/cypher/words.js';
import { Database } from '../../dist/db/database.js';
import { statement } from '../../dist/db/statements.js';
import { readVocabulary } from '../../dist/db/vocabulary.js';
import { buildSnapshot } from '../../dist/graph/snapshot/build.js';
import { Deadline } from '../../dist/traversals/question.js';
import { Traversals } from '../../dist/traversals/traversals.js';
import { sizesOf } from './graph.mjs';
import { startBenchNeo4j } from './local.mjs';
import { interleaved, median, quantile } from './measure.mjs';
import { snapshotMemory } from './memory.mjs';
import { KINDS, questionsOf } from './questions.mjs';
import { writeGraph } from './write.mjs';

const DEADLINE_MILLIS = 10_000;
const BUILD_STATEMENTS = [
  ...[
    'entities',
    'dossier-entities',
    'relations',
    'claims',
    'claims-without-subject',
    'claim-ends',
    'claim-speakers',
    'claim-documents',
  ],
  ...['claim-rivals', 'claim-contents', 'dossiers', 'documents', 'disagreements', 'vocabulary'],
];

const { values } = parseArgs({
  options: {
    relations: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '7' },
    questions: { type: 'string', default: '12' },
    builds: { type: 'string', default: '7' },
    'adapter-questions': { type: 'string', default: '4' },
  },
});
const [relations, rounds, questions, builds, adapterQuestions] = [
  values.relations,
  values.rounds,
  values.questions,
  values.builds,
  values['adapter-questions'],
].map(Number);

const startedAt = performance.now();
const log = (text) =>
  process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);
let loggedAt = 0;
const logThrottled = (text) => {
  if (performance.now() - loggedAt < 5_000) return;
  loggedAt = performance.now();
  log(text);
};

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
  const sizes = sizesOf(relations);
  const written = await writeGraph(local.address, sizes, logThrottled);
  log(`written: ${written.entities} entities, ${written.relations} relations, ${written.claims} claims`);
  await query('CALL db.awaitIndexes(300)');

  log('measuring memory: four builds, of which the first only warms up');
  const memory = await snapshotMemory(database, written);
  printMemory(memory);
  log(`measuring builds: ${builds} of each`);
  printBuild(await measureBuild(), written);

  const snapshot = await buildSnapshot(database);
  const inMemory = new Traversals({ answer: async (question) => await question(snapshot) });
  const adapter = new Traversals(
    new CypherGraphSource(database, { maxAgeMillis: 3_600_000, deadlineMillis: DEADLINE_MILLIS, onTrouble: log }),
  );
  print(
    '| question | snapshot p50 | p95 | plain Cypher p50 | p95 | Cypher ÷ snapshot | equal size | difference of the Cypher answer |',
  );
  print('|---|---|---|---|---|---|---|---|');
  for (const kind of KINDS) {
    log(kind.name);
    await compareWithCypher(kind, sizes, inMemory);
  }
  print('\n| question | snapshot p50 | Cypher adapter p50 | adapter ÷ snapshot | refused or too slow |');
  print('|---|---|---|---|---|');
  for (const kind of KINDS) {
    log(`${kind.name}, Cypher adapter`);
    await compareWithAdapter(kind, sizes, inMemory, adapter);
  }
  log('done');
}

async function measureBuild() {
  const words = wordsOf(await readVocabulary(database));
  const statements = [
    ...BUILD_STATEMENTS.map((name) => statement(`graph/${name}`)),
    statementOver('graph/size', words, []),
  ];
  return await interleaved(
    [
      async () => await buildSnapshot(database),
      async () => await Promise.all(statements.map(async (each) => await query(each))),
    ],
    builds,
  );
}

async function compareWithCypher(kind, sizes, inMemory) {
  const [ours, theirs, ratios] = [[], [], []];
  let equal = 0;
  for (const question of questionsOf(sizes, questions, kind.hubs)) {
    const sizesOfAnswers = [];
    const contenders = [
      async () => {
        sizesOfAnswers[0] = kind.sizeOf(await kind.ask(inMemory, question, new Deadline(DEADLINE_MILLIS)));
      },
    ];
    if (kind.cypher !== undefined) {
      contenders.push(async () => {
        sizesOfAnswers[1] = kind.cypherSizeOf(await query(kind.cypher, question));
      });
    }
    const [mine, plain] = await interleaved(contenders, rounds);
    ours.push(median(mine));
    if (plain === undefined) continue;
    theirs.push(median(plain));
    ratios.push(median(plain) / median(mine));
    if (sizesOfAnswers[0] === sizesOfAnswers[1]) equal += 1;
  }
  const plain =
    theirs.length === 0
      ? '– | – | – | –'
      : `${ms(median(theirs))} | ${ms(quantile(theirs, 0.95))} | ${times(median(ratios))} | ${equal} of ${ratios.length}`;
  print(`| ${kind.name} | ${ms(median(ours))} | ${ms(quantile(ours, 0.95))} | ${plain} | ${kind.differs} |`);
}

async function compareWithAdapter(kind, sizes, inMemory, adapter) {
  const [ours, theirs, ratios] = [[], [], []];
  const refused = [];
  for (const question of questionsOf(sizes, adapterQuestions, kind.hubs)) {
    try {
      const [mine, its] = await interleaved(
        [inMemory, adapter].map(
          (traversals) => async () => await kind.ask(traversals, question, new Deadline(DEADLINE_MILLIS)),
        ),
        rounds,
      );
      ours.push(median(mine));
      theirs.push(median(its));
      ratios.push(median(its) / median(mine));
    } catch (error) {
      refused.push(error.code ?? error.name);
    }
  }
  const figures =
    ratios.length === 0 ? '– | – | –' : `${ms(median(ours))} | ${ms(median(theirs))} | ${times(median(ratios))}`;
  const kinds = [...new Set(refused)].join(', ');
  print(`| ${kind.name} | ${figures} | ${refused.length} of ${adapterQuestions}${kinds === '' ? '' : ` (${kinds})`} |`);
}

function printMemory({ bytes, arrayBytes, peakBytes, each }) {
  print(
    `Memory of the snapshot: ${mb(bytes)}, ${mb(arrayBytes)} of it in typed arrays; the process grew by ${mb(peakBytes)} at most while it was built.`,
  );
  print(
    `Bytes each: entity ${each.entities.toFixed(0)}, relation ${each.relations.toFixed(0)}, claim ${each.claims.toFixed(0)}.`,
  );
}

function printBuild([ours, raw], written) {
  const seconds = median(ours) / 1000;
  print(
    `Build: ${seconds.toFixed(2)} s against ${(median(raw) / 1000).toFixed(2)} s for the same rows by the raw driver: ${(median(ours) / median(raw)).toFixed(2)} ×. ` +
      `${Math.round(written.relations / seconds)} relations and ${Math.round(written.claims / seconds)} claims a second.\n`,
  );
}

async function query(cypher, parameters = {}) {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.executeRead(async (tx) => await tx.run(cypher, parameters));
    return records;
  } finally {
    await session.close();
  }
}

function print(text) {
  process.stdout.write(`${text}\n`);
}

function ms(millis) {
  return `${millis < 10 ? millis.toFixed(2) : millis.toFixed(0)} ms`;
}

function times(ratio) {
  return `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)} ×`;
}

function mb(bytes) {
  return `${(bytes / 1_048_576).toFixed(0)} MB`;
}
