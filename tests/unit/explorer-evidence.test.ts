/** The pure functions of the evidence: order of claims, chains, days, citations in both languages. */
import { inBoth } from '../support/in-both.ts';
import { describe, expect, test } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Claim, KnownDocument } from '../../src/explorer/api/claims.ts';
import { originsOf, positionsOf } from '../../src/explorer/panels/evidence/chain.ts';
import { type Cited, citationText, permalinkOf, publishedOn } from '../../src/explorer/panels/evidence/citation.ts';
import { CitationHtml } from '../../src/explorer/panels/evidence/CitationHtml.tsx';
import { sortEvidence } from '../../src/explorer/panels/evidence/sort-evidence.ts';
import { heldOn } from '../../src/explorer/panels/evidence/held-on.ts';
import { formatEdtf } from '../../src/model/date-text.ts';
import { relationParts } from '../../src/explorer/panels/evidence/relation-id.ts';

describe('the id of a relation', () => {
  test('its parts, with and without an occasion', () => {
    expect(relationParts('iran.BACKS.group')).toEqual({ from: 'iran', type: 'BACKS', to: 'group', occasion: null });
    expect(relationParts('a.MET_WITH.b@meeting-2021')?.occasion).toBe('meeting-2021');
  });
  test.each(['', 'iraq', 'a.B', 'a..b', 'a.B.c.d', '@', '<script>.X.'])('%j is none', (id) => {
    expect(relationParts(id)).toBeUndefined();
  });
});

describe('the claims between two entities', () => {
  const standing = (
    id: string,
    relation: string | null,
    mode = 'ACTUAL',
    polarity = 'AFFIRMED',
    withdrawn = false,
  ) => ({
    id,
    relation,
    mode,
    polarity,
    withdrawn,
  });
  const claims = [
    standing('says', 'a.MET_WITH.b'),
    standing('denies', 'a.MET_WITH.b', 'ACTUAL', 'NEGATED'),
    standing('plans', 'a.MET_WITH.b', 'FUTURE'),
    standing('plans-not', 'a.MET_WITH.b', 'HYPOTHETICAL', 'NEGATED'),
    standing('filtered', 'a.MET_WITH.b'),
    standing('taken-back', 'a.MET_WITH.b', 'ACTUAL', 'AFFIRMED', true),
    standing('plan-taken-back', 'a.MET_WITH.b', 'FUTURE', 'AFFIRMED', true),
    standing('elsewhere', 'b.ATTACKED.a@raid'),
    standing('longer-name', 'a.MET_WITH.b-the-second'),
  ];
  test('by what they mean to one relation, under the filters', () => {
    expect(sortEvidence('a.MET_WITH.b', claims, ['says', 'denies'])).toEqual({
      says: ['says'],
      denies: ['denies'],
      planned: ['plans', 'plans-not'],
      between: ['elsewhere'],
      aside: ['filtered'],
      withdrawn: ['taken-back', 'plan-taken-back'],
    });
  });
  test('withdrawn claims that match the filters stand with the others', () => {
    expect(sortEvidence('a.MET_WITH.b', claims, ['says', 'taken-back'])).toMatchObject({
      says: ['says', 'taken-back'],
      withdrawn: ['plan-taken-back'],
    });
  });
  test('nothing is left out by filters where no relation is drawn', () => {
    expect(sortEvidence('a.MET_WITH.b', claims, undefined)).toMatchObject({ says: ['says', 'filtered'], aside: [] });
  });
});

test('a chain by its positions: equal ones spoke jointly, the last is the origin', () => {
  const steps = [
    { position: 2, who: 'biden' },
    { position: 0, who: 'outlet' },
    { position: 2, who: 'kadhimi' },
    { position: 1, who: 'agency' },
  ];
  expect(positionsOf(steps).map((joint) => joint.map(({ who }) => who))).toEqual([
    ['outlet'],
    ['agency'],
    ['biden', 'kadhimi'],
  ]);
  expect(originsOf(steps).map(({ who }) => who)).toEqual(['biden', 'kadhimi']);
  expect(originsOf([])).toEqual([]);
});

describe('when a claim held', () => {
  const bounds = (
    startEarliest: string | null,
    startLatest: string | null,
    endEarliest: string | null,
    endLatest: string | null,
  ) => heldOn({ startEarliest, startLatest, endEarliest, endLatest });
  test('a day is as certain as possible', () => {
    const day = { from: '2021-07-26', to: '2021-07-26' };
    expect(bounds('2021-07-26', '2021-07-26', '2021-07-26', '2021-07-26')).toEqual({ certainly: day, possibly: day });
  });
  test('some day of a month: none for certain', () => {
    expect(bounds('2021-07-01', '2021-07-31', '2021-07-01', '2021-07-31')).toEqual({
      certainly: null,
      possibly: { from: '2021-07-01', to: '2021-07-31' },
    });
  });
  test('what has no bounds is possible at any time', () => {
    expect(bounds(null, null, null, null)).toEqual({ certainly: null, possibly: { from: null, to: null } });
    expect(bounds(null, '2021-07-26', '2021-07-26', null).certainly).toEqual({ from: '2021-07-26', to: '2021-07-26' });
  });
});

