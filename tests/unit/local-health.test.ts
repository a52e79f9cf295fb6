/** When a Neo4j that still runs is started again, how often, and what the words of a disk mean. */
import { expect, test } from '@jest/globals';
import { Health, type ProbeResult } from '../../src/db/local/health.ts';
import { Restarts } from '../../src/db/local/restarts.ts';
import { storageProblemIn } from '../../src/db/local/storage.ts';

const answered: ProbeResult = { kind: 'ANSWERED' };
const failed: ProbeResult = { kind: 'FAILED', problem: 'No space left on device' };
const unreachable: ProbeResult = { kind: 'UNREACHABLE', problem: 'refused' };
const silent = (cpuMillis?: number): ProbeResult => ({ kind: 'SILENT', cpuMillis });
const asleep: ProbeResult = { kind: 'VOID' };
const times = (count: number, result: (n: number) => ProbeResult): ProbeResult[] =>
  Array.from({ length: count }, (_, n) => result(n));

test.each<[string, readonly ProbeResult[], number | undefined]>([
  ['answers', times(100, () => answered), undefined],
  ['a database that failed', [answered, failed, failed], 2],
  ['a failure that is over', [failed, answered, failed, answered], undefined],
  ['no connection', [unreachable, unreachable, unreachable], 2],
  ['no connection for a moment', [unreachable, unreachable, answered, unreachable], undefined],
  ['frozen', times(3, () => silent(5_000)), 2],
  ['frozen, between probes that prove nothing', [silent(5_000), asleep, silent(5_000), asleep, silent(5_010)], 4],
  ['only probes that prove nothing', times(100, () => asleep), undefined],
  ['busy: it works', times(50, (n) => silent(5_000 + 9_000 * n)), undefined],
  ['busy, then frozen for a moment', [silent(0), silent(9_000), answered, silent(9_000), silent(9_000)], undefined],
  ['silent for a quarter of an hour, however busy', times(60, (n) => silent(9_000 * n)), 59],
  ['a system without /proc: it may be busy', times(50, () => silent()), undefined],
])('%s', (_name, results, restartAt) => {
  const health = new Health();
  const reasons = results.map((result) => health.add(result));
  const first = reasons.findIndex((reason) => reason !== undefined);
  expect(first === -1 ? undefined : first).toBe(restartAt);
});

test('six new starts in ten minutes, with longer pauses; then none until the first is ten minutes ago', () => {
  const restarts = new Restarts();
  const pauses = [0, 1, 2, 3, 4, 5, 6].map((second) => restarts.nextPauseMillis(second * 1_000));
  expect(pauses).toEqual([500, 2_000, 10_000, 30_000, 60_000, 60_000, undefined]);
  expect(restarts.nextPauseMillis(600_500)).toBe(60_000);
  expect(restarts.nextPauseMillis(2_000_000)).toBe(500);
});

test.each([
  ['java.io.IOException: No space left on device', 'FULL'],
  ['Disk quota exceeded', 'FULL'],
  ['File too large', 'FULL'],
  ['Read-only file system', 'READ_ONLY'],
  ['Connection refused', undefined],
])('%s', (text, problem) => {
  expect(storageProblemIn(text)).toBe(problem);
});
