/** What `sanad import` prints of an import. */
import type { ImportedRows } from '../dossier/write/import-of-rows.ts';
import type { Matter } from '../interchange/in/import-account.ts';

/** Ids and matters that are shown; all ids are in `imports/NAME.changes.csv`. */
const SHOWN = 30;

const CHANGES = {
  NEW: 'new',
  CHANGED: 'changed',
  MOVED: 'with another passage only',
  GONE: 'gone',
} as const;

const MATTERS = {
  UNMAPPED_KIND: 'kind without a mapping',
  UNKNOWN_PREDICATE: 'type of relation without a predicate',
  UNREADABLE_DATE: 'date that cannot be read',
  UNREADABLE_VALUE: 'value that cannot be read',
  SAME_THING: 'perhaps the same',
} as const;

export function importedText(imported: ImportedRows, matters: readonly Matter[]): string {
  const { claims, changed, entities, documents, leftOut, taken } = imported;
  const all = claims.NEW + claims.CHANGED + claims.MOVED + claims.SAME;
  const asBefore = claims.SAME > 0 ? `; ${claims.SAME} claims as before` : '';
  const lines = [`${all} claims, ${entities} entities, ${documents} documents${asBefore}`];
  for (const [change, words] of Object.entries(CHANGES)) {
    const ids = changed.filter((each) => each.change === change).map(({ id }) => id);
    const number = claims[change as keyof typeof CHANGES];
    if (number > 0) lines.push(`  ${number} ${words}: ${shortened(ids, number)}`);
  }
  if (taken > 0) lines.push(`${taken} rows left out, because other files of the dossier have them`);
  if (leftOut.length > 0) {
    const sum = leftOut.reduce((total, { rows }) => total + rows, 0);
    lines.push(`${sum} rows left out, because lint refuses them:`);
    for (const { rule, rows, first } of leftOut) lines.push(`  ${rows} by ${rule}, such as ${first}`);
  }
  if (matters.length > 0) lines.push('To decide:');
  for (const { kind, what, times, first, proposal } of matters.slice(0, SHOWN)) {
    lines.push(`  ${MATTERS[kind]}: ${what}, ${times} times, first in ${first}: ${proposal}`);
  }
  if (matters.length > SHOWN) lines.push(`  and ${matters.length - SHOWN} more: all are in imports/NAME.matters.csv`);
  return `${lines.join('\n')}\n`;
}

function shortened(ids: readonly string[], number: number): string {
  const more = number > SHOWN ? ` and ${number - SHOWN} more` : '';
  return `${ids.slice(0, SHOWN).join(', ')}${more}`;
}
