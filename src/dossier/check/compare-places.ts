/** The order of findings: by file, line and column, because an author corrects a file from top to bottom. */
import type { DossierPlace } from '../../errors.ts';

export function comparePlaces(a: DossierPlace, b: DossierPlace): number {
  return compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
