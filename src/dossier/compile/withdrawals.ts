/**
 * When claims were withdrawn. A claim with `retracts` withdraws claims, and all claims of documents, on the days on which it was said.
 * A document that supersedes another withdraws the claims of the older one that have an identifier of its own claims, on the days of
 * its publication.
 */
import { earlierDay, isBefore } from '../../model/calendar.ts';
import { saidDays, type SaidDays } from '../../model/said-days.ts';
import { readParts } from '../read/claim-parts.ts';
import { publicationDays } from '../read/publication-days.ts';
import { olderDocuments } from '../read/successions.ts';
import type { DossierTables } from '../read/sort-rows.ts';
import type { ClaimRow } from '../read/table-schema.ts';
import { StringIndex } from '../rows/string-index.ts';

/** The first days on which a claim possibly and certainly was withdrawn. Null: on any day, and never for certain. */
export interface WithdrawnDays {
  readonly withdrawnEarliest: string | null;
  readonly withdrawnLatest: string | null;
}

export interface Withdrawals {
  /** Of several withdrawals, the first possible and the first certain day count. Undefined if the claim was not withdrawn. */
  readonly withdrawnOf: (claim: ClaimRow) => WithdrawnDays | undefined;
  /** The ids of the claims that a claim withdraws, in ascending order. */
  readonly withdrawsOf: (claim: ClaimRow) => readonly string[];
}

type Tables = Pick<DossierTables, 'claims' | 'documents'>;

/** @param older from `successions` */
export function withdrawals(tables: Tables, older: (claim: ClaimRow) => readonly string[]): Withdrawals {
  const retracted = retractions(tables);
  const newerDays = supersedings(tables);
  return {
    withdrawnOf: (claim) => {
      const days = [...(retracted.days.get(claim.id) ?? []), ...newerDays(claim)];
      return days.length === 0 ? undefined : days.reduce(earlierOf);
    },
    withdrawsOf: (claim) => {
      const ids = [...(retracted.ids.get(claim.id) ?? []), ...older(claim)];
      return ids.length === 0 ? ids : [...new Set(ids)].toSorted();
    },
  };
}

interface Retractions {
  /** For each claim with `retracts`, the ids of the claims that it takes back. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** For each claim that was taken back, the days of each retraction. */
  readonly days: ReadonlyMap<string, readonly WithdrawnDays[]>;
}

function retractions(tables: Tables): Retractions {
  const retracting: ClaimRow[] = [];
  for (const claim of tables.claims.values()) if (claim.retracts !== undefined) retracting.push(claim);
  const ids = new Map<string, readonly string[]>();
  const days = new Map<string, readonly WithdrawnDays[]>();
  if (retracting.length === 0) return { ids, days };
  const ofDocument = claimsOfDocuments(tables, new Set(retracting.flatMap(({ retracts = [] }) => retracts)));
  for (const claim of retracting) {
    const { attribution, passages } = readParts(claim);
    const said = saidDays(attribution, tables.documents.get(claim.document)).at(-1);
    if (said === undefined) continue;
    const documents = new Set(passages.map((passage) => passage.document ?? claim.document));
    const published = [...documents].map((id) => publicationDays(tables.documents.get(id) ?? {}));
    const withdrawn = knownDays(withdrawnDays(said), published);
    // A document may contain the retraction of its own claims.
    const theirs = (claim.retracts ?? [])
      .flatMap((id) => [id, ...(ofDocument.get(id) ?? [])])
      .filter((id) => id !== claim.id && tables.claims.has(id));
    ids.set(claim.id, theirs);
    for (const id of new Set(theirs)) days.set(id, [...(days.get(id) ?? []), withdrawn]);
  }
  return { ids, days };
}

function claimsOfDocuments({ claims }: Tables, documents: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, document } of claims.values()) {
    if (!documents.has(document)) continue;
    const ids = found.get(document) ?? [];
    ids.push(id);
    found.set(document, ids);
  }
  return found;
}

/** Returns a function from a claim to the days of each newer document that has a claim with an identifier of it. */
function supersedings({ claims, documents }: Tables): (claim: ClaimRow) => readonly WithdrawnDays[] {
  const newer = new Map<string, string[]>();
  for (const [id, older] of olderDocuments(documents)) {
    for (const each of older) newer.set(each, [...(newer.get(each) ?? []), id]);
  }
  if (newer.size === 0) return () => [];
  const superseding = new Set([...newer.values()].flat());
  const identified = new StringIndex();
  for (const { document, identifiers = [] } of claims.values()) {
    if (superseding.has(document)) for (const each of identifiers) identified.add(`${document} ${each}`);
  }
  return ({ document, identifiers = [] }) =>
    (newer.get(document) ?? []).flatMap((id) => {
      const row = documents.get(id);
      const isSucceeded = row !== undefined && identifiers.some((each) => identified.has(`${id} ${each}`));
      return isSucceeded ? [withdrawnDays(publicationDays(row))] : [];
    });
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
