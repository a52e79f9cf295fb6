/**
 * STIX 2.1 (OASIS Standard, https://docs.oasis-open.org/cti/stix/v2.1/): a bundle of reports, relationships, notes and opinions, for OpenCTI, MISP and others. What STIX
 * has no place for is in Sanad's extension, which the bundle declares.
 */
import type { Format, Piece } from '../format.ts';
import { claimObjects } from './claims.ts';
import { documentObject } from './documents.ts';
import { indexObjects } from './index-of-objects.ts';
import { EXTENSION_OBJECTS, type StixObject } from './object.ts';
import { disagreementObject, dossierObjects, proposalObject, propositionObject, termObject } from './others.ts';
import { stixId } from './stix-id.ts';
import { entityObject } from './things.ts';

const FILE = 'bundle.json';

export const stix: Format = {
  name: 'stix',
  standard: 'STIX 2.1',
  files: [{ name: FILE, type: 'application/stix+json;version=2.1' }],
  async *write(account, { language }) {
    const index = await indexObjects(account, language);
    const bundle = stixId('bundle', ...index.dossiers.keys());
    yield { file: FILE, text: `{"type":"bundle","id":"${bundle}","objects":[\n` };
    yield { file: FILE, text: EXTENSION_OBJECTS.map((each) => JSON.stringify(each)).join(',\n') };
    const seen = new Set<string>();
    for await (const dossier of account.take('dossier')) yield* pieces(dossierObjects(dossier, index), seen);
    for await (const entity of account.take('entity')) yield* pieces([entityObject(entity, index)]);
    for await (const document of account.take('document')) yield* pieces([documentObject(document, index)]);
    for await (const claim of account.take('claim')) yield* pieces(claimObjects(claim, index), seen);
    for await (const relation of account.take('relation')) yield* pieces([propositionObject(relation, index)]);
    for await (const each of account.take('disagreement')) yield* pieces([disagreementObject(each, index)]);
    for await (const proposal of account.take('proposal')) yield* pieces([proposalObject(proposal, index)]);
    for await (const term of account.take('term')) yield* pieces([termObject(term, index)]);
    yield { file: FILE, text: '\n]}\n' };
  },
};

/** @param seen ids of objects that may come again: one coder of several dossiers, one proposition that several claims deny */
function* pieces(objects: readonly StixObject[], seen?: Set<string>): Generator<Piece> {
  for (const object of objects) {
    const isShared = object.id.startsWith('identity--') || object.id.startsWith('x-sanad-proposition--');
    if (isShared && seen?.has(object.id) === true) continue;
    if (isShared) seen?.add(object.id);
    yield { file: FILE, text: `,\n${JSON.stringify(object)}` };
  }
}
