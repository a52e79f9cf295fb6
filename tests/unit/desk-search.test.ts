/** What the desk finds while a claim is written: entities by their names, own ones first, and what the dossier has on the same proposition. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Beside, FoundEntity } from '../../src/desk/contract.ts';
import { Desk } from '../support/desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open('us-iraq-2021');
  const other = join(desk.folder, '../herodotus-abductions');
  await cp(join(import.meta.dirname, '../../seed/herodotus-abductions'), other, { recursive: true });
});
afterAll(async () => await desk.close());

async function found(text: string, labels = ''): Promise<FoundEntity[]> {
  return await desk.get(`/api/entities?${new URLSearchParams({ text, labels }).toString()}`);
}

async function beside(proposition: Record<string, string>): Promise<Beside> {
  return await desk.get(`/api/proposition?${new URLSearchParams(proposition).toString()}`);
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe('entities', () => {
  test.each([
    ['three letters', 'bid', 'joe-biden'],
    ['a name', 'Joe Biden', 'joe-biden'],
    ['another spelling', 'Kazemi', 'mustafa-al-kadhimi'],
    ['Arabic letters', 'الكاظمي', 'mustafa-al-kadhimi'],
    ['an id', 'mustafa-al', 'mustafa-al-kadhimi'],
    ['a wrong letter', 'Bidem', 'joe-biden'],
    ['the middle of a name', 'al-Kadh', 'mustafa-al-kadhimi'],
  ])('are found by %s', async (_what, text, id) => {
    const all = await found(text, 'Person');
    expect(all[0]).toMatchObject({ id, own: true, dossiers: ['us-iraq-2021'] });
    expect(all.every(({ label }) => label === 'Person')).toBe(true);
  });

  test('of another dossier are found too', async () => {
    const [io] = await found('Io', 'Person');
    expect(io).toMatchObject({ id: 'io', own: false, dossiers: ['herodotus-abductions'], names: { ar: 'إيو' } });
  });

  test('without a text are those of the dossier', async () => {
    const all = await found('');
    expect(all.length).toBe(50);
    expect(all.every(({ own }) => own)).toBe(true);
  });

  test('of a name that was written a moment ago are found at once', async () => {
    const path = join(desk.folder, 'entities.cypher');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace("'Biden', 'Joseph Biden'", "'Biden', 'Zaphod', 'Joseph Biden'"));
    await desk.session.refresh();
    expect(ids(await found('zaph'))[0]).toBe('joe-biden');
    await writeFile(path, text);
    await desk.session.refresh();
    expect(ids(await found('zaph'))).not.toContain('joe-biden');
  });

  test('of no known label, or by a text without letters, are refused or none', async () => {
    expect(await found('؟!')).toEqual([]);
    expect(await found('Biden', 'Dossier')).toMatchObject({ message: expect.any(String) });
  });
});

describe('on a proposition', () => {
  test('repeats in either direction of a symmetric predicate, and claims of the same ends', async () => {
    const there = await beside({ subject: 'united-states', predicate: 'COOPERATES_WITH', object: 'iraq' });
    expect(ids(there.same)).toContain('us-iraq-004-01');
    const back = await beside({ subject: 'iraq', predicate: 'COOPERATES_WITH', object: 'united-states' });
    expect(ids(back.same).toSorted()).toEqual(ids(there.same).toSorted());
    expect(ids(there.near)).toContain('us-iraq-004-07');
    expect(ids(there.same).some((id) => ids(there.near).includes(id))).toBe(false);
  });

  test('of another occasion are near, and not the same', async () => {
    const { same, near } = await beside({ subject: 'joe-biden', predicate: 'MET_WITH', object: 'mustafa-al-kadhimi' });
    expect(ids(same)).not.toContain('us-iraq-004-02');
    expect(ids(near)).toContain('us-iraq-004-02');
  });

  test('denials', async () => {
    const { denials } = await beside({
      subject: 'iraq',
      predicate: 'NEEDS',
      object: 'us-combat-forces-in-iraq',
    });
    expect(denials.find(({ id }) => id === 'us-iraq-004-09')).toMatchObject({
      document: 'us-iraq-004',
      attribution: ['outlet-of-article-004 REPORTED', 'iraqi-cabinet CONFIRMED'],
    });
  });

  test('nothing where nothing is asked, or one end alone is', async () => {
    expect(await beside({})).toEqual({ same: [], denials: [], near: [] });
    expect((await beside({ subject: 'iraq' })).near).toEqual([]);
  });
});
