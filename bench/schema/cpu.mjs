/** CPU milliseconds of building the schema with the shared vocabulary, as JSON: the first time in a process, and again. */
import { buildSchema } from '../../dist/graphql/schema.js';
import { readSharedVocabulary } from '../../dist/dossier/read/read-shared-vocabulary.js';
import { Vocabulary } from '../../dist/model/vocabulary.js';

const vocabulary = new Vocabulary(await readSharedVocabulary());

async function cpuMillis() {
  const before = process.cpuUsage();
  await buildSchema(vocabulary);
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

const first = await cpuMillis();
const second = await cpuMillis();
for (let time = 0; time < 8; time += 1) await cpuMillis();
const tenth = await cpuMillis();
const answer = { 'the first schema of a process': first, 'the next': second, 'one after ten': tenth };
process.stdout.write(`${JSON.stringify(answer)}\n`);
