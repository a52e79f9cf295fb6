/** What the page is told of a claim before it is saved: its days by the table of docs/time.md, the claim in words, and what cannot be read. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ClaimColumns, Meaning } from '../../src/desk/contract.ts';
import { Desk } from '../support/desk.ts';

let desk: Desk;

beforeAll(async () => (desk = await Desk.open('us-iraq-2021')));
afterAll(async () => await desk.close());

async function meaningOf(row: ClaimColumns): Promise<Meaning> {
  const { status, body } = await desk.post('/api/meaning', row);
  expect(status).toBe(200);
  return body;
}

const MET = { subject: 'joe-biden', predicate: 'MET_WITH', object: 'mustafa-al-kadhimi' };
const SAID = { attribution: ['outlet-of-article-004 REPORTED', 'joe-biden SAID on 2021-07-26'] };

describe('the days', () => {
  test('that the claim states', async () => {
    expect(await meaningOf({ ...MET, when: '2021-07' })).toMatchObject({
      startEarliest: '2021-07-01',
      startLatest: '2021-07-31',
      endEarliest: '2021-07-01',
      endLatest: '2021-07-31',
      whenSource: 'STATED',
      faults: [],
    });
  });

  test('that follow from the saying: an act had happened by then, a plan was ahead', async () => {
    const actual = await meaningOf({ ...MET, ...SAID });
    expect(actual).toMatchObject({ whenSource: 'SAYING', saidEarliest: '2021-07-26', saidLatest: '2021-07-26' });
    expect(actual.endLatest ?? actual.startLatest).toBe('2021-07-26');
    const plan = await meaningOf({ ...MET, ...SAID, mode: 'FUTURE' });
    expect(plan.startEarliest).toBe('2021-07-26');
    expect(plan.startLatest).toBeUndefined();
  });

  test('of claims that are written already have no faults', async () => {
    const { claims } = await desk.document('us-iraq-004');
    for (const { row } of claims.slice(0, 20)) expect((await meaningOf(row)).faults).toEqual([]);
  });

  test('are absent where nothing is known', async () => {
    expect(await meaningOf(MET)).toEqual({
      whenSource: 'NONE',
      faults: [],
      worded: 'Joe Biden – met with – Mustafa al-Kadhimi',
    });
    expect(await meaningOf({})).toMatchObject({ whenSource: 'NONE' });
  });
});

describe('what cannot be read', () => {
  test.each([
    [{ when: 'last Monday' }, 'when'],
    [{ attribution: ['Biden said so'] }, 'attribution'],
    [{ voice: 'LOUD' }, 'voice'],
    [{ participants: ['white-house'] }, 'participant'],
    [{ quantities: ['many soldiers'] }, 'quantit'],
    [{ textFr: 'x' }, 'textFr'],
    [{ nothing: 'x' }, 'nothing'],
    [{ subject: 'Joe Biden' }, 'subject'],
  ])('%j is named', async (row, what) => {
    const { faults, worded } = await meaningOf({ ...MET, ...row });
    expect(faults.join(' ')).toContain(what);
    expect(worded).toContain('met with');
  });

  test('the columns of a proposal are no fault', async () => {
    expect((await meaningOf({ ...MET, because: ['when 1-2 x'], rejected: 'y' })).faults).toEqual([]);
  });
});
