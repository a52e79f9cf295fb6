/**
 * Measures how the time of traversals grows with the graph: the same kinds of questions, in turn, on snapshots of several sizes in
 * one process. It needs no Neo4j. `npm run bench:growth -- --relations 10000,100000,1000000`.
 */
import { parseArgs } from 'node:util';
import { buildSnapshot } from '../../dist/graph/snapshot/build.js';
import { Deadline } from '../../dist/traversals/question.js';
import { Traversals } from '../../dist/traversals/traversals.js';
import { generatedDatabase } from './generated.mjs';
import { sizesOf } from './graph.mjs';
import { sectionBytes } from './memory.mjs';
import { interleaved, median, quantile } from './measure.mjs';
import { KINDS, questionsOf } from './questions.mjs';

const DEADLINE_MILLIS = 60_000;

const { values } = parseArgs({
  options: {
    relations: { type: 'string', default: '10000,100000,1000000' },
    rounds: { type: 'string', default: '7' },
    questions: { type: 'string', default: '24' },
  },
});
const graphs = [];
for (const relations of values.relations.split(',').map(Number)) {
  const sizes = sizesOf(relations);
  const started = performance.now();
  const snapshot = await buildSnapshot(await generatedDatabase(sizes));
  process.stderr.write(`${relations} relations: built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  const { relation, claim, id, all } = await sectionBytes(snapshot);
  process.stderr.write(
    `  ${(all / 1_048_576).toFixed(1)} MB: ${relation.toFixed(1)} bytes a relation, ${claim.toFixed(1)} a claim and ${id.toFixed(1)} for its id\n`,
  );
  graphs.push({
    relations,
    sizes,
    traversals: new Traversals({ answer: async (question) => await question(snapshot) }),
  });
}

const print = (cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
print(['question', ...graphs.map(({ relations }) => `${relations}: p50, p95`), 'p50, last ÷ first']);
print(['---', ...graphs.map(() => '---'), '---']);
for (const kind of KINDS) {
  const medians = graphs.map(() => []);
  const count = Number(values.questions);
  const questions = graphs.map(({ sizes }) => questionsOf(sizes, count, kind.hubs));
  for (let number = 0; number < count; number += 1) {
    const contenders = graphs.map(
      ({ traversals }, which) =>
        async () =>
          await kind.ask(traversals, questions[which][number], new Deadline(DEADLINE_MILLIS)),
    );
    const millis = await interleaved(contenders, Number(values.rounds));
    for (const [which, each] of millis.entries()) medians[which].push(median(each));
  }
  const ratio = median(medians.at(-1)) / median(medians[0]);
  print([
    kind.name,
    ...medians.map((each) => `${median(each).toFixed(2)} ms, ${quantile(each, 0.95).toFixed(2)} ms`),
    `${ratio.toFixed(1)} ×`,
  ]);
}
