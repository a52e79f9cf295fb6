/** The words of the desk: its texts in both languages, predicates by letters of any language, ids of new entities, and letters of keys. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { DeskWord } from '../../src/desk/contract.ts';
import { KEY_GROUPS, KEYS, letterOf } from '../../src/desk-page/keys/keys.ts';
import { DESK_MESSAGES, type DeskKey } from '../../src/desk-page/text/messages.ts';
import { findPredicates } from '../../src/desk-page/write/find-predicates.ts';
import { entityFrom, freeId, languageOfName, proposedId } from '../../src/desk-page/write/new-entity.ts';
import { formatted } from '../../src/explorer/text/format.ts';

describe('texts', () => {
  const keys = Object.keys(DESK_MESSAGES.en) as DeskKey[];
  const namesIn = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name))].toSorted();
  const isCount = (name: string): boolean => ['count', 'errors'].includes(name);

  test('are readable in both languages for each number, with the same values', () => {
    expect(Object.keys(DESK_MESSAGES.ar).toSorted()).toEqual(keys.toSorted());
    for (const key of keys) {
      expect(namesIn(DESK_MESSAGES.ar[key])).toEqual(namesIn(DESK_MESSAGES.en[key]));
      for (const language of ['ar', 'en'] as const) {
        for (const count of [0, 1, 2, 3, 11, 100]) {
          const values = namesIn(DESK_MESSAGES[language][key]).map((name): [string, string | number] => [
            name,
            isCount(name) ? count : 'x',
          ]);
          const text = formatted(language, DESK_MESSAGES[language][key], Object.fromEntries(values));
          expect(`${key}: ${text}`).toMatch(/: [^{}]+$/);
        }
      }
    }
  });

  test('that count in Arabic have all six forms', () => {
    for (const key of keys) {
      for (const [, plural = ''] of DESK_MESSAGES.ar[key].matchAll(/count, plural,((?:[^{}]|\{[^{}]*\})*)\}/g)) {
        for (const form of ['zero', 'one', 'two', 'few', 'many', 'other']) {
          expect(`${key} ${plural}`).toContain(`${form} {`);
        }
      }
    }
  });

  test('name each key of the table', () => {
    for (const name of Object.keys(KEYS)) expect(keys).toContain(`key.${name}`);
  });
});

describe('predicates', () => {
  const word = (name: string, en: string, ar: string, more: Partial<DeskWord> = {}): DeskWord => ({
    name,
    labels: { en, ar },
    ...more,
  });
  const WORDS = [
    word('MET_WITH', 'met with', 'التقى', { domain: ['Actor'], range: ['Actor'], synonyms: ['talks', 'اجتمع'] }),
    word('ATTACKED', 'attacked', 'هاجم', { domain: ['Actor'], range: ['Entity'] }),
    word('DIED', 'died', 'توفي', { domain: ['Person'], range: [] }),
    word('METERED', 'metered', 'قاس', { domain: ['Actor'], range: ['Thing'] }),
  ];
  const find = (
    typed: string,
    subject: 'Person' | 'Place' | null = null,
    object: 'Person' | 'Place' | null = null,
  ): string[] => findPredicates(WORDS, typed, { subject, object }, new Map([['METERED', 1]])).map(({ name }) => name);

  test.each([
    ['me', ['METERED', 'MET_WITH']],
    ['met with', ['MET_WITH']],
    ['with', ['MET_WITH']],
    ['هاج', ['ATTACKED']],
    ['talks', ['MET_WITH']],
    ['إجتمع', ['MET_WITH']],
    ['tack', ['ATTACKED']],
    ['zzz', []],
  ])('%s', (typed, expected) => {
    expect(find(typed)).toEqual(expected);
  });

  test('only those that fit the ends; one without an object fits none', () => {
    expect(find('', 'Person', 'Place')).toEqual(['ATTACKED']);
    expect(find('', 'Place')).toEqual([]);
    expect(find('died', 'Person')).toEqual(['DIED']);
    expect(find('died', 'Person', 'Person')).toEqual([]);
  });
});

describe('new entities', () => {
  test.each([
    ['Mustafa al-Kadhimi', 'mustafa-al-kadhimi'],
    ['  Ñuñoa’s Café ', 'nunoas-cafe'],
    ['U.S. 5th Fleet', 'u-s-5th-fleet'],
    ['—', ''],
  ])('the id of %s', (name, expected) => {
    expect(proposedId(name)).toBe(expected);
  });

  test('an id in Latin letters of a name in any script', () => {
    for (const name of ['مصطفى الكاظمي', 'Владимир', '习近平', 'Σωκράτης']) {
      expect(proposedId(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  test('a number where the id is taken', () => {
    expect(freeId('ali', (id) => ['ali', 'ali-2'].includes(id))).toBe('ali-3');
    expect(freeId('', () => true)).toBe('');
  });

  test('the name goes into the column of its script', () => {
    const isFree = (): boolean => false;
    expect(entityFrom('علي', 'Person', ['en', 'ar'], isFree)).toMatchObject({ label: 'Person', nameAr: 'علي' });
    expect(entityFrom('Ali', 'Person', ['en', 'ar'], isFree)).toEqual({ label: 'Person', id: 'ali', name: 'Ali' });
    expect(entityFrom('علي', 'Person', ['ar', 'en'], isFree)).toMatchObject({ name: 'علي' });
    // No language of the dossier has this script: the main one.
    expect(languageOfName('Ali', ['ar', 'ckb'])).toBe('ar');
    expect(languageOfName('习近平', ['en', 'zh-Hans'])).toBe('zh-Hans');
  });
});

test('the table of docs/desk.md and the help sheet have each key once, in the same order and words', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/desk.md'), 'utf8');
  const rows = KEY_GROUPS.flatMap(([, names]) =>
    names.map((name) => `| ${KEYS[name].map((key) => `\`${key}\``).join(' ')} | ${DESK_MESSAGES.en[`key.${name}`]} |`),
  );
  expect(rows.toSorted()).toHaveLength(Object.keys(KEYS).length);
  expect(guide).toContain(`|---|---|\n${rows.join('\n')}\n`);
});

test.each([
  [{ key: 'j', code: 'KeyJ' }, 'j'],
  [{ key: 'J', code: 'KeyJ' }, 'j'],
  // An Arabic, a Russian and a French keyboard.
  [{ key: 'ت', code: 'KeyJ' }, 'j'],
  [{ key: 'о', code: 'KeyJ' }, 'j'],
  [{ key: 'a', code: 'KeyQ' }, 'a'],
  [{ key: '؟', code: 'Slash' }, '?'],
  [{ key: 'ظ', code: 'Slash' }, '/'],
  [{ key: 'ArrowLeft', code: 'ArrowLeft' }, 'arrowleft'],
  [{ key: 'Enter', code: 'NumpadEnter' }, 'enter'],
])('the letter of %j', (event, expected) => {
  expect(letterOf(event)).toBe(expected);
});
