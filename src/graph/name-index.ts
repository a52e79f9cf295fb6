/** The port through which `search` reads the index of names. It may return too many entities; `names/` selects among them. */
import type { Sought } from '../names/sought.ts';
import type { EntityRecord } from './port.ts';

export interface NameIndex {
  /**
   * Returns the entities that fit the search best, a few hundred at most, in no order.
   * @param dossiers ids: only entities that one of these dossiers names; absent: all
   * @throws {DatabaseUnavailableError | DeadlineError}
   */
  candidates(
    sought: Sought,
    dossiers: readonly string[] | undefined,
    deadlineMillis: number,
  ): Promise<readonly EntityRecord[]>;
}
