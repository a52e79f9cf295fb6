/**
 * A dossier of twenty claims with the hard cases of positions: `positions` and `congruence` return what a table says that was made by hand
 * from its rows, by both adapters. The table lies beside the rows: tests/support/fixtures/garrison-of-tabra/positions.md.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { lintDossier } from '../../src/dossier/check/lint-dossier.ts';
import { CypherGraphSource } from '../../src/graph/cypher/source.ts';
import type { GraphSource, Through } from '../../src/graph/port.ts';
import { SnapshotSource } from '../../src/graph/snapshot/source.ts';
import { congruence } from '../../src/traversals/congruence.ts';
import type { FoundPosition } from '../../src/traversals/position-rows.ts';
import { positions, type FoundPropositionPositions } from '../../src/traversals/positions.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { GARRISON } from '../support/dossier-folders.ts';
import { load } from '../support/dossiers.ts';
import { rowsOf } from '../support/markdown-table.ts';

const PAGE = readFileSync(`${GARRISON}positions.md`, 'utf8');
const KEYS: Readonly<Record<string, string>> = {
  leaving: 'leaving-of-tabra',
  left: 'garrison-in-tabra.WITHDREW_FROM.tabra@leaving-of-tabra',
  talks: 'tabra-talks',
  negotiated: 'marid.NEGOTIATES_WITH.port-council@tabra-talks',
};
const EVENTS = ['leaving-of-tabra', 'tabra-talks'];

let database: Database;
const sources: (GraphSource & { stop: () => void })[] = [];
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  await load(database, GARRISON);
  const settings = { maxAgeMillis: 3_600_000, deadlineMillis: 60_000, onTrouble: () => {} };
  for (const source of [new SnapshotSource(database, settings), new CypherGraphSource(database, settings)]) {
    await source.start();
    sources.push(source);
  }
});
afterAll(async () => {
  for (const source of sources) source.stop();
  await database.close();
});

/** The answers to one question after the other, which both adapters give. */
async function answersTo(ids: readonly string[], through: Through = {}): Promise<FoundPropositionPositions[]> {
  const answers: FoundPropositionPositions[][] = [];
  for (const source of sources) {
    const answer = await source.answer(async (graph) => {
      const found: FoundPropositionPositions[] = [];
      for (const of of ids) found.push(...(await positions(graph, { of, through }, new Deadline(60_000))));
      return found;
    });
    answers.push(answer);
  }
  const [bySnapshot = [], byCypher = []] = answers;
  expect(byCypher).toEqual(bySnapshot);
  return bySnapshot;
}

const nameOf = (key: string): string => Object.keys(KEYS).find((name) => KEYS[name] === key) ?? key;
const idsOf = (records: readonly { readonly id: string }[]): string => records.map(({ id }) => id).join(', ');
const claimsOf = ({ claims }: FoundPosition): string => claims.map((id) => id.replace('tabra-', '')).join(', ');

function cellsOf(found: readonly FoundPropositionPositions[]): string[][] {
  return found.flatMap(({ key, rows }) =>
    rows.map((row) => [
      nameOf(key),
      row.holder.id,
      row.axis,
      row.sign,
      idsOf(row.saidBy),
      claimsOf(row),
      String(row.origins),
      row.firstSaid ?? 'open',
      row.lastSaid ?? 'open',
      row.changed ? 'yes' : 'no',
    ]),
  );
}

/** The rows of a table by its header, without the last `left` columns. */
function tableOf(header: string, left = 0): string[][] {
  const rows = rowsOf(PAGE, header.split(', '));
  expect(rows.length).toBeGreaterThan(0);
  return rows.map((cells) => cells.slice(0, cells.length - left));
}

const COLUMNS = 'proposition, holder, axis, sign, said by, claims';
const POSITIONS = `${COLUMNS}, origins, first said, last said, changed, why`;

test('the dossier has twenty claims, and lint finds no fault in it', async () => {
  const { findings } = await lintDossier(database, GARRISON);
  expect(findings.filter(({ level }) => level !== 'NOTE')).toEqual([]);
  const [row] = await database.readMany<{ count: number }>('MATCH (c:Claim) RETURN count(c) AS count', {});
  expect(row).toEqual({ count: 20 });
});

describe('positions', () => {
  test('all rows', async () => {
    expect(cellsOf(await answersTo(EVENTS))).toEqual(tableOf(POSITIONS, 1));
  });

  test('who is silent', async () => {
    const silent = (await answersTo(EVENTS)).map((each) => [nameOf(each.key), idsOf(each.silent)]);
    expect(silent).toEqual(tableOf('proposition, silent'));
  });

  test.each(Object.entries(KEYS))('of %s alone, by its own id', async (name, of) => {
    const found = (await answersTo([of])).filter(({ key }) => key === of);
    expect(cellsOf(found)).toEqual(tableOf(POSITIONS, 1).filter(([proposition]) => proposition === name));
  });

  const short = (cells: readonly string[]): string[] => [...cells.slice(0, 6), cells[9] ?? ''];

  test('by what had been published on a day', async () => {
    const found = cellsOf(await answersTo(EVENTS, { publishedBy: '2019-05-06' })).map(short);
    expect(found).toEqual(tableOf(`${COLUMNS}, changed`));
  });

  test('with what was taken back', async () => {
    const found = cellsOf(await answersTo(EVENTS, { includeWithdrawn: true })).map(short);
    const standing = tableOf(POSITIONS, 1).map(short);
    const more = tableOf(`${COLUMNS.replace('proposition', 'with withdrawn')}, changed`);
    const inOrder = (rows: readonly string[][]): string[] => rows.map((cells) => cells.join(' | ')).toSorted();
    expect(inOrder(found)).toEqual(inOrder([...standing, ...more]));
  });
});

test('congruence', async () => {
  for (const source of sources) {
    const pairs = await source.answer(
      async (graph) => await congruence(graph, { of: EVENTS, first: 100, through: {} }, new Deadline(60_000)),
    );
    const cells = pairs.map(({ holders, congruent, conflicting, propositions }) => [
      idsOf(holders),
      String(congruent),
      String(conflicting),
      propositions.map(({ key }) => nameOf(key)).join(', '),
    ]);
    expect(cells).toEqual(tableOf('holders, congruent, conflicting, propositions, on', 1));
  }
});
