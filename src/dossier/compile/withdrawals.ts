/**
 * When claims were withdrawn. A claim with `retracts` withdraws claims, and all claims of documents, on the days on which it was said.
 * A document that supersedes another withdraws the claims of the older one that have an identifier of its own claims, on the days of
 * its publication.
 */
import { earlierDay, isBefore } from '../../model/calendar.ts';
import { groupBy } from '../../model/group-by.ts';
import { saidDays, type SaidDays } from '../../model/said-days.ts';
import { readParts } from '../read/claim-parts.ts';
import { publicationDays } from '../read/publication-days.ts';
import { successions } from '../read/successions.ts';
import type { DossierTables } from '../read/sort-rows.ts';

/** The first days on which a claim possibly and certainly was withdrawn. Null: on any day, and never for certain. */
export interface WithdrawnDays {
  readonly withdrawnEarliest: string | null;
  readonly withdrawnLatest: string | null;
}

export interface Withdrawals {
  /** Of each withdrawn claim. Of several withdrawals, the first possible and the first certain day count. */
  readonly withdrawn: ReadonlyMap<string, WithdrawnDays>;
  /** For each claim that withdraws others, their ids in ascending order. */
  readonly withdraws: ReadonlyMap<string, readonly string[]>;
}

type Tables = Pick<DossierTables, 'claims' | 'documents'>;

export function withdrawals(tables: Tables): Withdrawals {
  const withdrawn = new Map<string, WithdrawnDays>();
  const withdraws = new Map<string, readonly string[]>();
  const withdraw = (claim: string, ids: readonly string[], days: WithdrawnDays): void => {
    withdraws.set(claim, [...new Set([...(withdraws.get(claim) ?? []), ...ids])].toSorted());
    for (const id of ids) {
      const known = withdrawn.get(id);
      withdrawn.set(id, known === undefined ? days : earlierOf(known, days));
    }
  };
  const ofDocument = groupBy(tables.claims.values(), ({ document }) => document);
  for (const claim of tables.claims.values()) {
    if (claim.retracts === undefined) continue;
    const { attribution, passages } = readParts(claim);
    const said = saidDays(attribution, tables.documents.get(claim.document)).at(-1);
    if (said === undefined) continue;
    const documents = new Set(passages.map((passage) => passage.document ?? claim.document));
    const published = [...documents].map((id) => publicationDays(tables.documents.get(id) ?? {}));
    // A document may contain the retraction of its own claims.
    const ids = claim.retracts
      .flatMap((id) => [id, ...(ofDocument.get(id) ?? []).map((each) => each.id)])
      .filter((id) => id !== claim.id && tables.claims.has(id));
    withdraw(claim.id, ids, knownDays(withdrawnDays(said), published));
  }
  for (const [id, older] of successions(tables)) {
    const document = tables.documents.get(tables.claims.get(id)?.document ?? '');
    if (document !== undefined) withdraw(id, older, withdrawnDays(publicationDays(document)));
  }
  return { withdrawn, withdraws };
}

/** Somebody who speaks after he was reported had spoken by then: what is certain is possible. */
function withdrawnDays({ saidEarliest: first, saidLatest: last }: SaidDays): WithdrawnDays {
  return { withdrawnEarliest: earlierIfBoth(first, last), withdrawnLatest: last };
}

/**
 * A retraction counts from the day on which it had been said and one of its documents published: before, nobody could know of it. What has
 * no day of publication counts from its saying.
 */
function knownDays(said: WithdrawnDays, published: readonly SaidDays[]): WithdrawnDays {
  const days = published.map(withdrawnDays);
  const first = firstOrAny(days.map(({ withdrawnEarliest }) => withdrawnEarliest));
  const certain = days.map(({ withdrawnLatest }) => withdrawnLatest).reduce(earlierDay, null);
  const withdrawnLatest = laterDay(said.withdrawnLatest, certain);
  const withdrawnEarliest = laterDay(said.withdrawnEarliest, first);
  return { withdrawnEarliest: earlierIfBoth(withdrawnEarliest, withdrawnLatest), withdrawnLatest };
}

/** An absent day is any day. */
function laterDay(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return isBefore(a, b) ? b : a;
}

/** What is certain is possible. */
function earlierIfBoth(first: string | null, certain: string | null): string | null {
  return first !== null && certain !== null && isBefore(certain, first) ? certain : first;
}

function earlierOf(a: WithdrawnDays, b: WithdrawnDays): WithdrawnDays {
  return {
    withdrawnEarliest: firstOrAny([a.withdrawnEarliest, b.withdrawnEarliest]),
    withdrawnLatest: earlierDay(a.withdrawnLatest, b.withdrawnLatest),
  };
}

/** The first of some days: null, which is any day, if one of them is. */
function firstOrAny(days: readonly (string | null)[]): string | null {
  return days.includes(null) ? null : days.reduce(earlierDay, null);
}
