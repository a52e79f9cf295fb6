/** What the desk writes: one small difference a change, signed, linted before it is on disk, and taken back by undo; nobody's edit is lost. */
import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SaveOrder } from '../../src/desk/contract.ts';
import { CodePoints } from '../../src/model/code-points.ts';
import { Desk, TODAY } from '../support/desk.ts';
import { present } from '../support/present.ts';

let desk: Desk;

beforeEach(async () => (desk = await Desk.open('herodotus-abductions')));
afterEach(async () => await desk.close());

const ROW = {
  subject: 'io',
  predicate: 'CAME_TO',
  object: 'tyre',
  attribution: ['macmillan PUBLISHED', 'g-c-macaulay TRANSLATED', 'herodotus WROTE', 'persian-historians SAID'],
  voice: 'PARAPHRASED',
  polarity: 'AFFIRMED',
  mode: 'ACTUAL',
  text: "Io's ship came to Tyre.",
  textAr: 'بلغت سفينة إيو صور.',
};
const ADD: SaveOrder = { what: 'ADD', document: 'histories-1', spans: [{ start: 1673, end: 1689 }], row: ROW };

const PROPOSALS = `// From a program
UNWIND [
  {id: 'hdt-1-90', proposedBy: 'reader 0.3', proposedOn: '2026-11-28', document: 'histories-1', subject: 'io', predicate: 'CAME_TO', object: 'tyre',
    attribution: ['herodotus WROTE'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL',
    passages: ['1673-1689 ebef118c282ba04bbf98096bba7ba76d9295dfc9b71494ccfbdd30373845250f']}, // unsure
  {id: 'hdt-1-91', proposedBy: 'reader 0.3', document: 'histories-1', subject: 'io', predicate: 'CAME_TO', object: 'argos',
    attribution: ['herodotus WROTE'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL',
    passages: ['1673-1689 ebef118c282ba04bbf98096bba7ba76d9295dfc9b71494ccfbdd30373845250f']}
] AS row
MERGE (p:Proposal {id: row.id})
SET p += row;
`;

async function withProposals(): Promise<void> {
  await writeFile(join(desk.folder, 'proposals-reader.cypher'), PROPOSALS);
  await desk.session.refresh();
}

async function rowOf(id: string): Promise<{ version: string; row: Record<string, unknown> }> {
  const { claims, proposals } = await desk.document('histories-1');
  return present([...claims, ...proposals].find((row) => row.id === id));
}