const DOCUMENT: KnownDocument = {
  id: 'd1',
  titles: inBoth('Talks <held>', 'محادثات'),
  file: 'd1.txt',
  sha256: null,
  kind: null,
  citation: null,
  identifiers: [],
  language: 'ar',
  url: null,
  publishedOn: '2021-07-27',
  publishedBasis: 'INFERRED',
  publishedBy: [
    {
      id: 'outlet',
      names: inBoth('The Outlet', 'الناشر'),
    },
  ],
};
const CLAIM = {
  id: 'c-1',
  relation: 'amal.MET_WITH.bashir@talks',
  polarity: 'NEGATED',
  mode: 'FUTURE',
  texts: inBoth('Amal will not meet Bashir (CNN).', 'آمال لن تلتقي بشير (CNN).'),
  attribution: [
    {
      position: 1,
      act: 'WROTE',
      through: 'TWEET',
      actor: {
        id: 'amal',
        names: inBoth('Amal', 'آمال'),
      },
    },
    {
      position: 0,
      act: 'REPORTED',
      through: null,
      actor: {
        id: 'outlet',
        names: inBoth('The Outlet', 'الناشر'),
      },
    },
  ],
  passages: [
    {
      start: 1200,
      end: 1234,
      record: null,
      pointer: null,
      words: null,
      whole: false,
      text: null,
      document: { id: 'd1' },
    },
  ],
} as unknown as Claim;

describe('a citation', () => {
  const cite = (language: 'ar' | 'en') => ({
    language,
    edtf: (date: string) => formatEdtf(language, date),
    claim: CLAIM,
    documents: new Map([['d1', DOCUMENT]]),
    word: (term: string, name: string) => `${term}:${name}`.toLowerCase(),
    permalink: 'http://localhost:4000/?claim=c-1&x="<',
  });
  const bare = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '');

  test('in English: chain, paraphrase marked as one, document, outlet, date and its basis, place, link', () => {
    expect(bare(citationText(cite('en'))).split('\n')).toEqual([
      'The Outlet (act:reported) → Amal (act:wrote, medium:tweet): Amal will not meet Bashir (CNN). [paraphrase, denial, plan or expectation]',
      '“Talks <held>”, The Outlet, 27 July 2021 (inferred). d1.txt, characters 1,200–1,234',
      'http://localhost:4000/?claim=c-1&x="<',
    ]);
  });
  test('in Arabic: the same, the other way', () => {
    expect(
      bare(citationText(cite('ar')))
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      'الناشر (act:reported) ← آمال (act:wrote، medium:tweet): آمال لن تلتقي بشير (CNN). [بالمعنى، نفي، خطة أو توقّع]',
      '«محادثات»، الناشر، 27 يوليو 2021 (مستنتَج). d1.txt، المحارف 1,200–1,234',
    ]);
  });
  test.each(['ar', 'en'] as const)('in %s what may run the other way stands in isolates, each closed', (language) => {
    const text = citationText(cite(language));
    expect(text).toContain('\u2068d1.txt\u2069');
    expect(text.split('\u2068').length).toBe(text.split('\u2069').length);
    for (const line of text.split('\n')) expect(line).not.toMatch(/\u2068[^\u2069]*$/);
  });
  test('as HTML: direction told, nothing of the data is markup', () => {
    const htmlOf = (cited: Cited): string => renderToStaticMarkup(createElement(CitationHtml, { cited }));
    const html = htmlOf(cite('ar'));
    expect(html).toMatch(/^<p lang="ar" dir="rtl">/);
    expect(html).toContain('href="http://localhost:4000/?claim=c-1&amp;x=&quot;&lt;"');
    expect(htmlOf(cite('en'))).toContain('Talks &lt;held&gt;');
  });
  test('a document that is not known is named by its id', () => {
    expect(citationText({ ...cite('en'), documents: new Map() })).toContain('d1');
  });
  test('where nobody knows when it was published, that is said', () => {
    expect(publishedOn(cite('en'), { publishedOn: null, publishedBasis: null })).toBe('date of publication unknown');
    expect(publishedOn(cite('en'), { publishedOn: '2021-07', publishedBasis: 'PRINTED' })).toBe('July 2021');
  });
});

test('a permalink opens the claim with those whom it relates on the canvas', () => {
  expect(permalinkOf('http://h/', 'ar', CLAIM)).toBe('http://h/?lang=ar&show=amal,bashir&claim=c-1');
  expect(permalinkOf('http://h/', 'en', { id: 'c 2', relation: null })).toBe('http://h/?lang=en&claim=c%202');
});
