/** What `sanad import` prints of an import. */
import type { ImportedRows, LeftOut, NoClaimsError } from '../dossier/write/import-of-rows.ts';
import type { LossLine } from '../interchange/account/account.ts';
import { lossText } from '../interchange/account/loss-table.ts';
import type { ImportAccount, Matter } from '../interchange/in/import-account.ts';

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
  LEFT_OUT: 'left out',
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
  lines.push(...leftOutLines(leftOut), ...matterLines(matters, 'all are in imports/NAME.matters.csv'));
  return `${lines.join('\n')}\n`;
}

/** Why an import made no claim: what lint refused, what a person must decide, and what became of the values of the file. */
export function whyNoClaims({ leftOut }: NoClaimsError, account: ImportAccount, lines: readonly LossLine[]): string {
  const matters = matterLines(account.matters(), 'decide these first');
  const reasons = [...leftOutLines(leftOut), ...matters];
  if (reasons.length === 0 && lines.length === 0) reasons.push('The file has no record that becomes a claim.');
  return `${reasons.map((line) => `${line}\n`).join('')}${lossText(lines)}`;
}

function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  if (leftOut.length === 0) return [];
  const sum = leftOut.reduce((total, { rows }) => total + rows, 0);
  return [
    `${sum} rows left out, because lint refuses them:`,
    ...leftOut.map(({ rule, rows, first }) => `  ${rows} by ${rule}, such as ${first}`),
  ];
}

/** @param furtherAre where those are that are not shown */
function matterLines(matters: readonly Matter[], furtherAre: string): string[] {
  const lines = matters
    .slice(0, SHOWN)
    .map(
      ({ kind, what, times, first, proposal }) =>
        `  ${MATTERS[kind]}: ${what}, ${times} times, first in ${first}: ${proposal}`,
    );
  return [
    ...(matters.length > 0 ? ['To decide:'] : []),
    ...lines,
    ...(matters.length > SHOWN ? [`  and ${matters.length - SHOWN} more: ${furtherAre}`] : []),
  ];
}

function shortened(ids: readonly string[], number: number): string {
  const more = number > SHOWN ? ` and ${number - SHOWN} more` : '';
  return `${ids.slice(0, SHOWN).join(', ')}${more}`;
}
