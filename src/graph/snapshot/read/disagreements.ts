/** Reads the disagreements of a snapshot, in the order of their ids. */
import { disagreementOf, type StoredDisagreement } from '../../disagreement-row.ts';
import type { DisagreementRecord } from '../../port.ts';
import { byId } from './by-id.ts';
import type { Rows } from './rows.ts';

interface Read extends StoredDisagreement {
  readonly about: readonly string[];
  readonly dossiers: readonly string[];
}

/** Each with the ids of the entities that its claims name, and of their dossiers. */
export type ReadDisagreement = DisagreementRecord & Pick<Read, 'about' | 'dossiers'>;

export async function readDisagreements(rows: Rows): Promise<ReadDisagreement[]> {
  const read = await rows.many<Read>('disagreements');
  return read.toSorted(byId).map((row) => ({ ...disagreementOf(row), about: row.about, dossiers: row.dossiers }));
}
