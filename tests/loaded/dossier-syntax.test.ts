/** Lint refuses what Neo4j refuses. Each case is one file, and the verdict of lint is compared with EXPLAIN of its statements. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import type { DossierFault } from '../../src/errors.ts';
import { evaluateFile, type AuthoredRow } from '../../src/dossier/read/evaluate-file.ts';
import { sourceOf } from '../../src/dossier/read/source-file.ts';
import { scan } from '../../src/dossier/read/scan.ts';
import { splitStatements } from '../../src/dossier/read/split-statements.ts';
import { testDatabase } from '../support/database.ts';

let database: Database;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());

const rows = (...lines: string[]): string =>
  `UNWIND [\n  ${lines.join('\n  ')}\n] AS row\nMERGE (p:Person {id: row.id})\nSET p += row;\n`;
/** A file with this value in its second row. */
const value = (text: string): string => rows("{id: 'a', name: 'A'},", `{id: 'b', name: ${text}}`);
/** A file with this entry in its second row. */
const entry = (text: string): string => rows("{id: 'a', name: 'A'},", `{id: 'b', ${text}}`);
const end = (text: string): string => `UNWIND [{id: 'a'}] AS row\n${text}`;

/** Files that Neo4j accepts in the style of the seed: lint accepts them. */
const ACCEPTED: Readonly<Record<string, string>> = {
  plain: value("'B'"),
  'double quotes': value('"it\'s"'),
  'an escaped quote': value("'it\\'s'"),
  'a backslash': value("'C:\\\\u0041'"),
  'an unknown escape': value("'\\q'"),
  'a unicode escape': value("'\\u0041'"),
  'slashes in a text': value("'http://example.org/*'"),
  'a line break in a text': value("'over\ntwo lines'"),
  'a semicolon in a text': value("'a; b;\n'"),
  'Arabic signs in a text': value("'أ، ب؛ «ج»'"),
  'a bracket in a text': value("'[{('"),
  'an empty list and an empty map': value('[[], {}]'),
  'a number with zeros before it': value('00.5'),
  'a number without a zero': value('.5'),
  'an exponent': value('1e5'),
  'a hexadecimal number': value('0x1F'),
  'an octal number': value('0o17'),
  'a number with _': value('1_000'),
  'a negative number': value('-1'),
  'a key that is a keyword': entry('match: 1, null: 2, in: 3, not: 4'),
  'a key in backticks': entry('`a b`: 1, `c``d`: 2, ``: 3'),
  'a key in Arabic': entry('اسم: 1'),
  'a key with $': entry('a$b: 1'),
  'a key twice': entry('name: 1, name: 2'),
  'a function': value("toUpper('b') + 'c'"),
  'a list comprehension': value('[x IN [1, 2] | x * 2]'),
  CASE: value("CASE WHEN 'a' IN ['a'] THEN 'b' ELSE 'c' END"),
  'keywords in lower case': rows("{id: 'a'}").toLowerCase().replace('person', 'Person'),
  'keywords in mixed case': 'Unwind [{id: "a"}] As row Merge (p:Person {id: row.id}) Set p += row;',
  'no semicolon at the end': end('MERGE (p:Person {id: row.id})'),
  comments: `// it's {[(\n/* it's; */ ${value("'B' /* , */")}// end`,
  CRLF: value("'B'").replaceAll('\n', '\r\n'),
  'non-breaking spaces': value("\u00A0'B'\u3000"),
  separators: value("\u001C'B'\u2028"),
  'a label in backticks': end('MERGE (p:`Person` {id: row.id});'),
  'a column in backticks': end('MERGE (p:Person {id: row.id}) SET p.`name` = 1;'),
  'a column named like a clause': end('MERGE (p:Person {id: row.id}) SET p.set = 1, p.merge = 2;'),
  WITH: `WITH {note: 'x'} AS shared ${end('MERGE (p:Person {id: row.id}) SET p += shared, p += row;')}`,
};

