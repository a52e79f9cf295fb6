/** Claims and entities are added where an author would add them, and columns are changed in place: what is read is what was wanted, and nothing else changes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { addClaim } from '../../src/dossier/edit/add-claim.ts';
import { addEntity } from '../../src/dossier/edit/add-entity.ts';
import { changeColumns } from '../../src/dossier/edit/change-columns.ts';
import { plainRows, plainStatements } from '../../src/dossier/edit/plain-rows.ts';
import { removeRow } from '../../src/dossier/edit/remove-row.ts';
import type { Columns } from '../../src/dossier/write/row-line.ts';
import { partOfToday } from '../support/property.ts';
import { present } from '../support/present.ts';

const SEEDS = join(import.meta.dirname, '../../seed');
const NEW_FILE = { newFile: 'claims-2.cypher', heading: 'The second' };
const HASH = 'a'.repeat(64);

function filesOf(dossier: string): { name: string; text: string }[] {
  const folder = join(SEEDS, dossier);
  const names = readdirSync(folder).filter((name) => name.endsWith('.cypher'));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function file(text: string): { name: string; text: string }[] {
  return [{ name: 'claims.cypher', text }];
}

const TWO_SPEAKERS = `// One
WITH {document: 'd-1', attribution: ['paper REPORTED'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL'} AS own
UNWIND [
  {id: 'd-1-01', subject: 'a', predicate: 'MET_WITH', object: 'b', passages: ['10-20 ${HASH}']}, // early
  {id: 'd-1-03', subject: 'a', predicate: 'MET_WITH', object: 'c', passages: ['50-60 ${HASH}']}
] AS row
MERGE (c:Claim {id: row.id})
SET c += own, c += row;

// Two
WITH {document: 'd-1', attribution: ['paper REPORTED', 'a SAID'], voice: 'QUOTED', polarity: 'AFFIRMED', mode: 'ACTUAL', cites: ['x']} AS said
UNWIND [
  {id: 'd-1-02', subject: 'b', predicate: 'MET_WITH', object: 'c', passages: ['30-40 ${HASH}']}
] AS row
MERGE (c:Claim {id: row.id})
SET c += said, c += row;
`;

const OWN = {
  id: 'd-1-04',
  document: 'd-1',
  subject: 'b',
  predicate: 'MET_WITH',
  object: 'a',
  attribution: ['paper REPORTED'],
  voice: 'OWN',
  polarity: 'AFFIRMED',
  mode: 'ACTUAL',
  passages: [`30-35 ${HASH}`],
};

describe('a claim is added', () => {
  test('to the statement that shares its values, behind the claim of the passage before', () => {
    const { text } = addClaim(file(TWO_SPEAKERS), OWN, NEW_FILE);
    const row = `  {id: 'd-1-04', subject: 'b', predicate: 'MET_WITH', object: 'a',\n    passages: ['30-35 ${HASH}']},\n`;
    expect(text).toBe(TWO_SPEAKERS.replace('// early\n', `// early\n${row}`));
  });

  test('to the statement of its speaker', () => {
    const said = { ...OWN, attribution: ['paper REPORTED', 'a SAID'], voice: 'QUOTED', cites: ['x'] };
    const { text } = addClaim(file(TWO_SPEAKERS), said, NEW_FILE);
    expect(plainRows(text).map(({ id }) => id)).toEqual(['d-1-01', 'd-1-03', 'd-1-02', 'd-1-04']);
    expect(plainRows(text).at(-1)?.columns).toEqual(said);
  });

  test('with the columns that differ from the shared ones, and null for one that it must not have', () => {
    const said = { ...OWN, attribution: ['paper REPORTED', 'a SAID'], voice: 'QUOTED' };
    const { text } = addClaim(file(TWO_SPEAKERS), said, NEW_FILE);
    expect(plainRows(text).find(({ id }) => id === 'd-1-04')?.columns).toEqual(said);
    expect(text).toContain('cites: null}');
  });

  test('before the others if its passage is the first', () => {
    const { text } = addClaim(file(TWO_SPEAKERS), { ...OWN, passages: [`1-5 ${HASH}`] }, NEW_FILE);
    expect(plainRows(text).map(({ id }) => id)[0]).toBe('d-1-04');
  });

  test('to a new file in the form of the others if no claim of its document is there', () => {
    const added = addClaim(file(TWO_SPEAKERS), { ...OWN, document: 'd-2', text: "It's so." }, NEW_FILE);
    expect(added).toEqual({
      name: 'claims-2.cypher',
      text: `// The second
WITH {
  document: 'd-2',
  attribution: ['paper REPORTED'],
  voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL'
} AS shared
UNWIND [
  {id: 'd-1-04', subject: 'b', predicate: 'MET_WITH', object: 'a',
    text: 'It\\'s so.',
    passages: ['30-35 ${HASH}']}
] AS row
MERGE (c:Claim {id: row.id})
SET c += shared, c += row;
`,
    });
  });

  test('to a statement of its own where SET adds the shared values after the row', () => {
    const late = TWO_SPEAKERS.replace('c += own, c += row', 'c += row, c += own').split('// Two')[0] ?? '';
    const added = addClaim(file(late), { ...OWN, voice: 'QUOTED' }, { ...NEW_FILE, newFile: 'claims.cypher' });
    expect(added.text.startsWith(late)).toBe(true);
    expect(plainRows(added.text).at(-1)?.columns).toEqual({ ...OWN, voice: 'QUOTED' });
  });

  test('and its heading cannot end the comment or begin a statement', () => {
    const heading = 'One\nMERGE (x)\u2028\\u000a';
    const { text } = addClaim([], OWN, { newFile: 'claims.cypher', heading });
    expect(plainStatements(text)).toHaveLength(1);
    expect(text.split('\n')[0]).toMatch(/^\/\/ One MERGE \(x\)/);
  });

  const real = ['herodotus-abductions', 'us-iraq-2021'].flatMap((dossier) => {
    const files = filesOf(dossier);
    return files.flatMap((each) =>
      plainRows(each.text)
        .filter(({ label }) => label === 'Claim')
        .map((row) => ({ name: row.id, files, row, each })),
    );
  });

  test.each(partOfToday(real, 40))('that was taken out of a real dossier: $name', ({ files, row, each }) => {
    const { text } = removeRow(
      each.text,
      row.statement.list,
      row.statement.list.rows.findIndex(({ start }) => start === row.start),
    );
    const rest = files.map((other) => (other.name === each.name ? { name: each.name, text } : other));
    const added = addClaim(rest, row.columns as Columns & { id: string; document: string }, NEW_FILE);
    const columnsById = (whole: string): object =>
      Object.fromEntries(plainRows(whole).map(({ id, columns }) => [id, columns]));
    expect(added.name).toBe(each.name);
    expect(columnsById(added.text)).toEqual(columnsById(each.text));
    // Nothing but the lines of the row: the text without it is what it was.
    const again = present(plainRows(added.text).find(({ id }) => id === row.id));
    const index = again.statement.list.rows.findIndex(({ start }) => start === again.start);
    expect(removeRow(added.text, again.statement.list, index).text).toBe(text);
  });
});

describe('columns are changed', () => {
  const [first] = plainRows(TWO_SPEAKERS);
  const last = present(plainRows(TWO_SPEAKERS).at(-1));

  test('in place, and a new one is added where the table has it', () => {
    expect(changeColumns(TWO_SPEAKERS, present(first), { object: 'z', when: '2021' })).toBe(
      TWO_SPEAKERS.replace("object: 'b', passages: ['10-20", "object: 'z', when: '2021', passages: ['10-20"),
    );
  });

  test('that the shared map gives, in the row alone', () => {
    const text = changeColumns(TWO_SPEAKERS, last, { voice: 'OWN', cites: undefined });
    const changed = present(plainRows(text ?? '').at(-1));
    expect(changed.columns['voice']).toBe('OWN');
    expect('cites' in changed.columns).toBe(false);
    expect(text?.replace(", voice: 'OWN', passages", ', passages').replace(', cites: null}', '}')).toBe(TWO_SPEAKERS);
  });

  test('and back, which gives the text of before', () => {
    const there = present(changeColumns(TWO_SPEAKERS, present(first), { about: 'x' }));
    expect(changeColumns(there, present(plainRows(there)[0]), { about: undefined })).toBe(TWO_SPEAKERS);
  });

  test('not where SET would overrule them', () => {
    const late = TWO_SPEAKERS.replace('c += own, c += row', 'c += row, c += own');
    expect(changeColumns(late, present(plainRows(late)[0]), { voice: 'QUOTED' })).toBeUndefined();
  });
});

describe('an entity is added', () => {
  test('behind the last of its label', () => {
    const files = filesOf('herodotus-abductions');
    const { name, text } = addEntity(
      files,
      'Person',
      { id: 'candaules', name: 'Candaules', nameAr: 'كنداولس' },
      'e.cypher',
    );
    expect(name).toBe('entities.cypher');
    const persons = plainRows(text).filter(({ label }) => label === 'Person');
    expect(persons.at(-1)?.columns).toEqual({ id: 'candaules', name: 'Candaules', nameAr: 'كنداولس' });
    const row = present(persons.at(-1));
    expect(removeRow(text, row.statement.list, row.statement.list.rows.length - 1).text).toBe(
      files.find((each) => each.name === name)?.text,
    );
  });

  test('in a statement of its own behind the others, or in a new file', () => {
    const files = filesOf('herodotus-abductions');
    const before = present(files.find(({ name }) => name === 'entities.cypher')).text;
    const militia = { id: 'm', name: 'M' };
    const { text } = addEntity(files, 'Militia', militia, 'e.cypher');
    expect(text).toBe(
      `${before}\nUNWIND [\n  {id: 'm', name: 'M'}\n] AS row\nMERGE (m:Militia {id: row.id})\nSET m += row;\n`,
    );
    expect(addEntity([], 'Militia', militia, 'e.cypher').name).toBe('e.cypher');
  });
});
