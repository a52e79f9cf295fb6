/** W3C Web Annotation: the musts of the W3C's own tests, what an annotation says of a claim, and the selectors of its passages. */
import { describe, expect, test } from '@jest/globals';
import { Account } from '../../src/interchange/account/account.ts';
import { webannotation } from '../../src/interchange/formats/webannotation/webannotation.ts';
import type { Records } from '../../src/records/record.ts';
import { missingMusts, type AnnotationCollection } from '../support/judges/web-annotations.ts';
import { FULL, sourceOf, type AllRecords } from '../support/records/full-records.ts';

const [CLAIM] = FULL.claim as [Records['claim']];
const [DOCUMENT] = FULL.document as [Records['document']];
const [DOSSIER] = FULL.dossier as [Records['dossier']];
const [PASSAGE] = CLAIM.passages as [Records['claim']['passages'][number]];
const NOWHERE: Records['claim']['passages'][number] = {
  ...PASSAGE,
  ...{ start: null, end: null, sha256: null, record: null, pointer: null, words: null, whole: null },
};

async function collectionOf(records: Partial<AllRecords>): Promise<AnnotationCollection> {
  const source = sourceOf({ ...FULL, ...records });
  let all = '';
  for await (const { text } of webannotation.write(new Account(source), { language: 'en' })) all += text;
  const collection = JSON.parse(all) as AnnotationCollection;
  expect(missingMusts(collection)).toEqual([]);
  expect(collection.total).toBe(collection.first.items.length);
  return collection;
}

async function annotationOf(
  claim: Partial<Records['claim']>,
  document: Partial<Records['document']> = {},
): Promise<object> {
  const { first } = await collectionOf({
    claim: [{ ...CLAIM, ...claim }],
    document: [{ ...DOCUMENT, ...document }],
  });
  return first.items[0] ?? {};
}

test('the tests of the W3C refuse what they must', async () => {
  const collection = await collectionOf({});
  const [annotation = {}] = collection.first.items;
  const changed = (changes: object): AnnotationCollection => ({
    ...collection,
    first: { ...collection.first, items: [{ ...annotation, ...changes }] },
  });
  for (const changes of [
    { id: 'no address' },
    { type: 'Note' },
    { target: 'no address' },
    { created: 'yesterday' },
    { target: { source: 'https://example.org', selector: { type: 'Unknown' } } },
    { target: { source: 'https://example.org', selector: { type: 'TextPositionSelector', start: 1 } } },
  ]) {
    expect([changes, missingMusts(changed(changes)).length > 0]).toEqual([changes, true]);
  }
});

test('a claim is an annotation with its paraphrases, who said it, what it is about, and who wrote it when', async () => {
  expect(await annotationOf({})).toMatchObject({
    id: 'https://example.org/full/annotation/full-01',
    motivation: 'describing',
    creator: { name: 'coder of a claim' },
    created: '2026-11-01T00:00:00Z',
    modified: '2026-11-02T00:00:00Z',
    body: [
      { purpose: 'describing', value: 'text of a claim in English', language: 'en', textDirection: 'ltr' },
      { purpose: 'describing', value: 'text of a claim بالعربية', language: 'ar', textDirection: 'rtl' },
      {
        purpose: 'commenting',
        value:
          'name of hafryat REPORTED through INTERVIEW on 2021-08-01/2021-08-02; name of unnamed-officer SAID through REMARKS on 2021-07-30/2021-07-31; when 2021-07-11/2021-07-14',
      },
      { purpose: 'tagging', value: 'MET_WITH' },
      { purpose: 'tagging', value: 'AFFIRMED' },
      { purpose: 'tagging', value: 'ACTUAL' },
      { purpose: 'tagging', value: 'WITHDRAWN' },
      { purpose: 'identifying', source: 'https://example.org/full/entity/amal-haddad' },
      { purpose: 'identifying', source: 'https://example.org/full/entity/bashir-nouri' },
      { purpose: 'identifying', source: 'https://example.org/full/entity/meeting-of-tabra' },
      { purpose: 'identifying', source: 'https://example.org/full/entity/tabra' },
    ],
  });
});

test('who spoke jointly is one step', async () => {
  const [outlet, origin] = CLAIM.attribution as [
    Records['claim']['attribution'][number],
    Records['claim']['attribution'][number],
  ];
  const joint = { ...origin, actor: 'amal-haddad', position: 0 };
  expect(JSON.stringify(await annotationOf({ attribution: [outlet, joint], when: null }))).toContain(
    '"name of Amal in English + name of hafryat REPORTED through INTERVIEW on 2021-08-01/2021-08-02"',
  );
});

describe('the target', () => {
  const FORM = { type: 'FragmentSelector', conformsTo: 'urn:sanad:ontology#Passage' };
  const POINTER = { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc6901', value: '/objects/3' };

  test.each<[string, Partial<typeof NOWHERE>, object | undefined]>([
    [
      'of a place in a text',
      { start: 75, end: 158, sha256: '2c26' },
      { type: 'TextPositionSelector', start: 75, end: 158, refinedBy: { ...FORM, value: 'sha256 2c26' } },
    ],
    ['of a record', { record: 17 }, { ...FORM, value: 'record 17' }],
    [
      'of a place in a record',
      { record: 17, pointer: '/objects/3' },
      { ...FORM, value: 'record 17', refinedBy: POINTER },
    ],
    ['of a place in JSON', { pointer: '/objects/3' }, POINTER],
    ['of a place in words', { words: 'f. 12r' }, { ...FORM, value: 'at f. 12r' }],
    ['of a whole document', { whole: true }, undefined],
  ])('%s', async (_what, changes, selector) => {
    const copy = { archiveUrl: null, retrievedOn: null };
    const annotation = await annotationOf({ passages: [{ ...NOWHERE, ...changes }] }, copy);
    const source = 'https://example.org/document';
    const target = selector === undefined ? { id: source } : { type: 'SpecificResource', source, selector };
    expect(annotation).toMatchObject({ target: [target] });
  });

  test('of a document that is nowhere on the web has an address of the dossier', async () => {
    const passages = [{ ...NOWHERE, whole: true }];
    expect(
      await annotationOf({ passages }, { url: 'ftp and no address', archiveUrl: null, retrievedOn: null }),
    ).toMatchObject({
      target: [{ id: 'https://example.org/full/document/article-1' }],
    });
  });

  test('names the copy whose text it is', async () => {
    const state = { type: 'TimeState', cached: DOCUMENT.archiveUrl, sourceDate: '2021-08-11T00:00:00Z' };
    expect(await annotationOf({})).toMatchObject({ target: [{ state }] });
  });

  test('of a claim without passages is its document', async () => {
    expect(await annotationOf({ passages: [], document: 'article-1' })).toMatchObject({
      target: 'https://example.org/document',
    });
  });
});

test.each([
  ['https://creativecommons.org/licenses/by/4.0/', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC BY 4.0', undefined],
])('the licence %s', async (licence, rights) => {
  const { first } = await collectionOf({ dossier: [{ ...DOSSIER, licence }] });
  expect(first.items[0]?.['rights']).toBe(rights);
});

test('a dossier without anything is a collection, too', async () => {
  const { total } = await collectionOf({ claim: [], document: [], entity: [] });
  expect(total).toBe(0);
});
