/** A table of EDTF expressions: which are read, with which bounds, and what the fault says of the others. */
import { describe, expect, test } from '@jest/globals';
import { boundsOf, edtfFault } from '../../src/model/dates.ts';
import { EDTF_EXPRESSIONS } from '../support/edtf-expressions.ts';

describe.each(EDTF_EXPRESSIONS)('%s', (expression, verdict, expected, differs) => {
  const [, form] = /^refused: (.*)$/.exec(expected) ?? [];

  test(`is ${expected}`, () => {
    const fault = edtfFault(expression);
    if (form !== undefined) {
      expect(fault).toContain(`'${expression}'`);
      expect(fault).toContain(form);
      expect(() => boundsOf(expression, 'REAL', 'REAL')).toThrow(fault);
      return;
    }
    expect(fault).toBeUndefined();
    const { startEarliest, startLatest, endEarliest, endLatest } = boundsOf(expression, 'REAL', 'REAL');
    expect([startEarliest, startLatest, endEarliest, endLatest].map((day) => day ?? '-').join(' ')).toBe(expected);
  });

  test('differs from edtf-validate only for a reason', () => {
    expect(differs === undefined).toBe((verdict === 'EDTF') === (form === undefined));
  });
});

test('the table is one of at least 80 expressions, each once', () => {
  const expressions = EDTF_EXPRESSIONS.map(([expression]) => expression);
  expect(new Set(expressions).size).toBe(expressions.length);
  expect(expressions.length).toBeGreaterThanOrEqual(80);
});
