/** Sanad reads plain rows exactly as Neo4j reads them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import type { Database } from '../../src/db/database.ts';
import { readLiteral } from '../../src/dossier/read/read-literal.ts';
import { scan } from '../../src/dossier/read/scan.ts';
import { testDatabase } from '../support/database.ts';

let database: Database;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());

const piece = fc.constantFrom(
  'a',
  'ب',
  '؛',
  ' ',
  ';',
  '\n',
  '//',
  '/*',
  '😀',
  '`',
  '{',
  '\\\\',
  "\\'",
  '\\"',
  '\\n',
  '\\t',
  '\\r',
  '\\b',
  '\\f',
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const scalar = fc.oneof(
  text.map((inner) => `'${inner}'`),
  text.map((inner) => `"${inner}"`),
  fc.constantFrom('true', 'FALSE', 'null', '0', '42', '3.25', '0.5', '999999999999999'),
);
const key = fc.constantFrom('id', 'match', '`x y`', '`a``b`', 'اسم', '_k', 'id');
const { literal } = fc.letrec<{ literal: string }>((tie) => ({
  literal: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('literal'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(key, tie('literal')), { maxLength: 3 })
      .map((entries) => `{${entries.map(([name, value]) => `${name}: ${value}`).join(', /* , */ ')}}`),
  ),
}));

test('literals', async () => {
  const sources = fc.sample(literal, 150);
  for (let at = 0; at < sources.length; at += 15) {
    const some = sources.slice(at, at + 15);
    const ours = some.map((source) => readLiteral(scan(source).tokens));
    expect(ours).not.toContain(undefined);
    const [row] = await database.readMany<{ theirs: unknown[]; ours: unknown[] }>(
      `RETURN [${some.join(',\n')}] AS theirs, $ours AS ours`,
      { ours },
    );
    expect(row?.ours).toEqual(row?.theirs);
  }
});
