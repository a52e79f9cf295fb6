/** The port through which `search` reads the index of names. It returns too many entities rather than too few; `names/` decides. */
import type { Sought } from '../names/sought.ts';
import type { EntityRecord } from './port.ts';

export interface NameIndex {
  /**
   * Those that answer best to what is sought, a few hundred at most, in no order.
   * @throws {DatabaseUnavailableError | DeadlineError}
   */
  candidates(sought: Sought, deadlineMillis: number): Promise<readonly EntityRecord[]>;
}
