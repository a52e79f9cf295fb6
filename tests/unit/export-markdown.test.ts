/** Markdown for people: a real parser finds each name and text as it is, and nothing in them becomes Markdown, HTML or a link. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Account } from '../../src/interchange/account/account.ts';
import { markdown } from '../../src/interchange/formats/markdown/markdown.ts';
import { code, escaped, link, plainIn } from '../../src/interchange/formats/markdown/plain.ts';
import { groupOf } from '../../src/interchange/formats/relation-group.ts';
import { visibleText } from '../../src/model/characters.ts';
import type { Records } from '../../src/records/record.ts';
import { readMarkdown } from '../support/judges/markdown.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { runs, SEED } from '../support/property.ts';
import { FULL, sourceOf, type AllRecords } from '../support/records/full-records.ts';

const oneLine = (text: string): string => visibleText(text.replaceAll(/\s+/g, ' ').trim());

async function textOf(records: Partial<AllRecords>, language = 'en'): Promise<string> {
  let all = '';
  for await (const { text } of markdown.write(new Account(sourceOf({ ...FULL, ...records })), { language })) {
    all += text;
  }
  return all;
}

const [CLAIM] = FULL.claim as [Records['claim']];
const [RELATION] = FULL.relation as [Records['relation']];
const [ENTITY] = FULL.entity as [Records['entity']];

describe('a text', () => {
  /** In each place where a line may begin, and within one. */
  const PLACES = ['- X', '- y X', '  - **a:** X, b', '## X', '**X** z'];
  const PLAIN = new Set([
    'paragraph',
    'heading',
    'bullet_list',
    'list_item',
    'inline',
    'text',
    'strong',
    'text_special',
  ]);

  function expectPlain(text: string): void {
    const line = oneLine(text);
    if (line === '') return;
    for (const place of PLACES) {
      const { text: found, html, links, types } = readMarkdown(place.replace('X', () => escaped(text)));
      const kinds = [...types].map((type) => type.replace(/_(open|close)$/, ''));
      expect({ place, text, html, links, other: kinds.filter((kind) => !PLAIN.has(kind)) }).toEqual({
        ...{ place, text, html: [], links: [], other: [] },
      });
      expect([place, found]).toEqual([place, expect.stringContaining(line.replaceAll('\u0000', '\uFFFD'))]);
    }
  }

  test.each([
    '# heading',
    '- list',
    '+ list',
    '12. list',
    '3) list',
    '---',
    '===',
    '> quote',
    '<script>alert(1)</script>',
    '<!-- comment -->',
    '&lt;b&gt; &amp; &#60;',
    '[link](javascript:alert(1))',
    '![picture](https://example.org/a.png)',
    '[ref]: https://example.org',
    '**bold** __bold__ *a* _b_ ~~c~~',
    '`code` ``` fence',
    '| a | b |',
    '$x$ [^1]',
    'https://example.org/a http://b ftp://c www.example.org mailto:a@example.org a@example.org example.org',
    'back\\slash \\',
    'line\nbreak\n\n# heading',
    '    code',
    '\t- tab',
    'U.S. troops (2,500) left; 10:30, 3.5 %.',
  ])('%j', (text) => expectPlain(text));

  test.each(HOSTILE_TEXTS)('%s', (_what, text) => expectPlain(text.slice(0, 2_000)));

  test('any', () => {
    const signs = fc.constantFrom(...Array.from('#-+=*_`~<>[]()!|&\\:;"\'@$^{}./ \n\t1a.بx'));
    const texts = fc.oneof(
      fc.array(signs, { maxLength: 30 }).map((each) => each.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(texts, (text) => expectPlain(text)),
      { seed: SEED, numRuns: runs(300) },
    );
  });
});

test('ids are code, addresses are links that show themselves, and what is neither is text', () => {
  const { text, links, html, types } = readMarkdown(
    [
      code('a-1'),
      code('a`b'),
      code('a b*c*'),
      link('https://example.org/a_b?c=(d)'),
      link('javascript:alert(1)'),
      link('https://e.org/<b>'),
    ].join(' / '),
  );
  expect(links).toEqual(['https://example.org/a_b?c=(d)']);
  expect(html).toEqual([]);
  expect(types).not.toContain('em_open');
  for (const each of ['a-1', 'a`b', 'a b*c*', 'javascript:alert(1)', 'https://e.org/<b>']) expect(text).toContain(each);
});

