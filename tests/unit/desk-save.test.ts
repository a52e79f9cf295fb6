/** What the desk writes: one small difference a change, signed, and linted before it is on disk; passages by words, and documents that are replaced. */
import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CodePoints } from '../../src/model/code-points.ts';
import { Desk, TODAY } from '../support/desk.ts';
import { ADD, ROW } from '../support/desk-orders.ts';
import { present } from '../support/present.ts';

let desk: Desk;

beforeEach(async () => (desk = await Desk.open('herodotus-abductions')));
afterEach(async () => await desk.close());

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
    expect(await desk.rowOf(present(id))).toMatchObject({ row: { ...ROW, codedBy: 'Lena Haddad' } });
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
    const first = await desk.rowOf('hdt-1-04');
    const { difference } = await desk.save({
      what: 'CHANGE',
      id: 'hdt-1-04',
      version: first.version,
      row: { when: '', about: 'io-leaves-argos' },
    });
    const changed = difference.split('\n').filter((line) => /^[-+]/.test(line));
    expect(changed).toHaveLength(4);
    expect(changed.join(' ')).toContain("object: 'inachus', about: 'io-leaves-argos',");
    const { row } = await desk.rowOf('hdt-1-04');
    expect(row['reviewed']).toMatch(new RegExp(`^Lena Haddad on ${TODAY} as [0-9a-f]{8}$`));
    expect((await desk.state()).findings.filter(({ rule }) => rule.startsWith('review'))).toEqual([]);
  });

  test('in its passages; those of other documents stay', async () => {
    const { version } = await desk.rowOf('hdt-1-04');
    await desk.save({ what: 'CHANGE', id: 'hdt-1-04', version, spans: [{ start: 0, end: 10 }], row: {} });
    const { row } = await desk.rowOf('hdt-1-04');
    expect(row['passages']).toEqual([expect.stringMatching(/^0-10 [0-9a-f]{64}$/)]);
  });

  test('not if nothing is different', async () => {
    const { version } = await desk.rowOf('hdt-1-04');
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
    const { version } = await desk.rowOf('hdt-1-04');
    await desk.save({ what: 'CHANGE', id: 'hdt-1-04', version, row: { about: 'io-leaves-argos' } });
    expect(await readFile(path, 'utf8')).toContain('«');
    const again = await desk.rowOf('hdt-1-04');
    const spans = [{ start: 1228, end: 1250 }];
    await desk.save({ what: 'CHANGE', id: 'hdt-1-04', version: again.version, spans, row: {} });
    expect(await readFile(path, 'utf8')).not.toContain('«');
  });
});

describe('a document that is replaced', () => {
  test('is read again: its words are gone, and come back with the file', async () => {
    const path = join(desk.folder, 'documents', 'histories-1-proem-5.txt');
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text} `);
    await desk.session.refreshDocuments();
    const document = await desk.document('histories-1');
    expect(document.text).toBeUndefined();
    expect(document.missing).toContain('sha256');
    expect(await desk.refusal(ADD)).toMatchObject({ status: 422 });
    await writeFile(path, text);
    await desk.session.refreshDocuments();
    expect((await desk.document('histories-1')).text).toBe(text);
  });
});
