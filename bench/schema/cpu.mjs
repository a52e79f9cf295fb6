/**
 * CPU milliseconds of building the schema with the shared vocabulary, as JSON: the first time in a process, and again; with relation
 * fields of the predicates that the first dossier uses, and of all.
 */
import { buildSchema } from '../../dist/graphql/schema.js';
import { probableWords } from '../../dist/dossier/read/probable-words.js';
import { readDossierFiles } from '../../dist/dossier/read/read-dossier-files.js';
import { readSharedVocabulary } from '../../dist/dossier/read/read-shared-vocabulary.js';
import { allWordsOf } from '../../dist/model/served-words.js';

const folder = new URL('../../seed/us-iraq-2021', import.meta.url).pathname;
const words = await probableWords(await readSharedVocabulary(), [await readDossierFiles(folder)]);
const all = allWordsOf(words.vocabulary);

async function cpuMillis(ofWords) {
  const before = process.cpuUsage();
  await buildSchema(ofWords);
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

const first = await cpuMillis(words);
const second = await cpuMillis(words);
for (let time = 0; time < 8; time += 1) await cpuMillis(words);
const tenth = await cpuMillis(words);
const tenthOfAll = await cpuMillis(all);
const answer = {
  'the first schema of a process': first,
  'the next': second,
  'one after ten': tenth,
  'one after ten, with fields of all predicates': tenthOfAll,
};
process.stdout.write(`${JSON.stringify(answer)}\n`);