test('letters of the other direction are isolated', () => {
  expect(plainIn('ltr')('a مصطفى b')).toBe('\u2068a مصطفى b\u2069');
  expect(plainIn('ltr')('plain')).toBe('plain');
  expect(plainIn('rtl')('مصطفى')).toBe('مصطفى');
  expect(plainIn('rtl')('Reuters')).toBe('\u2068Reuters\u2069');
  // A day has no letters, and its parts keep their places.
  expect(plainIn('rtl')('2021-07-26')).toBe('\u20682021-07-26\u2069');
  expect(plainIn('ltr')('2021-07-26')).toBe('2021-07-26');
  expect(plainIn('rtl')('26 يوليو')).toBe('26 يوليو');
});

describe('the text of a dossier', () => {
  test('has the names, the claim with its speakers, and the relation below its status', async () => {
    const { text, html } = readMarkdown(await textOf({}));
    expect(html).toEqual([]);
    for (const each of [
      'title of the dossier in English',
      'name of Amal in English',
      'alias of Amal',
      'title of a document in English',
      'text of a claim in English full-01',
      'name of Amal in English — label of a word in English — name of bashir-nouri',
      'Said by: name of hafryat (reported · interview · 2021-08-01/2021-08-02), name of unnamed-officer (said · remarks · 2021-07-30/2021-07-31)',
      'When: 2021-07-11/2021-07-14, basis of the date',
      'Disputed: somebody denies it, or says what excludes it',
      'Days: 2021-06-01/2021-06-08, 2021-06-20/..',
      'reason of a disagreement in English',
      'Side 1: text of a claim in English full-01, full-07',
    ]) {
      expect(text).toContain(each);
    }
  });

  test.each<[string, Partial<Records['claim']>, string]>([
    ['denied', { polarity: 'NEGATED' }, 'Status: denied'],
    ['planned', { mode: 'FUTURE' }, 'Status: planned or expected'],
    ['supposed', { mode: 'HYPOTHETICAL' }, 'Status: supposed'],
    ['a rumour', { voice: 'RUMOURED' }, 'Status: a rumour'],
    ['taken back', { withdrawnLatest: '2021-09-02' }, 'Status: taken back 2021-09-02'],
  ])('says what is %s', async (_what, changes, status) => {
    const plain = { polarity: 'AFFIRMED', mode: 'ACTUAL', voice: 'OWN', withdrawnLatest: null };
    expect(readMarkdown(await textOf({ claim: [{ ...CLAIM, ...plain }] })).text).not.toContain('Status:');
    expect(readMarkdown(await textOf({ claim: [{ ...CLAIM, ...plain, ...changes }] })).text).toContain(status);
  });

  test.each<[Partial<Records['relation']>, string]>([
    [{ status: 'ASSERTED' }, 'ASSERTED'],
    [{ status: 'ALLEGED' }, 'ALLEGED'],
    [{ status: 'DISPUTED' }, 'DISPUTED'],
    [{ status: 'ASSERTED', modes: ['FUTURE'] }, 'PLANNED'],
    [{ status: 'ASSERTED', withdrawn: true }, 'WITHDRAWN'],
  ])('each relation has one heading: %j', async (changes, group) => {
    const relation = { ...RELATION, withdrawn: false, modes: ['ACTUAL'], ...changes };
    expect(groupOf(relation)).toBe(group);
    const text = await textOf({ relation: [relation] });
    expect(text.split('Days:').length).toBe(2);
    expect(text.split('### ').length).toBe(3);
  });

  test('has a heading for each document, and says where claims go on', async () => {
    const claims = ['a', 'b', null, 'a'].map((document, index) => ({
      ...CLAIM,
      ...{ id: `c-${index}`, document, passages: [] },
    }));
    const headings = [...(await textOf({ claim: claims, relation: [] })).matchAll(/^### (.*)$/gm)].map(
      ([, each]) => each,
    );
    expect(headings).toEqual(['a `a`', 'b `b`', 'Without a document', 'a `a`']);
  });

  test('in Arabic runs from right to left, with Arabic words', async () => {
    const source = await textOf({}, 'ar');
    const { text, html } = readMarkdown(source);
    expect(html).toEqual(['<div dir="rtl" lang="ar">', '</div>']);
    expect(text).toContain('القائل: name of hafryat');
    expect(text).toContain('text of a claim بالعربية');
    expect(text).not.toContain('Said by');
  });

  test('holds hostile names as they are', async () => {
    for (const [, hostile] of HOSTILE_TEXTS) {
      const name = hostile.slice(0, 500);
      const entity = { ...ENTITY, names: [{ language: 'en', text: name }], aliases: [`# ${name}`], note: `<b>${name}` };
      const { text, html, links } = readMarkdown(
        await textOf({ entity: [entity], document: [], claim: [], relation: [] }),
      );
      expect({ html, links }).toEqual({ html: [], links: [] });
      expect(text).toContain(oneLine(`<b>${name}`).replaceAll('\u0000', '\uFFFD'));
    }
  });
});
