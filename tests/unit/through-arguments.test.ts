/** What a `through` may not contain: ids that the graph lacks, ranges that end before they begin, lists that are too long. */
import { expect, test } from '@jest/globals';
import type { Through } from '../../src/graph/port.ts';
import { BOUNDS, Deadline, viewOf } from '../../src/traversals/question.ts';
import { graphOf } from '../support/graph.ts';
import { times } from '../support/times.ts';

const graph = graphOf(['a MET_WITH b']);
const tooLong = times(BOUNDS.list + 1, () => 'a');

test.each<[what: string, through: Through, code: string]>([
  ['a speaker', { saidBy: ['a', 'nobody'] }, 'BAD_USER_INPUT'],
  ['an origin', { originatedBy: ['nobody'] }, 'BAD_USER_INPUT'],
  ['a document', { documents: ['nothing'] }, 'BAD_USER_INPUT'],
  ['a range', { during: { from: '2021-07-26', to: '2021-07-25' } }, 'BAD_USER_INPUT'],
  ['a range of years before 0', { during: { from: '-0044-03-15', to: '-0100-03-15' } }, 'BAD_USER_INPUT'],
  ['a range of sayings', { saidDuring: { from: '2021-07-26', to: '2021-07-25' } }, 'BAD_USER_INPUT'],
  ['a range of sayings before 0', { saidDuring: { from: '-0044-03-15', to: '-0100-03-15' } }, 'BAD_USER_INPUT'],
  ['speakers', { saidBy: tooLong }, 'LIMIT_EXCEEDED'],
  ['origins', { originatedBy: tooLong }, 'LIMIT_EXCEEDED'],
])('refused: %s', async (_what, through, code) => {
  await expect(viewOf(graph, through, new Deadline(10_000))).rejects.toMatchObject({ code });
});

test.each<Through>([
  { saidBy: ['a'], originatedBy: ['b'] },
  { originatedBy: [] },
  { saidDuring: { from: '-0100-03-15', to: '-0044-03-15' } },
  { saidDuring: { from: '2021-07-26', to: '2021-07-26' } },
  { saidDuring: {} },
])('taken: %j', async (through) => {
  await expect(viewOf(graph, through, new Deadline(10_000))).resolves.toBeDefined();
});