/** Files that Neo4j refuses: lint refuses them, at this line and column. */
const REFUSED: Readonly<Record<string, readonly [source: string, place: string]>> = {
  'a comma after the last row': [rows("{id: 'a'},", "{id: 'b'},"), '3:12'],
  'a comma before the first row': [rows(", {id: 'a'}"), '2:3'],
  'two commas between rows': [rows("{id: 'a'},,", "{id: 'b'}"), '2:13'],
  'no comma between rows': [rows("{id: 'a'}", "{id: 'b'}"), '3:3'],
  'a comma after the last entry': [entry("name: 'B',"), '3:22'],
  'two commas between entries': [entry("name: 'B',, note: 'C'"), '3:23'],
  'no comma between entries': [entry("name: 'B' note: 'C'"), '3:23'],
  'a comma after the last item': [entry("aliases: ['B',]"), '3:26'],
  'two commas between items': [entry("aliases: ['B',, 'C']"), '3:27'],
  'no comma between items': [entry("aliases: ['B' 'C']"), '3:27'],
  'only a comma': [value('[,]'), '3:20'],
  'a quote that is not escaped': [value("'it's'"), '3:19'],
  'a quote that is not closed': [value("'B"), '3:19'],
  'a double quote that is not closed': [value('"B'), '3:19'],
  'a quote that is not opened': [value("B'"), '3:20'],
  'a backtick that is not closed': [entry('`name: 1'), '3:13'],
  'a comment that is not closed': [`${rows("{id: 'a'}")}/* end`, '6:1'],
  'a bracket that is not closed': [entry("aliases: ['B'"), '3:22'],
  'a brace that is not closed': [rows("{id: 'a',", "{id: 'b'}"), '2:3'],
  'a brace too many': [rows("{id: 'a'}},", "{id: 'b'}"), '2:12'],
  'a list that is not closed': ["UNWIND [{id: 'a'} AS row\nMERGE (p:Person {id: row.id});", '1:8'],
  'a node that is not closed': [end('MERGE (p:Person {id: row.id} SET p += row;'), '2:7'],
  'a wrong escape': [value("'\\uZZZZ'"), '3:20'],
  'a wrong escape in a comment': [`${value("'B'")}// \\uZZZZ`, '7:4'],
  'a backslash outside of a text': [value("\\'B'"), '3:19'],
  'an octal number of old': [value('01'), '3:19'],
  'a number that ends with a point': [value('1.'), '3:21'],
  'a number with two points': [value('1.5.5'), '3:22'],
  'a large number': [value('12345678901234567890'), '3:19'],
  'a large fraction': [value(`${'9'.repeat(320)}.5`), '3:19'],
  'a hexadecimal number with X': [value('0X1F'), '3:19'],
  'a key in quotes': [entry("'name': 1"), '3:13'],
  'a key that is a number': [entry('1: 1'), '3:13'],
  'a key with a hyphen': [entry('nick-name: 1'), '3:17'],
  'a key with a point': [entry('a.b: 1'), '3:14'],
  'a key of two words': [entry('a b: 1'), '3:15'],
  'a key with a raised 2': [entry('a²: 1'), '3:14'],
  'a key without a value': [entry('name:'), '3:18'],
  'an entry without a key': [entry(": 'B'"), '3:13'],
  'an equals sign in a map': [entry("name = 'B'"), '3:18'],
  'a word that is no value': [value('unknown'), '3:19'],
  'an unknown function': [value('sing(1)'), '3:19'],
  'typographic quotes': [value('‘B’'), '3:19'],
  'typographic double quotes': [value('“B”'), '3:19'],
  'an Arabic comma': [entry("name: 'B'، note: 'C'"), '3:22'],
  'an Arabic semicolon': [end('MERGE (p:Person {id: row.id})؛'), '2:30'],
  'a zero-width space': [value("\u200B'B'"), '3:19'],
  'a byte order mark': [`\uFEFF${value("'B'")}`, '1:1'],
  'a byte order mark within': [value("\uFEFF'B'"), '3:19'],
  'a hash': [`${value("'B'")}# end`, '7:1'],
  UNWND: [value("'B'").replace('UNWIND', 'UNWND'), '1:1'],
  AZ: [value("'B'").replace('] AS', '] AZ'), '4:3'],
  MERG: [value("'B'").replace('MERGE', 'MERG'), '1:1'],
  SAT: [value("'B'").replace('SET', 'SAT'), '5:7'],
  'no AS': [value("'B'").replace(' AS row', ' row'), '4:3'],
  'no semicolon between statements': [value("'B'").replace(';', '') + value("'C'"), '7:1'],
  'a comma after the last assignment': [end('MERGE (p:Person {id: row.id}) SET p += row,;'), '2:31'],
  'a comma in the node': [end('MERGE (p:Person {id: row.id},) SET p += row;'), '2:29'],
  'a bracket too many after the node': [end('MERGE (p:Person {id: row.id})) SET p += row;'), '2:30'],
  '=+': [end('MERGE (p:Person {id: row.id}) SET p =+ row;'), '2:35'],
  'an unknown variable in SET': [end('MERGE (p:Person {id: row.id}) SET p += rov;'), '2:40'],
  'another variable in SET': [end('MERGE (p:Person {id: row.id}) SET q += row;'), '2:35'],
  'an unknown variable as id': [end('MERGE (p:Person {id: rov.id}) SET p += row;'), '2:22'],
  'a column with a hyphen': [end('MERGE (p:Person {id: row.id}) SET p.nick-name = 1;'), '2:35'],
  'WITH without AS': [`WITH {note: 'x'} ${end('MERGE (p:Person {id: row.id});')}`, '1:6'],
};

