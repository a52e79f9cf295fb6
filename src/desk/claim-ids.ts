/** Ids and files of new claims, by the habit of the dossier. */
import { basename } from 'node:path';
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import { groupBy } from '../model/group-by.ts';

type Tables = Pick<DossierReading, 'claims' | 'proposals'>;

/** `us-iraq-004-` and 2 digits: how the ids of claims of a document are made. */
interface Habit {
  readonly prefix: string;
  readonly digits: number;
}

/** The next free number of the document: `us-iraq-004-97`. */
export function nextClaimId(document: string, tables: Tables): string {
  const rows = [...tables.claims.values(), ...tables.proposals.values()];
  const own = habitOf(rows.filter((row) => row.document === document).map(({ id }) => id));
  const { prefix, digits } = own ?? { prefix: `${document}-`, digits: habitOf(rows.map(({ id }) => id))?.digits ?? 2 };
  const numbers = rows.map(({ id }) =>
    id.startsWith(prefix) ? /^\d+$/.exec(id.slice(prefix.length))?.[0] : undefined,
  );
  const last = numbers.reduce((most, number) => Math.max(most, Number(number ?? 0)), 0);
  return prefix + String(last + 1).padStart(digits, '0');
}

/** The prefix that most ids have. */
function habitOf(ids: readonly string[]): Habit | undefined {
  const parts = ids.flatMap((id) => {
    const [, prefix, number] = /^(.*-)(\d+)$/.exec(id) ?? [];
    return prefix === undefined || number === undefined ? [] : [{ prefix, digits: number.length }];
  });
  const groups = [...groupBy(parts, ({ prefix }) => prefix).values()].toSorted((a, b) => b.length - a.length);
  return (
    groups[0] && { prefix: groups[0][0]?.prefix ?? '', digits: Math.max(...groups[0].map(({ digits }) => digits)) }
  );
}

/** The file of the claims of a document, by the name that errors show: `us-iraq-2021/claims-004.cypher`. */
export function claimsFileOf(document: string, dossier: string, folder: string): string {
  const [parts, others] = [document.split('-'), dossier.split('-')];
  const shared = parts.findIndex((part, at) => part !== others[at]);
  const rest = parts.slice(Math.max(shared, 0)).join('-');
  return `${basename(folder)}/claims-${rest}.cypher`;
}
