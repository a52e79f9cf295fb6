/** The table of docs/limits.md lists every bound of the code with its number. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { REQUEST_BOUNDS } from '../../src/graphql/bounds.ts';
import { ANSWER_VALUES } from '../../src/traversals/answer-size.ts';
import { BOUNDS } from '../../src/traversals/question.ts';
import { rowsOf } from '../support/markdown-table.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/limits.md'), 'utf8');
const rows = rowsOf(page, ['bound', 'most', 'of what']).map(([bound, most = '']) => [bound, most.replaceAll(',', '')]);

const { depth, first, ...others } = BOUNDS;
test.each([
  ...Object.entries({ ...REQUEST_BOUNDS, ...others, answerValues: ANSWER_VALUES }),
  ['depth (argument)', depth],
  ['first (argument)', first],
])('%s is %d there as well', (bound, most) => {
  expect(rows.filter(([name]) => name === bound)).toEqual([[bound, String(most)]]);
});
