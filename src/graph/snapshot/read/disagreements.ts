/** Reads the disagreements of a snapshot, in the order of their ids. */
import type { Database } from '../../../db/database.ts';
import { statement } from '../../../db/statements.ts';
import { disagreementOf, type StoredDisagreement } from '../../disagreement-row.ts';
import type { DisagreementRecord } from '../../port.ts';
import { byId } from './by-id.ts';

interface Read extends StoredDisagreement {
  readonly about: readonly string[];
  readonly dossiers: readonly string[];
}

/** Each with the ids of the entities that its claims name, and of their dossiers. */
export type ReadDisagreement = DisagreementRecord & Pick<Read, 'about' | 'dossiers'>;

export async function readDisagreements(database: Database, deadlineMillis: number): Promise<ReadDisagreement[]> {
  const rows = await database.readMany<Read>(statement('graph/disagreements'), {}, { deadlineMillis });
  return rows.toSorted(byId).map((row) => ({ ...disagreementOf(row), about: row.about, dossiers: row.dossiers }));
}
