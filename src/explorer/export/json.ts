/** The exported view as JSON: everything in `ExportedView`, with the name and the version of the format. */
import type { ExportedView } from './exported-view.ts';

export function viewJson({ exportedOn, ...view }: ExportedView): string {
  // Version 1 of the format names the day `takenOn`.
  return `${JSON.stringify({ format: 'sanad-view', version: 1, takenOn: exportedOn, ...view }, null, 2)}\n`;
}
