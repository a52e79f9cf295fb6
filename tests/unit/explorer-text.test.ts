/** The texts of the explorer: both languages have every text, and plurals and dates follow the rules of the language. */
import { describe, expect, test } from '@jest/globals';
import { formatDate, formatEdtf } from '../../src/model/date-text.ts';
import { message } from '../../src/explorer/text/format.ts';
import { MESSAGES, type MessageKey } from '../../src/explorer/text/messages.ts';

const keys = Object.keys(MESSAGES.en) as MessageKey[];
const COUNTED = /\{(\w+), (?:plural|number)/g;

describe('messages', () => {
  test('both languages have the same keys, none of them empty', () => {
    expect(Object.keys(MESSAGES.ar).toSorted()).toEqual(keys.toSorted());
    for (const language of ['ar', 'en'] as const) {
      for (const key of keys) expect(`${key}: ${MESSAGES[language][key].trim()}`).not.toBe(`${key}: `);
    }
  });

  test.each(keys)('%s: readable in both languages for each number, with the same values', (key) => {
    const names = (text: string): string[] => [
      ...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name)),
    ];
    expect(names(MESSAGES.ar[key]).toSorted()).toEqual(names(MESSAGES.en[key]).toSorted());
    for (const language of ['ar', 'en'] as const) {
      const counts = [...MESSAGES[language][key].matchAll(COUNTED)].map(([, name = '']) => name);
      for (const count of [0, 1, 2, 3, 11, 100]) {
        const given = names(MESSAGES[language][key]).map((name): [string, string | number] => [
          name,
          counts.includes(name) ? count : 'x',
        ]);
        expect(message(language, key, Object.fromEntries(given))).not.toMatch(/[{}]/);
      }
    }
  });

  test('Arabic messages that count say all of the six forms', () => {
    for (const key of keys) {
      const text = MESSAGES.ar[key];
      for (const [plural] of text.matchAll(/, plural,(?:[^{}]|\{[^{}]*\})*\}/g)) {
        for (const form of ['zero', 'one', 'two', 'few', 'many', 'other']) {
          expect(`${key} ${plural}`).toMatch(new RegExp(`\\b${form} \\{`));
        }
      }
    }
  });

  test('Arabic is written in Arabic', () => {
    const latin = keys.filter((key) => !/\p{Script=Arabic}/u.test(MESSAGES.ar[key]));
    expect(latin.toSorted()).toEqual([
      'graph.node',
      'time.play.times',
      'timeline.year.count',
      'top.graphiql',
      'top.language',
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['2021-07-26', '26 July 2021', '26 يوليو 2021'],
    ['2021-07', 'July 2021', 'يوليو 2021'],
    ['2021', '2021', '2021'],
    ['2003~/2011', 'around 2003 – 2011', 'نحو 2003 – 2011'],
    ['../2021-12-31', 'by 31 December 2021', 'حتى 31 ديسمبر 2021'],
    ['2020-01-05/..', 'from 5 January 2020', 'منذ 5 يناير 2020'],
    ['[..2021-07-27]', 'by 27 July 2021', 'حتى 27 يوليو 2021'],
    ['../[..2021-07-27]', 'by 27 July 2021', 'حتى 27 يوليو 2021'],
    ['[2021-07-26..2021-07-27]', 'between 26 July 2021 and 27 July 2021', 'بين 26 يوليو 2021 و27 يوليو 2021'],
    ['[2021-07-26,2021-07-27]', '26 July 2021 or 27 July 2021', '26 يوليو 2021 أو 27 يوليو 2021'],
    ['2020?', '2020 (uncertain)', '2020 (غير مؤكد)'],
    ['198X', 'between 1980 and 1989', 'بين 1980 و1989'],
    ['-004X~', 'around between 50 BC and 41 BC', 'نحو بين 50 ق.م و41 ق.م'],
    ['2021-07-XX', 'July 2021', 'يوليو 2021'],
    ['2021-XX-XX/2022-XX', '2021 – 2022', '2021 – 2022'],
    ['156X-12-25', '156X-12-25', '156X-12-25'],
    ['2021-07~-26', 'around 26 July 2021', 'نحو 26 يوليو 2021'],
    ['2021-?07-26', '26 July 2021 (uncertain)', '26 يوليو 2021 (غير مؤكد)'],
    ['2021%-07', 'around July 2021 (uncertain)', 'نحو يوليو 2021 (غير مؤكد)'],
    ['what?', 'what?', 'what?'],
    ['whatever', 'whatever', 'whatever'],
  ])('%s', (edtf, english, arabic) => {
    expect(formatEdtf('en', edtf)).toBe(english);
    expect(formatEdtf('ar', edtf).replaceAll(/[\u200E\u200F\u061C]/g, '')).toBe(arabic);
  });

  test('no day moves with the time zone of the reader', () => {
    expect(formatDate('en', '2020-01-01')).toBe('1 January 2020');
  });
});
