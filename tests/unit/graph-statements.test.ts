/** Two statements that one reader reads return the same columns. */
import { expect, test } from '@jest/globals';
import { statement } from '../../src/db/statements.ts';

/** The names of the columns of the last RETURN, in order. */
function columnsOf(name: string): string[] {
  const text = statement(name);
  const last = text.slice(text.lastIndexOf('RETURN'));
  const named = Array.from(last.matchAll(/\bAS (\w+)/g), ([, column = '']) => column);
  const plain = last.replaceAll(/\S.*?\bAS \w+/g, '').match(/\b[a-z]\w*\b/gi) ?? [];
  return [...new Set([...named, ...plain.filter((word) => word !== 'RETURN')])].toSorted();
}

test('claims with and without a subject', () => {
  expect(columnsOf('graph/claims')).toContain('startEarliest');
  expect(columnsOf('graph/claims-without-subject')).toEqual(columnsOf('graph/claims'));
});
