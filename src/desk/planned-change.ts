/** A change of a dossier's files that is not written yet, and what undo needs to take it back. */
import { DeskError } from '../errors.ts';
import type { DeskFinding, DeskState } from './contract.ts';

/** A row of a file before and after a change, as text; undefined: the file has no such row. */
export interface ChangedRow {
  readonly file: string;
  readonly label: string;
  readonly id: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Of a row that was removed: the id of the row before it in its list. */
  readonly behind?: string | undefined;
}

export interface PlannedChange {
  /** Of the claim or proposal. */
  readonly id: string;
  /** What undo takes back, in words. */
  readonly title: string;
  /** The new texts of files, by the name that errors show; undefined: the file is removed. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly rows: readonly ChangedRow[];
}

/** The desk refuses a change. `details` go to the page. */
export class ChangeRefused extends DeskError {
  readonly details: { readonly findings?: readonly DeskFinding[]; readonly state?: DeskState };

  constructor(code: 'CHANGE_REFUSED' | 'ROW_CHANGED', message: string, details: ChangeRefused['details'] = {}) {
    super(code, message);
    this.details = details;
  }
}

export function refused(message: string): ChangeRefused {
  return new ChangeRefused('CHANGE_REFUSED', message);
}