/** Files that Neo4j accepts, and lint refuses: they are no tables of a dossier. */
const NOT_FOR_DOSSIERS: Readonly<Record<string, readonly [source: string, reason: RegExp]>> = {
  'two nodes in one statement': ["MERGE (a:Person {id: 'a'}) SET a += {} MERGE (b:Person {id: 'b'})", /; is missing/],
  'another clause': ["MERGE (a:Person {id: 'a'}) RETURN a", /RETURN is not allowed/],
  'a line break in backticks': ['MERGE (a:`Per\nson` {id: 1})', /` that is not closed on its line/],
  'a carriage return that ends a comment': ["// a\rMERGE (a:Person {id: 'a'})", /carriage return/],
  'an escape in a comment': ["/* \\u0041 */ MERGE (a:Person {id: 'a'})", /escape in a comment/],
  'an id in capitals': ["MERGE (a:Person {ID: 'a'})", /MERGE takes one node/],
  'two labels': ["MERGE (a:Person:Actor {id: 'a'})", /MERGE takes one node/],
};

async function refusalOf(statement: string): Promise<unknown> {
  try {
    await database.readMany(`EXPLAIN ${statement}`);
    return undefined;
  } catch (error) {
    return (error as Error).cause;
  }
}

/** Splits as the file is for Neo4j, as far as the scanner can read it: a statement that it cannot read stays whole. */
async function isRefusedByNeo4j(source: string): Promise<boolean> {
  const { tokens, faults } = scan(source);
  const statements =
    faults.length > 0
      ? [source.replace(/;\n$/, '')]
      : splitStatements(tokens).map((part) => source.slice(part[0]?.start, part.at(-1)?.end));
  for (const statement of statements) if ((await refusalOf(statement)) !== undefined) return true;
  return false;
}

async function faultsOf(text: string): Promise<readonly DossierFault[]> {
  return (await evaluateFile(database, sourceOf({ name: 'x.cypher', text }), () => {})).faults;
}

describe('what Neo4j accepts', () => {
  test.each(Object.entries(ACCEPTED))('%s', async (_what, source) => {
    expect(await faultsOf(source)).toEqual([]);
    expect(await isRefusedByNeo4j(source)).toBe(false);
  });
});

describe('what Neo4j refuses', () => {
  test.each(Object.entries(REFUSED))('%s', async (_what, [source, expectedPlace]) => {
    const [first] = await faultsOf(source);
    expect(`${first?.place.line}:${first?.place.column} ${first?.reason}`).toMatch(new RegExp(`^${expectedPlace} \\S`));
    expect(await isRefusedByNeo4j(source)).toBe(true);
  });
});

describe('what Neo4j accepts, and a dossier may not have', () => {
  test.each(Object.entries(NOT_FOR_DOSSIERS))('%s', async (_what, [source, reason]) => {
    expect((await faultsOf(source))[0]?.reason).toMatch(reason);
    expect(await refusalOf(source)).toBeUndefined();
  });
});

test('each faulty row is reported, and the others are read', async () => {
  const text = rows(
    "{id: 'a', name: sing('x')},",
    "{id: 'b', name: 'B'},",
    "{id: 'c', name: 1 / 0},",
    "{id: 'd', name: 'it's'},",
    "{id: 'e', name: toUpper('e')},",
    "{id: 'f', name: unknown},",
    "{id: 'g',}",
  );
  const read: AuthoredRow[] = [];
  const { faults } = await evaluateFile(database, sourceOf({ name: 'x.cypher', text }), (row) => read.push(row));
  expect(faults.map(({ place }) => `${place.line}:${place.column}`).toSorted()).toEqual([
    '2:19',
    '4:3',
    '5:19',
    '7:19',
    '8:11',
  ]);
  expect(read.map(({ columns, place }) => [columns['id'], place.line])).toEqual([
    ['b', 3],
    ['e', 6],
    ['g', 8],
  ]);
});
