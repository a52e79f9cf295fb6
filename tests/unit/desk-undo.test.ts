/** Nobody's edit is lost: the desk changes what an editor wrote beside it, refuses a row that was changed meanwhile, and takes its own changes back. */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.ts';
import { ADD } from '../support/desk-orders.ts';

let desk: Desk;

beforeEach(async () => (desk = await Desk.open('herodotus-abductions')));
afterEach(async () => await desk.close());

describe('an editor that is open beside the desk', () => {
  const edit = async (from: string, to: string, name = 'claims-book-1.cypher'): Promise<void> => {
    const path = join(desk.folder, name);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  };

  test('loses nothing: a change is made on what it wrote', async () => {
    const { version } = await desk.rowOf('hdt-1-04');
    await edit("{id: 'hdt-1-05'", "// from outside\n  {id: 'hdt-1-05'");
    await desk.save({ what: 'CHANGE', id: 'hdt-1-04', version, row: { about: 'io-leaves-argos' } });
    const text = (await desk.files())['claims-book-1.cypher'];
    expect(text).toContain('// from outside');
    expect(text).toContain("object: 'inachus', about");
  });

  test('refuses a change of the row that it changed, with the state of now', async () => {
    const { version } = await desk.rowOf('hdt-1-04');
    await edit("text: 'Io was Inachus\\'s daughter.'", "text: 'Io, a daughter'");
    const before = await desk.files();
    const refusal = await desk.refusal({ what: 'CHANGE', id: 'hdt-1-04', version, row: { about: 'io-leaves-argos' } });
    expect(refusal.status).toBe(409);
    expect(refusal.state?.documents).toHaveLength(2);
    expect(await desk.files()).toEqual(before);
    expect((await desk.rowOf('hdt-1-04')).row['text']).toBe('Io, a daughter');
  });

  test('and a number that it took is not given again', async () => {
    const { id } = await desk.save(ADD);
    await desk.undo();
    await edit("{id: 'hdt-1-04'", `{id: '${id}'`);
    expect((await desk.save(ADD)).id).not.toBe(id);
  });
});

describe('undo', () => {
  test('takes back several changes, the last first, to the byte', async () => {
    await desk.withProposals();
    const states = [await desk.files()];
    await desk.save(ADD);
    states.push(await desk.files());
    const { version } = await desk.rowOf('hdt-1-04');
    await desk.save({ what: 'CHANGE', id: 'hdt-1-04', version, row: { about: 'io-leaves-argos' } });
    states.push(await desk.files());
    await desk.save({ what: 'ACCEPT', id: 'hdt-1-90', version: (await desk.rowOf('hdt-1-90')).version, row: {} });
    for (const state of states.toReversed()) {
      expect((await desk.undo()).status).toBe(200);
      expect(await desk.files()).toEqual(state);
    }
    expect((await desk.undo()).status).toBe(422);
  });

  test('in a file that was edited since takes back its own rows alone', async () => {
    await desk.withProposals();
    await desk.save({ what: 'ACCEPT', id: 'hdt-1-90', version: (await desk.rowOf('hdt-1-90')).version, row: {} });
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
