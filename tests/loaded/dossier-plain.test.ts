/**
 * Statements whose values are all plain are evaluated without Neo4j. Neo4j returns the same rows: for each statement of the dossiers of
 * this repository, and for the forms that a statement can have. What is left to Neo4j is left.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { evaluateInNeo4j } from '../../src/dossier/read/evaluate-statement.ts';
import { evaluatePlainly } from '../../src/dossier/read/evaluate-plainly.ts';
import { readStatement, type TableStatement } from '../../src/dossier/read/read-statement.ts';
import { scan } from '../../src/dossier/read/scan.ts';
import { splitStatements } from '../../src/dossier/read/split-statements.ts';
import { testDatabase } from '../support/database.ts';

let database: Database;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILES = ['seed', 'tests/support/fixtures', 'src/dossier/new/template'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cypher') && !name.includes('lint'))
    .map((name) => join(folder, name)),
);

const statementsOf = (text: string): TableStatement[] =>
  splitStatements(scan(text).tokens)
    .map((tokens) => readStatement(tokens))
    .filter((statement): statement is TableStatement => !('reason' in statement));

test('each statement of the dossiers of this repository', async () => {
  let rowCount = 0;
  for (const file of FILES) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    for (const statement of statementsOf(text)) {
      const plain = evaluatePlainly(statement);
      if (plain === undefined) continue;
      expect({ file, rows: plain }).toEqual({ file, rows: (await evaluateInNeo4j(database, text, statement)).rows });
      rowCount += plain.length;
    }
  }
  expect(rowCount).toBeGreaterThan(1_000);
});

test.each([
  "MERGE (p:Person {id: 'a'}) SET p += {name: 'A', aliases: []}",
  "MERGE (p:Person {id: 'a'})",
  'UNWIND [] AS row MERGE (p:Person {id: row.id}) SET p += row',
  "UNWIND [{id: 'a', n: 1, f: 1.50, t: true, z: null, l: [1, 'b', [2.0]], m: {k: 'v'}}] AS row MERGE (p:Person {id: row.id}) SET p += row",
  "WITH {a: 1} AS one, {b: 'x'} AS two UNWIND [{id: 'a', b: 'y'}, {id: 'b'}] AS row MERGE (p:Person {id: row.id}) SET p += one, p += two, p += row, p.c = one.a, p.d = row.absent, p.e = 'e'",
  "unwind [{id: 'a'}] as row merge (p:Person {id: row.id}) set p += row",
  "UNWIND [{id: 'a'}] AS row MERGE (p:Person {id: 'same'}) SET p += row",
  "UNWIND [{name: 'A'}] AS row MERGE (p:Person {id: row.id}) SET p += row",
  "UNWIND [{id: 'a', text: 'it\\'s \\\\ \\n \"x\"'}] AS row MERGE (p:Person {id: row.id}) SET p += row",
  "UNWIND [{id: 'a', n: 1, n: 2}] AS row MERGE (p:Person {id: row.id}) SET p += row",
  "UNWIND [{id: 'a', `a b`: 1, اسم: 2, match: 3}] AS row MERGE (p:Person {id: row.id}) SET p += row",
])('%s', async (text) => {
  const [statement] = statementsOf(text);
  const plain = statement && evaluatePlainly(statement);
  expect(plain).toBeDefined();
  expect(statement && (await evaluateInNeo4j(database, text, statement))).toMatchObject({ rows: plain, faults: [] });
});

test.each([
  "UNWIND [{id: 'a' + 'b'}] AS row MERGE (p:Person {id: row.id}) SET p += row",
  "UNWIND [{id: 'a', n: -1}] AS row MERGE (p:Person {id: row.id}) SET p += row",
  "UNWIND ['a'] AS row MERGE (p:Person {id: row.id}) SET p += row",
  "UNWIND ['a'] AS row MERGE (p:Person {id: row}) SET p += row",
  "UNWIND [{id: 'a'}] AS row MERGE (row:Person {id: row.id}) SET row += row",
  "WITH {a: 1} AS row UNWIND [{id: 'a'}] AS row MERGE (p:Person {id: row.id}) SET p += row",
  "WITH {a: 1} AS one WITH one UNWIND [{id: 'a'}] AS row MERGE (p:Person {id: row.id}) SET p += row",
  "WITH 1 + 1 AS two UNWIND [{id: 'a'}] AS row MERGE (p:Person {id: row.id}) SET p.a = two",
  "UNWIND [{id: 'a'}] + [{id: 'b'}] AS row MERGE (p:Person {id: row.id}) SET p += row",
  "UNWIND [{id: 'a'}] AS row MERGE (p:Person {id: toUpper(row.id)}) SET p += row",
  "UNWIND [{id: 'a'}] AS row MERGE (p:Person {id: row.id}) SET p += absent",
  "UNWIND [{id: 'a'}] AS row MERGE (p:Person {id: row.id}) SET p.a = row.b.c",
  "UNWIND [{id: 'a'}] AS null MERGE (p:Person {id: null.id}) SET p += null",
])('left to Neo4j: %s', (text) => {
  for (const statement of statementsOf(text)) expect(evaluatePlainly(statement)).toBeUndefined();
});
