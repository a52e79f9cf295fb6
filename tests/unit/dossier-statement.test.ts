/** The parser finds the parts of a dossier's statement. */
import { describe, expect, test } from '@jest/globals';
import { scan } from '../../src/dossier/read/scan.ts';
import { readStatement, type StatementFault, type TableStatement } from '../../src/dossier/read/read-statement.ts';
import { splitStatements } from '../../src/dossier/read/split-statements.ts';

function read(source: string): TableStatement | StatementFault {
  const { tokens, faults } = scan(source);
  expect(faults).toEqual([]);
  return readStatement(splitStatements(tokens)[0] ?? []);
}

function expectRead(source: string): TableStatement {
  const statement = read(source);
  expect(statement).not.toHaveProperty('reason');
  return statement as TableStatement;
}

/** The fault is where `at` begins. */
function expectRefused(source: string, at: string, word: RegExp): void {
  expect(read(source)).toEqual({ offset: source.indexOf(at), reason: expect.stringMatching(word) });
}

describe('a table', () => {
  test('has its label, id, assignments and rows', () => {
    const source =
      "// People.\nWITH {kind: 'x'} AS shared\nUNWIND [\n  {id: 'a'},\n  {id: 'b', aliases: ['c', 'd']}\n] AS row\nMERGE (p:Person {id: row.id})\nSET p += shared, p += row, p.note = toUpper('x, y')";
    const { label, id, assignments, list, prefixEnd, end } = expectRead(source);
    expect({ label, id: source.slice(id.start, id.end), end }).toEqual({
      label: 'Person',
      id: 'row.id',
      end: source.length,
    });
    expect(assignments.map(({ key, value }) => [key, source.slice(value.start, value.end)])).toEqual([
      [undefined, 'shared'],
      [undefined, 'row'],
      ['note', "toUpper('x, y')"],
    ]);
    expect(list?.rows.map(({ start }) => start)).toEqual([source.indexOf("{id: 'a'"), source.indexOf("{id: 'b'")]);
    expect(prefixEnd).toBe(source.indexOf('MERGE'));
  });

  test.each([
    ['without rows', "MERGE (d:Dossier {id: 'x'}) SET d += {title: 'T'}", 'Dossier'],
    ['in lower case', "unwind [{id: 'x'}] as row merge (p:Place {id: row.id}) set p += row", 'Place'],
    ['with a label in backticks', "MERGE (d:`Dossier` {id: 'x'})", 'Dossier'],
    [
      'with columns named like keywords',
      "MERGE (d:Dossier {id: 'x'}) SET d += {match: 1, create: 2, call: 3, limit: [{where: 4}]}, d.count = 1",
      'Dossier',
    ],
    [
      'with keywords in texts and comments',
      "MERGE (d:Dossier {id: 'CREATE'}) /* DELETE */ SET d.title = 'MATCH (n) // $x'",
      'Dossier',
    ],
    ['with a column named like a clause', "MERGE (d:Dossier {id: 'x'}) SET d.set = 1, d.unwind = 2", 'Dossier'],
    [
      'with several rows made by an expression',
      "UNWIND range(1, 3) AS n MERGE (p:Person {id: 'p-' + n}) SET p.name = 'P'",
      'Person',
    ],
  ])('%s', (_what, source, label) => expect(expectRead(source).label).toBe(label));
});

describe('what a dossier may not do', () => {
  test.each([
    ['MATCH (n:Person) MERGE (x:Person {id: n.id})', 'MATCH', /MATCH/],
    ["OPTIONAL MATCH (n) MERGE (x:Person {id: 'a'})", 'OPTIONAL', /OPTIONAL/],
    ["CREATE (x:Person {id: 'a'})", 'CREATE', /CREATE/],
    ["MERGE (x:Person {id: 'a'}) DELETE x", 'DELETE', /DELETE/],
    ["MERGE (x:Person {id: 'a'}) DETACH DELETE x", 'DETACH', /DETACH/],
    ["MERGE (x:Person {id: 'a'}) REMOVE x.name", 'REMOVE', /REMOVE/],
    ['CALL db.labels() YIELD label MERGE (x:Person {id: label})', 'CALL', /CALL/],
    ["CALL { CREATE (n) } MERGE (x:Person {id: 'a'})", 'CALL', /CALL/],
    ["LOAD CSV FROM 'file:///etc/passwd' AS row MERGE (x:Person {id: row[0]})", 'LOAD', /LOAD/],
    ["FOREACH (i IN [1] | CREATE (n)) MERGE (x:Person {id: 'a'})", 'FOREACH', /FOREACH/],
    ["MERGE (x:Person {id: 'a'}) ON CREATE SET x.name = 'A'", 'ON CREATE', /ON/],
    ['MERGE (x:Person {id: $id})', '$id', /\$ID/],
    ['MERGE (x:Person {id: $`id`})', '$', /\$/],
    ["WITH EXISTS { MATCH (n) } AS e MERGE (x:Person {id: 'a'})", 'EXISTS', /EXISTS/],
    ["WITH COUNT { (n) } AS e MERGE (x:Person {id: 'a'})", 'COUNT', /COUNT/],
    ["WITH COLLECT { MATCH (n) RETURN n.id } AS e MERGE (x:Person {id: 'a'})", 'COLLECT', /COLLECT/],
    ["MERGE (x:Person {id: 'a'}) RETURN x", 'RETURN', /RETURN/],
    ["USE other MERGE (x:Person {id: 'a'})", 'USE', /USE/],
    ['DROP CONSTRAINT claim_id', 'DROP', /DROP/],
  ])('%s', (source, at, word) => expectRefused(source, at, word));
});

describe('what is no table', () => {
  test.each([
    ['PLEASE do', 'PLEASE', /begins no statement/],
    ["UNWIND [{id: 'a'}] AS row", 'UNWIND', /MERGE is missing/],
    ["MERGE (a:Person {id: 'a'})-[:KNOWS]->(b:Person {id: 'b'})", '(a', /one node/],
    ["MERGE (a:Person {id: 'a'}) MERGE (b:Person {id: 'b'})", '(a', /one node/],
    ["MERGE (a:Person:Actor {id: 'a'})", '(a', /one node/],
    ["MERGE (a:Person {name: 'a'})", '(a', /one node/],
    ['MERGE (a:Person)', '(a', /one node/],
    ["MERGE (a:Person {id: 'a', name: 'A'})", '(a', /id alone/],
    ["MERGE (a:Person {id: 'a'}) SET b += {}", 'b +=', /SET takes a/],
    ["MERGE (a:Person {id: 'a'}) SET a = {}", 'a =', /SET takes a/],
    ["MERGE (a:Person {id: 'a'}) SET a:Actor", 'a:Actor', /SET takes a/],
    ["MERGE (a:Person {id: 'a'}) SET a += {}, ", 'SET', /SET takes a/],
    ["MERGE (a:Person {id: 'a'}) SET a += {} MERGE (b:Person {id: 'b'})", 'MERGE (b', /; is missing/],
    ["MERGE (a:Person {id: 'a'}) UNWIND [{id: 'b'}] AS row MERGE (b:Person {id: row.id})", 'UNWIND', /; is missing/],
    ["MERGE (a:Person {id: 'a'}) SET a += {} WITH {} AS b MERGE (b:Person {id: 'b'})", 'WITH', /; is missing/],
  ])('%s', (source, at, word) => expectRefused(source, at, word));
});
