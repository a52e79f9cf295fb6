/** The records of a view: what it names, and what that names; lists of claims without those that are not in it. */
import { expect, test } from '@jest/globals';
import { readViewIds, viewRecords } from '../../src/interchange/account/view-records.ts';
import type { ClaimRecord, RecordKind, RelationRecord } from '../../src/records/record.ts';
import { FULL, sourceOf, type AllRecords } from '../support/records/full-records.ts';

const [CLAIM] = FULL.claim as [ClaimRecord];
const [RELATION] = FULL.relation as [RelationRecord];
const NOTHING: Partial<ClaimRecord> = { content: null, repeats: [], succeeds: [], withdraws: [] };
const claim = (id: string, further: Partial<ClaimRecord>): ClaimRecord => ({ ...CLAIM, ...NOTHING, id, ...further });
const RECORDS: AllRecords = {
  ...FULL,
  claim: [
    claim('about', { content: 'middle', repeats: ['other', 'about-2'], withdraws: ['other'] }),
    claim('about-2', { subject: null, object: null }),
    claim('middle', { content: 'last', repeats: [] }),
    claim('last', { content: null }),
    claim('other', { document: 'another-document', passages: [] }),
  ],
  relation: [{ ...RELATION, claims: ['about', 'other'], against: ['last', 'other'] }],
  disagreement: FULL.disagreement.flatMap((each) => [
    { ...each, id: 'kept', sides: [{ claims: ['about', 'other'] }, { claims: ['last'] }, { claims: ['other'] }] },
    { ...each, id: 'of-one-side', sides: [{ claims: ['about'] }, { claims: ['other'] }] },
  ]),
};

async function idsOf(kind: RecordKind, view: Parameters<typeof viewRecords>[1]): Promise<string[]> {
  const found: string[] = [];
  for await (const record of (await viewRecords(sourceOf(RECORDS), view)).read(kind)) {
    found.push('id' in record ? record.id : record.name);
  }
  return found;
}

const VIEW = { entities: [], relations: [RELATION.id], claims: ['about'] };

test('claims come with those that they are about, and with no others', async () => {
  expect(await idsOf('claim', VIEW)).toEqual(['about', 'middle', 'last']);
  expect(await idsOf('claim', { ...VIEW, claims: ['other'] })).toEqual(['other']);
});

test('entities and documents are those that claims and relations name', async () => {
  const entities = await idsOf('entity', VIEW);
  for (const id of [
    CLAIM.subject,
    CLAIM.object,
    RELATION.from,
    RELATION.to,
    ...CLAIM.attribution.map(({ actor }) => actor),
  ]) {
    if (RECORDS.entity.some((each) => each.id === id)) expect(entities).toContain(id);
  }
  expect(await idsOf('entity', { ...VIEW, relations: [], claims: ['about-2'] })).not.toContain(RELATION.from);
  const [alone = ''] = RECORDS.entity.map(({ id }) => id);
  expect(await idsOf('entity', { entities: [alone], relations: [], claims: [] })).toEqual([alone]);
  expect(await idsOf('document', { ...VIEW, claims: ['other'] })).toEqual([]);
  expect(await idsOf('proposal', VIEW)).toEqual([]);
});

test('lists of claims have those of the view, and a disagreement needs two sides there', async () => {
  const view = await viewRecords(sourceOf(RECORDS), VIEW);
  for await (const relation of view.read('relation')) {
    expect(relation).toMatchObject({ claims: ['about'], against: ['last'], status: RELATION.status });
  }
  for await (const each of view.read('claim')) {
    if (each.id === 'about') expect(each).toMatchObject({ repeats: [], withdraws: [] });
  }
  const disagreements = [];
  for await (const each of view.read('disagreement')) disagreements.push([each.id, each.sides]);
  expect(disagreements).toEqual([['kept', [{ claims: ['about'] }, { claims: ['last'] }]]]);
});

test.each([
  [{ claims: ['about', 'gone'] }, 'gone'],
  [{ relations: ['x.MET_WITH.y'] }, 'x.MET_WITH.y'],
  [{ entities: ['nobody'] }, 'nobody'],
])('%j: an id that the dossiers do not have ends the export', async (ids, named) => {
  const view = readViewIds(ids);
  if ('fault' in view) throw new Error(view.fault);
  await expect(viewRecords(sourceOf(RECORDS), view)).rejects.toThrow(named);
});
