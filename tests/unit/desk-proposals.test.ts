/** Proposals at the desk: accepted ones move to the claims, rejected ones stay with a reason. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Desk, TODAY } from '../support/desk.ts';
import { PROPOSALS } from '../support/desk-orders.ts';
import { present } from '../support/present.ts';

let desk: Desk;

beforeEach(async () => (desk = await Desk.open('herodotus-abductions')));
afterEach(async () => await desk.close());

describe('a proposal', () => {
  test('is accepted: its row moves to the claims, keeps who proposed it, and is signed', async () => {
    await desk.withProposals();
    const before = await desk.files();
    const { version } = await desk.rowOf('hdt-1-90');
    await desk.save({ what: 'ACCEPT', id: 'hdt-1-90', version, row: { object: 'argos', text: 'x', textAr: 'س' } });
    const { row } = await desk.rowOf('hdt-1-90');
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

  test('that is the last of its statement takes the statement with it, and undo brings both back', async () => {
    await desk.withProposals();
    const before = await desk.files();
    for (const id of ['hdt-1-90', 'hdt-1-91']) {
      await desk.save({ what: 'ACCEPT', id, version: (await desk.rowOf(id)).version, row: {} });
    }
    expect((await desk.files())['proposals-reader.cypher']).toBe('// From a program\n');
    await desk.undo();
    await desk.undo();
    expect(await desk.files()).toEqual(before);
  });

  test('is rejected where it stands, with a name, a day and a reason', async () => {
    await desk.withProposals();
    const { version } = await desk.rowOf('hdt-1-91');
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
    const { version } = await desk.rowOf('hdt-1-04');
    expect(await desk.refusal({ what: 'REJECT', id: 'hdt-1-04', version, reason: 'x' })).toMatchObject({ status: 422 });
    expect(await desk.refusal({ what: 'ACCEPT', id: 'hdt-1-04', version, row: {} })).toMatchObject({ status: 422 });
  });
});
