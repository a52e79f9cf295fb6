/** The dossier is loaded in the background, one load at a time and the latest files last; changes of folders are noticed, whichever way an editor writes. */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { BackgroundLoad } from '../../src/desk/background-load.ts';
import type { Loading } from '../../src/desk/contract.ts';
import { watchFolders } from '../../src/desk/watch-folders.ts';
import { DossierError } from '../../src/errors.ts';

describe('loads', () => {
  test('run one after another, and however often one is wanted meanwhile, one more follows', async () => {
    const ends: (() => void)[] = [];
    const shown: Loading['state'][] = [];
    const load = async (): Promise<void> => await new Promise((resolve) => void ends.push(resolve));
    const background = new BackgroundLoad(load, ({ state }) => shown.push(state));
    background.request();
    for (let count = 0; count < 3; count += 1) background.request();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await setImmediate();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await setImmediate();
    expect(ends).toHaveLength(2);
    expect(shown).toEqual(['LOADING', 'LOADING', 'LOADED']);
    background.request();
    expect(ends).toHaveLength(3);
    background.close();
    ends[2]?.();
    await setImmediate();
    background.request();
    expect(ends).toHaveLength(3);
  });

  test('that are refused say why, and the next one begins anew', async () => {
    const shown: Loading[] = [];
    let count = 0;
    const load = async (): Promise<void> => {
      count += 1;
      if (count === 1) throw new DossierError({ file: 'a.cypher', line: 3 }, 'names nobody');
      if (count === 2) throw new TypeError('a secret');
    };
    const background = new BackgroundLoad(load, (loading) => shown.push(loading));
    for (let each = 0; each < 3; each += 1) {
      background.request();
      await setImmediate();
    }
    expect(shown.filter(({ state }) => state !== 'LOADING')).toEqual([
      { state: 'REFUSED', reason: 'a.cypher:3: names nobody' },
      { state: 'REFUSED', reason: expect.not.stringContaining('secret') },
      { state: 'LOADED' },
    ]);
  });
});

test('a write, a renamed file and a removed one are noticed, several at once as one, and none after the end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sanad-watch-'));
  let count = 0;
  const watch = watchFolders([folder, join(folder, 'nothing')], () => (count += 1));
  const counted = async (work: () => Promise<void>): Promise<number> => {
    const before = count;
    await work();
    const noticed = (): boolean => count > before;
    for (const end = Date.now() + 10_000; !noticed() && Date.now() < end;) await sleep(20);
    return count - before;
  };
  try {
    const path = join(folder, 'a.cypher');
    expect(await counted(async () => await writeFile(path, 'a'))).toBe(1);
    expect(
      await counted(async () => {
        await writeFile(`${path}~`, 'b');
        await rename(`${path}~`, path);
        await writeFile(join(folder, 'b.cypher'), 'b');
      }),
    ).toBe(1);
    expect(await counted(async () => await rm(path))).toBe(1);
    watch.close();
    const before = count;
    await writeFile(path, 'c');
    await sleep(300);
    expect(count).toBe(before);
  } finally {
    watch.close();
    await rm(folder, { recursive: true });
  }
});