describe('a claim is added', () => {
  test('to the file of its document with the next number, signed by its coder, and nothing else changes', async () => {
    const before = await desk.files();
    const { id, difference, state } = await desk.save(ADD);
    const after = await desk.files();
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['claims-book-1.cypher']);
    const added = difference.split('\n').filter((line) => line.startsWith('+'));
    expect(difference.split('\n').filter((line) => line.startsWith('-'))).toEqual([]);
    expect(added).toEqual([
      `+  {id: '${id}', subject: 'io', predicate: 'CAME_TO', object: 'tyre',`,
      `+    text: 'Io\\'s ship came to Tyre.', textAr: 'بلغت سفينة إيو صور.',`,
      `+    passages: ['1673-1689 ebef118c282ba04bbf98096bba7ba76d9295dfc9b71494ccfbdd30373845250f'], codedBy: 'Lena Haddad'},`,
    ]);
    expect(id).toMatch(/^hdt-1-\d+$/);
    expect(state.documents.find((each) => each.id === 'histories-1')?.claims).toBe(
      (present(before['claims-book-1.cypher']).match(/id: 'hdt-1-/g) ?? []).length + 1,
    );
    expect(await rowOf(present(id))).toMatchObject({ row: { ...ROW, codedBy: 'Lena Haddad' } });
  });

  test('with an entity that it needs, in one step', async () => {
    const before = await desk.files();
    const entity = { label: 'Person', id: 'candaules', name: 'Candaules', nameAr: 'كنداولس' };
    const { state } = await desk.save({ ...ADD, row: { ...ROW, subject: 'candaules' }, entities: [entity] });
    expect(state.entities.find(({ id }) => id === 'candaules')).toMatchObject({ own: true, label: 'Person' });
    expect(state.undoes).toBeDefined();
    expect((await desk.undo()).status).toBe(200);
    expect(await desk.files()).toEqual(before);
  });

  test('with an entity of another dossier, whose columns are copied', async () => {
    await cp(join(import.meta.dirname, '../../seed/us-iraq-2021'), join(desk.folder, '../us-iraq-2021'), {
      recursive: true,
    });
    const entities = [{ label: 'Person', id: 'george-w-bush' }];
    const { state } = await desk.save({ ...ADD, row: { ...ROW, subject: 'george-w-bush' }, entities });
    expect(state.entities.find(({ id }) => id === 'george-w-bush')).toMatchObject({
      own: true,
      names: { en: 'George W. Bush', ar: 'جورج دبليو بوش' },
      note: 'not his father, George H. W. Bush',
    });
    expect((await desk.files())['entities.cypher']).toContain("aliases: ['Bush', 'George Walker Bush'");
  });

  test('not if lint finds an error that was not there: nothing is written, and the findings say why', async () => {
    const before = await desk.files();
    for (const row of [
      { ...ROW, subject: 'nobody-here' },
      { ...ROW, predicate: 'NO_SUCH_WORD' },
      { ...ROW, when: 'yesterday' },
      { ...ROW, attribution: ['not a step'] },
      { ...ROW, textFr: 'pas une langue du dossier' },
      { ...ROW, subject: '', object: '' },
    ]) {
      const refusal = await desk.refusal({ ...ADD, row });
      expect(refusal.status).toBe(422);
      expect(refusal.findings?.every(({ level }) => level === 'ERROR')).toBe(true);
      expect(refusal.findings?.length).toBeGreaterThan(0);
    }
    expect(await desk.files()).toEqual(before);
    expect((await desk.state()).undoes).toBeUndefined();
  });

  test('also if the dossier had errors before', async () => {
    await appendFile(
      join(desk.folder, 'entities.cypher'),
      "\nUNWIND [{id: 'alone', name: 'Alone', nameAr: 'وحيد'}] AS row\nMERGE (p:Person {id: row.id})\nSET p += row;\n",
    );
    const { state } = await desk.save(ADD);
    expect(state.findings.some(({ rule }) => rule === 'orphan')).toBe(true);
  });
});

describe('a claim is changed', () => {
  test('in its changed columns alone; a review that fitted is signed anew', async () => {
    const first = await rowOf('hdt-1-04');
    const { difference } = await desk.save({
      what: 'CHANGE',
      id: 'hdt-1-04',
      version: first.version,
      row: { when: '', about: 'io-leaves-argos' },
    });
    const changed = difference.split('\n').filter((line) => /^[-+]/.test(line));
    expect(changed).toHaveLength(4);
    expect(changed.join(' ')).toContain("object: 'inachus', about: 'io-leaves-argos',");
    const { row } = await rowOf('hdt-1-04');
    expect(row['reviewed']).toMatch(new RegExp(`^Lena Haddad on ${TODAY} as [0-9a-f]{8}$`));
    expect((await desk.state()).findings.filter(({ rule }) => rule.startsWith('review'))).toEqual([]);
  });

  test('in its passages; those of other documents stay', async () => {
    const { version } = await rowOf('hdt-1-04');
    await desk.save({ what: 'CHANGE', id: 'hdt-1-04', version, spans: [{ start: 0, end: 10 }], row: {} });
    const { row } = await rowOf('hdt-1-04');
    expect(row['passages']).toEqual([expect.stringMatching(/^0-10 [0-9a-f]{64}$/)]);
  });

  test('not if nothing is different', async () => {
    const { version } = await rowOf('hdt-1-04');
    const named = await Desk.open('herodotus-abductions', {});
    try {
      expect(await named.refusal({ what: 'CHANGE', id: 'hdt-1-04', version, row: { subject: 'io' } })).toMatchObject({
        status: 422,
      });
    } finally {
      await named.close();
    }
  });
});

describe('a proposal', () => {
  test('is accepted: its row moves to the claims, keeps who proposed it, and is signed', async () => {
    await withProposals();
    const before = await desk.files();
    const { version } = await rowOf('hdt-1-90');
    await desk.save({ what: 'ACCEPT', id: 'hdt-1-90', version, row: { object: 'argos', text: 'x', textAr: 'س' } });
    const { row } = await rowOf('hdt-1-90');
    expect(row).toMatchObject({
      object: 'argos',
      proposedBy: 'reader 0.3',
      proposedOn: '2026-11-28',
      codedBy: 'Lena Haddad',
    });
    expect(row['reviewed']).toMatch(/^Lena Haddad on /);
    const files = await desk.files();
    expect(files['proposals-reader.cypher']).not.toContain('hdt-1-90');
    // What somebody noted beside the proposal goes with it.
    expect(files['claims-book-1.cypher']).toContain("  // unsure\n  {id: 'hdt-1-90'");
    expect((await desk.document('histories-1')).proposals.map(({ id }) => id)).toEqual(['hdt-1-91']);
    expect((await desk.undo()).status).toBe(200);
    expect(await desk.files()).toEqual(before);
  });

  test('is rejected where it stands, with a name, a day and a reason', async () => {
    await withProposals();
    const { version } = await rowOf('hdt-1-91');
    await desk.save({ what: 'REJECT', id: 'hdt-1-91', version, reason: "It's\n another city" });
    expect(await readFile(join(desk.folder, 'proposals-reader.cypher'), 'utf8')).toBe(
      PROPOSALS.replace(/'\]\}\n\] AS/, `'], rejected: 'Lena Haddad on ${TODAY}: It\\'s another city'}\n] AS`),
    );
    expect((await desk.document('histories-1')).proposals.map(({ id }) => id)).toEqual(['hdt-1-90']);
  });

  test('is not rejected by nobody, and a claim is neither accepted nor rejected', async () => {
    const nameless = await Desk.open('herodotus-abductions', {});
    try {
      await writeFile(join(nameless.folder, 'proposals-reader.cypher'), PROPOSALS);
      await nameless.session.refresh();
      const { proposals } = await nameless.document('histories-1');
      const { id, version } = present(proposals[0]);
      expect(await nameless.refusal({ what: 'REJECT', id, version, reason: 'x' })).toMatchObject({ status: 422 });
    } finally {
      await nameless.close();
    }
    const { version } = await rowOf('hdt-1-04');
    expect(await desk.refusal({ what: 'REJECT', id: 'hdt-1-04', version, reason: 'x' })).toMatchObject({ status: 422 });
    expect(await desk.refusal({ what: 'ACCEPT', id: 'hdt-1-04', version, row: {} })).toMatchObject({ status: 422 });
  });
});

describe('an editor that is open beside the desk', () => {
  const edit = async (from: string, to: string, name = 'claims-book-1.cypher'): Promise<void> => {
    const path = join(desk.folder, name);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  };

  test('loses nothing: a change is made on what it wrote', async () => {
    const { version } = await rowOf('hdt-1-04');
    await edit("{id: 'hdt-1-05'", "// from outside\n  {id: 'hdt-1-05'");
    await desk.save({ what: 'CHANGE', id: 'hdt-1-04', version, row: { about: 'io-leaves-argos' } });
    const text = (await desk.files())['claims-book-1.cypher'];
    expect(text).toContain('// from outside');
    expect(text).toContain("object: 'inachus', about");
  });

  test('refuses a change of the row that it changed, with the state of now', async () => {
    const { version } = await rowOf('hdt-1-04');
    await edit("text: 'Io was Inachus\\'s daughter.'", "text: 'Io, a daughter'");
    const before = await desk.files();
    const refusal = await desk.refusal({ what: 'CHANGE', id: 'hdt-1-04', version, row: { about: 'io-leaves-argos' } });
    expect(refusal.status).toBe(409);
    expect(refusal.state?.documents).toHaveLength(2);
    expect(await desk.files()).toEqual(before);
    expect((await rowOf('hdt-1-04')).row['text']).toBe('Io, a daughter');
  });

  test('and a number that it took is not given again', async () => {
    const { id } = await desk.save(ADD);
    await desk.undo();
    await edit("{id: 'hdt-1-04'", `{id: '${id}'`);
    expect((await desk.save(ADD)).id).not.toBe(id);
  });
});

describe('a passage that is given by its words', () => {
  test('is shown at its place, stays as it is when another column changes, and is numbered when it is selected anew', async () => {
    const path = join(desk.folder, 'claims-book-1.cypher');
    const passage = "'1228-1254 4ce001d76238faaaf98501685957cff759316f0e949c92d2d58928a297935aad'";
    const text = present((await desk.document('histories-1')).text);
    const words = new CodePoints(text).slice(1228, 1254);
    await writeFile(path, (await readFile(path, 'utf8')).replace(passage, `'«${words.replaceAll('\n', ' ')}»'`));
    await desk.session.refresh();
    const { claims } = await desk.document('histories-1');
    expect(claims.find(({ id }) => id === 'hdt-1-04')?.spans).toEqual([{ start: 1228, end: 1254 }]);
    const { version } = await rowOf('hdt-1-04');
    await desk.save({ what: 'CHANGE', id: 'hdt-1-04', version, row: { about: 'io-leaves-argos' } });
    expect(await readFile(path, 'utf8')).toContain('«');
    const again = await rowOf('hdt-1-04');
    const spans = [{ start: 1228, end: 1250 }];
    await desk.save({ what: 'CHANGE', id: 'hdt-1-04', version: again.version, spans, row: {} });
    expect(await readFile(path, 'utf8')).not.toContain('«');
  });
});

describe('undo', () => {
  test('takes back several changes, the last first, to the byte', async () => {
    await withProposals();
    const states = [await desk.files()];
    await desk.save(ADD);
    states.push(await desk.files());
    const { version } = await rowOf('hdt-1-04');
    await desk.save({ what: 'CHANGE', id: 'hdt-1-04', version, row: { about: 'io-leaves-argos' } });
    states.push(await desk.files());
    await desk.save({ what: 'ACCEPT', id: 'hdt-1-90', version: (await rowOf('hdt-1-90')).version, row: {} });
    for (const state of states.toReversed()) {
      expect((await desk.undo()).status).toBe(200);
      expect(await desk.files()).toEqual(state);
    }
    expect((await desk.undo()).status).toBe(422);
  });

  test('in a file that was edited since takes back its own rows alone', async () => {
    await withProposals();
    await desk.save({ what: 'ACCEPT', id: 'hdt-1-90', version: (await rowOf('hdt-1-90')).version, row: {} });
    for (const name of ['claims-book-1.cypher', 'proposals-reader.cypher']) {
      await appendFile(join(desk.folder, name), '// later\n');
    }
    expect((await desk.undo()).status).toBe(200);
    const files = await desk.files();
    expect(files['claims-book-1.cypher']).not.toContain('hdt-1-90');
    expect(files['claims-book-1.cypher']?.endsWith('// later\n')).toBe(true);
    const proposals = (await desk.document('histories-1')).proposals.map(({ id }) => id);
    expect(proposals).toEqual(['hdt-1-90', 'hdt-1-91']);
  });

  test('does not take back what somebody has changed since, and goes on with the step before', async () => {
    await desk.save(ADD);
    const { id } = await desk.save({ ...ADD, spans: [{ start: 1547, end: 1627 }] });
    const path = join(desk.folder, 'claims-book-1.cypher');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(`{id: '${id}', subject: 'io'`, `{id: '${id}', subject: 'inachus'`));
    const before = await desk.files();
    expect((await desk.undo()).status).toBe(409);
    expect(await desk.files()).toEqual(before);
    expect((await desk.undo()).status).toBe(200);
    expect((await desk.files())['claims-book-1.cypher']).toContain("subject: 'inachus'");
  });
});
