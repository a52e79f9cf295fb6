/** Sanad builds the class data archive in the background, and other work does not wait for it. */
import { readdir, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { layoutOf } from '../../src/db/local/layout.ts';
import { newTestHome, startOn, stopAllStarted } from '../support/local.ts';
import { until } from '../support/until.ts';

afterEach(stopAllStarted);

const namesIn = (home: string): Promise<string[]> => readdir(layoutOf(home).neo4j);

test('where there is none it is begun after a start, and a stop does not wait for it', async () => {
  const home = await newTestHome();
  const archive = (await namesIn(home)).find((name) => name.endsWith('.jsa'));
  // A training wrote the one that the tests share.
  expect(await readlink(join(layoutOf(home).neo4j, archive ?? 'none'))).toContain('classes-');
  await rm(join(layoutOf(home).neo4j, archive ?? ''));

  const server = await startOn(home, { shortLived: false });
  await until(async () => (await namesIn(home)).some((name) => name.startsWith('training-')));
  await server.stop();
  // Had the stop waited for it, it would be here.
  expect((await namesIn(home)).filter((name) => name.startsWith('training-') || name.includes('.jsa'))).toEqual([]);
  await rm(home, { recursive: true });
});
