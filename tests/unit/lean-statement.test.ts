/** Branches by type that are equal become one branch; the rest of the statement stays exactly the same. */
import { describe, expect, test } from '@jest/globals';
import { leanStatement } from '../../src/db/lean-statement.ts';

const branch = (node: string, label: string, fields: string, result: string): string => `      WITH *
      MATCH (${node})
      WHERE ${node}:${label}
      WITH ${node} { ${fields}, __resolveType: '${label}', __id: elementId(${node}) } AS ${result}
      RETURN ${result}
`;
const projection = (...branches: readonly string[]): string =>
  `  CALL (this1) {\n    CALL (*) {\n${branches.join('      UNION\n')}    }\n    RETURN var2\n  }\n  RETURN head(collect(var2)) AS this1`;
const exists = (label: string, node: string, condition: string): string =>
  `EXISTS {\n  MATCH (this)-[:SUBJECT]->(${node}:${label})\n  WHERE ${condition}\n}`;

describe('projections by type', () => {
  test('that select the same are one', () => {
    const statement = projection(branch('this1', 'Person', '.id', 'var2'), branch('this1', 'Place', '.id', 'var2'));
    const lean = leanStatement(statement, {});
    expect(lean).not.toContain('UNION');
    expect(lean).toContain('WITH this1 WHERE this1:Person|Place');
    expect(lean).toContain(
      "{ .id, __resolveType: head([label IN labels(this1) WHERE label IN ['Person', 'Place']]), __id: elementId(this1) } AS var2",
    );
    expect(lean.startsWith('  CALL (this1) {\n    WITH this1')).toBe(true);
    expect(lean.endsWith('  RETURN head(collect(var2)) AS this1')).toBe(true);
  });

  test.each([
    [
      'select other fields',
      projection(branch('this1', 'Person', '.id', 'var2'), branch('this1', 'Place', '.name', 'var2')),
    ],
    [
      'are about another node',
      projection(branch('this1', 'Person', '.id', 'var2'), branch('this3', 'Place', '.id', 'var2')),
    ],
    [
      'follow a relationship',
      projection(branch('this1', 'Person', '.id', 'var2')).replace('MATCH (this1)', 'MATCH (this1)-->(x)'),
    ],
  ])('that %s stay as they are', (_, statement) => {
    expect(leanStatement(statement, {})).toBe(statement);
  });
});

describe('alternatives by type', () => {
  const two = `WHERE (${exists('Person', 'this0', 'this0.id = $param0')} OR ${exists('Place', 'this1', 'this1.id = $param1')})`;

  test('with one value are one', () => {
    expect(leanStatement(two, { param0: 'iraq', param1: 'iraq' })).toBe(
      'WHERE EXISTS {\n  MATCH (this)-[:SUBJECT]->(this0:Person|Place)\n  WHERE this0.id = $param0\n}',
    );
  });

  test.each([
    ['another value', two, { param0: 'iraq', param1: 'iran' }],
    ['another field', two.replace('this1.id', 'this1.name'), { param0: 'iraq', param1: 'iraq' }],
    ['another relationship', two.replace('SUBJECT', 'OBJECT'), { param0: 'iraq', param1: 'iraq' }],
    ['one of a kind only', `WHERE (${exists('Person', 'this0', 'this0.id = $param0')})`, { param0: 'iraq' }],
  ])('with %s stay as they are', (_, statement, parameters) => {
    expect(leanStatement(statement, parameters)).toBe(statement);
  });
});
