/**
 * The order in which Jest runs the test files: long files first, so that no worker runs alone at the end, and files that mostly
 * wait (those of `machine/`, for ports, restarts and deadlines) spread among those that compute.
 */
import { relative, sep } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Seconds of the slow files (tests/README.md). A clean clone has no record of an earlier run. */
const SECONDS = {
  'machine/load-beside': 90,
  'machine/cli-backup': 80,
  'machine/cli-start': 56,
  'machine/local-trouble': 55,
  'machine/snapshot-database-gone': 42,
  'machine/local-health': 38,
  'machine/local-server': 29,
  'machine/installed': 25,
  'machine/schema-rebuild': 22,
  'machine/server-busy': 20,
  'served/cypher-explore': 52,
  'loaded/positions-command': 40,
  'loaded/large-dossier': 30,
  'loaded/dossier-real': 39,
  'served/graphql-aliases': 37,
  'served/graphql-pages': 34,
  'queries/queries': 33,
  'loaded/languages': 31,
  'served/graphql-relation-fields': 30,
  'explorer/accessible': 30,
  'explorer/evidence': 25,
  'explorer/states': 24,
  'loaded/dossier-shared': 20,
  'loaded/plans': 20,
};
/** Of a file without a line above. Files of `unit/` come last: the shortest fill the end. */
const OTHER_SECONDS = { machine: 10, loaded: 8, served: 8, queries: 8, explorer: 8, desk: 20, unit: 1 };

// oxlint-disable-next-line import/no-default-export -- Jest imports it.
export default class OrderOfFiles extends Sequencer {
  /** @override */
  async sort(tests) {
    // Equal files in the order of Jest: by the last run, or by size.
    // oxlint-disable-next-line unicorn/no-array-sort -- It is the method of Jest's sequencer.
    const inOrder = (await super.sort(tests)).map((test) => ({ test, ...expectationOf(test) }));
    const longestFirst = inOrder.toSorted((a, b) => b.seconds - a.seconds);
    const waiting = longestFirst.filter(({ waits }) => waits);
    const computing = longestFirst.filter(({ waits }) => !waits);
    return spread(waiting, computing).map(({ test }) => test);
  }
}

function expectationOf({ path, context }) {
  const [folder, ...rest] = relative(`${context.config.rootDir}/tests`, path).split(sep);
  const name = `${folder}/${rest.join('/').replace(/\.test\.ts$/, '')}`;
  return { waits: folder === 'machine', seconds: SECONDS[name] ?? OTHER_SECONDS[folder] ?? 1 };
}

/** Both lists in their order, so that at each place the same share of the seconds of either has come. */
function spread(one, other) {
  const all = [];
  const totals = [one, other].map((list) => list.reduce((sum, { seconds }) => sum + seconds, 0));
  const left = [[...one], [...other]];
  const come = [0, 0];
  while (left[0].length + left[1].length > 0) {
    const next = left[1].length === 0 || (left[0].length > 0 && come[0] / totals[0] <= come[1] / totals[1]) ? 0 : 1;
    const file = left[next].shift();
    come[next] += file.seconds;
    all.push(file);
  }
  return all;
}
