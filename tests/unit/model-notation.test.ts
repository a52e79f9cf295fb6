/** The short forms of a claim's row. */
import { describe, expect, test } from '@jest/globals';
import { readAttributionStep, readParticipant, readPassage, type Read } from '../../src/model/notation.ts';

const SHA = '0123456789abcdef'.repeat(4);

/** What every bad form answers: a fault that quotes it. */
function expectRefused(read: (text: string) => Read<unknown>, text: string): void {
  expect(read(text)).toEqual({ fault: expect.stringContaining(`'${text}'`) });
}

describe('participants', () => {
  test('a role and an entity', () => {
    expect(readParticipant('PLACE white-house')).toEqual({ ok: { role: 'PLACE', entity: 'white-house' } });
  });
  test.each(['', 'PLACE', 'white-house', 'place white-house', 'PLACE  white-house', 'PLACE white house', ' PLACE x'])(
    "'%s' is none",
    (text) => expectRefused(readParticipant, text),
  );
});

describe('attribution', () => {
  test.each([
    ['joe-biden SAID', ['joe-biden'], 'SAID', null, null],
    ['joe-biden WROTE through TWEET', ['joe-biden'], 'WROTE', 'TWEET', null],
    [
      'iraq + united-states STATED through JOINT_STATEMENT',
      ['iraq', 'united-states'],
      'STATED',
      'JOINT_STATEMENT',
      null,
    ],
    ['a + b + c SAID', ['a', 'b', 'c'], 'SAID', null, null],
    ['joe-biden SAID on 2021-07-22', ['joe-biden'], 'SAID', null, '2021-07-22'],
    ['joe-biden WROTE through TWEET on 2021-07~', ['joe-biden'], 'WROTE', 'TWEET', '2021-07~'],
    ['a + b SAID on [2021-07-20,2021-07-22]', ['a', 'b'], 'SAID', null, '[2021-07-20,2021-07-22]'],
    ['on + through SAID on ../-0044', ['on', 'through'], 'SAID', null, '../-0044'],
  ])('%s', (text, actors, act, through, on) =>
    expect(readAttributionStep(text)).toEqual({ ok: { actors, act, through, on } }),
  );
  test.each([
    '',
    'joe-biden',
    'SAID',
    'joe-biden said',
    'a b SAID',
    'a + SAID + b',
    'a SAID through',
    'a SAID through a tweet',
    'a SAID by TWEET',
    'a SAID on',
    'a SAID on 2021-07-22 through TWEET',
    'a SAID on 22 July 2021',
    'a SAID 2021-07-22',
    'a SAID through TWEET  on 2021-07-22',
  ])("'%s' is none", (text) => expectRefused(readAttributionStep, text));
});

describe('passages', () => {
  test.each([
    [`75-158 ${SHA}`, { document: null, start: 75, end: 158, sha256: SHA }],
    [`0-1 ${SHA}`, { document: null, start: 0, end: 1, sha256: SHA }],
    [`article-005 12-40 ${SHA}`, { document: 'article-005', start: 12, end: 40, sha256: SHA }],
  ])('%s', (text, passage) => expect(readPassage(text)).toEqual({ ok: passage }));
  test.each([
    ['record 17', { record: 17, pointer: null }],
    ['record 17 /name', { record: 17, pointer: '/name' }],
    ['/objects/3', { record: null, pointer: '/objects/3' }],
    ['/a~1b/~0/with a blank/', { record: null, pointer: '/a~1b/~0/with a blank/' }],
    ['/', { record: null, pointer: '/' }],
    ['at f. 12r', { words: 'f. 12r' }],
    ['at f. 12r, line 3', { words: 'f. 12r, line 3' }],
    ['whole', { whole: true }],
  ])('%s, also of another document', (text, place) => {
    expect(readPassage(text)).toEqual({ ok: { document: null, ...place } });
    expect(readPassage(`article-005 ${text}`)).toEqual({ ok: { document: 'article-005', ...place } });
  });
  test.each([
    '',
    '75-158',
    'record',
    'record 0',
    'record 017',
    'record -1',
    'record 1.5',
    'record 17 name',
    'record 17/name',
    'records 17',
    'objects/3',
    '/a~2b',
    '/a~',
    'at',
    'at ',
    'at  f. 12r',
    'f. 12r',
    'Whole',
    'whole document',
    'a b whole',
    SHA,
    `158-75 ${SHA}`,
    `7-7 ${SHA}`,
    `-1-5 ${SHA}`,
    `1-5 ${SHA.slice(1)}`,
    `1-5 ${SHA.toUpperCase()}`,
    `a b 1-5 ${SHA}`,
  ])("'%s' is none", (text) => expectRefused(readPassage, text));
});
