/** Addresses that a reader has written: days, and conditions that contradict each other. */
import { expect, test } from '@jest/globals';
import { decodeView, encodeView } from '../../src/explorer/state/address.ts';

test.each([
  ['2021-07-26', '2021-07-26'],
  ['2021-02-29', undefined],
  ['2021-13-01', undefined],
  ['0000-00-00', undefined],
  ['26.7.2021', undefined],
])('a day: %s', (text, expected) => expect(decodeView(`?asof=${text}`).view.filters.asOf ?? undefined).toBe(expected));

test.each([
  // A day within a range says more than the range; one outside of it is refused with a notice.
  ['from=2021-01-01&to=2021-12-31&asof=2021-06-01', 'lang=en&asof=2021-06-01', []],
  ['from=2021-01-01&asof=2020-06-01', 'lang=en&from=2021-01-01', ['asof']],
  ['from=2021-12-31&to=2021-01-01', 'lang=en', ['from', 'to']],
  ['entity=iraq&position=iran,iraq', 'lang=en&entity=iraq', []],
  ['path=iraq,iran&without=iran,syria', 'lang=en&path=iraq,iran&without=syria', []],
])('an address that contradicts itself: %s', (query, expected, names) => {
  const { view: read, invalid } = decodeView(query);
  expect([encodeView(read), invalid]).toEqual([expected, names]);
});
