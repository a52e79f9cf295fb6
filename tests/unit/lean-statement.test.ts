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

/** A branch that has a subquery of its own, with numbered variables. */
const nested = (
  node: string,
  label: string,
  numbers: readonly [number, number],
  text = "['en ' + this.name]",
): string =>
  `      WITH *
      MATCH (${node})
      WHERE ${node}:${label}
      CALL (${node}) {
        CALL (${node}) {
          WITH ${node} AS this
          UNWIND ${text} AS form
          RETURN {text: form, mark: '} UNION {'} AS localized
        }
        WITH localized AS this${numbers[0]}
        RETURN collect(this${numbers[0]}) AS var${numbers[1]}
      }
      WITH ${node} { .id, names: var${numbers[1]}, __resolveType: '${label}', __id: elementId(${node}) } AS var2
      RETURN var2
`;

describe('projections by type with subqueries of their own', () => {
  test('that differ by the numbers of their variables are one', () => {
    const statement = projection(nested('this1', 'Person', [3, 4]), nested('this1', 'Place', [5, 6]));
    const lean = leanStatement(statement, {});
    expect(lean.match(/UNWIND/g)).toHaveLength(1);
    expect(lean).toContain('WHERE this1:Person|Place\n');
    expect(lean).toContain(
      "{ .id, names: var4, __resolveType: head([label IN labels(this1) WHERE label IN ['Person', 'Place']]), __id: elementId(this1) } AS var2",
    );
    expect(lean.endsWith('    RETURN var2\n  }\n  RETURN head(collect(var2)) AS this1')).toBe(true);
  });

  test('two of them in one statement, and one in the other', () => {
    const one = projection(nested('this1', 'Person', [3, 4]), nested('this1', 'Place', [5, 6]));
    const two = `${one}\n${one.replaceAll('this1', 'this9')}`;
    expect(leanStatement(two, {}).match(/UNWIND/g)).toHaveLength(2);
    const inner = (label: string, numbers: readonly [number, number]): string =>
      nested('this1', label, numbers).replace(
        'WITH this1 AS this\n',
        `WITH this1 AS this\n${one.replaceAll('this1', 'this7')}\n`,
      );
    const lean = leanStatement(projection(inner('Person', [13, 14]), inner('Place', [15, 16])), {});
    expect(lean.match(/CALL \(\*\)/g)).toHaveLength(2);
  });

  test.each<[string, string]>([
    [
      'another text',
      projection(nested('this1', 'Person', [3, 4]), nested('this1', 'Place', [5, 6], "['ar ' + this.name]")),
    ],
    ['another node', projection(nested('this1', 'Person', [3, 4]), nested('this8', 'Place', [5, 6]))],
    [
      'another parameter',
      projection(nested('this1', 'Person', [3, 4], '$param1'), nested('this1', 'Place', [5, 6], '$param2')),
    ],
    [
      'another variable of the statement around',
      `WITH this20, this21\n${projection(nested('this1', 'Person', [3, 4], '[this20]'), nested('this1', 'Place', [5, 6], '[this21]'))}`,
    ],
    [
      'aliases that look like variables',
      projection(nested('this1', 'Person', [3, 4]), nested('this1', 'Place', [5, 6])).replaceAll(
        /names: var(\d)/g,
        'this$1: var$1',
      ),
    ],
    [
      'variables in another order',
      projection(
        nested('this1', 'Person', [3, 4]),
        nested('this1', 'Place', [5, 6]).replace('names: var6', 'names: this5'),
      ),
    ],
  ])('%s: they stay as they are', (_, statement) => {
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
