/**
 * Compiles checked claims to the data that a load stores: parsed short forms, links, bounds and relation ids. Claims
 * that lint refuses do not come here.
 */
import { createHash } from 'node:crypto';
import type { DrawnBounds } from '../../model/dates.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { PredicateRow, Vocabulary } from '../../model/vocabulary.ts';
import type { DossierTables } from '../read/sort-rows.ts';
import {
  boundsOfClaim,
  originOf,
  possibleDays,
  readParts,
  relationOf,
  type ClaimParts,
  type PossibleDays,
} from '../read/claim-parts.ts';
import type { ClaimRow } from '../read/table-schema.ts';

/** A relationship from a claim to a node with an id. */
export interface Link {
  readonly type: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
}

/** A quantity with its place among those of its claim. `of` becomes a link. */
export type CompiledQuantity = Quantity & { readonly position: number };

export interface CompiledClaim {
  readonly id: string;
  /** The hash of all properties below. A load does not write a claim whose stored hash is equal. */
  readonly hash: string;
  readonly properties: Readonly<Record<string, string | number | readonly string[]>>;
  readonly bounds: DrawnBounds & PossibleDays;
  readonly entityLinks: readonly Link[];
  readonly documentLinks: readonly Link[];
  readonly claimLinks: readonly Link[];
  readonly quantities: readonly CompiledQuantity[];
}

export function compileClaims({ claims }: Pick<DossierTables, 'claims'>, vocabulary: Vocabulary): CompiledClaim[] {
  return [...claims.values()].map((claim) => compileClaim(claim, vocabulary.predicate(claim.predicate)));
}

function compileClaim(claim: ClaimRow, predicate: PredicateRow | undefined): CompiledClaim {
  const parts = readParts(claim);
  const [first] = parts.passages;
  const rest = {
    properties: {
      ...scalars(claim, predicate),
      ...(first !== undefined && 'start' in first && { start: first.start, end: first.end }),
      origin: originOf(parts),
      ...(claim.identifiers !== undefined && { identifiers: claim.identifiers }),
      ...(claim.cites !== undefined && { cites: claim.cites }),
    },
    bounds: { ...boundsOfClaim(claim, predicate), ...possibleDays(claim.when) },
    entityLinks: entityLinks(claim, parts),
    documentLinks: parts.passages.map(({ document, ...place }, position) => ({
      type: 'REPORTED_IN',
      to: document ?? claim.document,
      properties: { position, ...place },
    })),
    claimLinks: [
      ...claim.repeats.map((id) => link('REPEATS', id)),
      ...(claim.content === undefined ? [] : [link('CONTENT', claim.content)]),
    ],
    quantities: parts.quantities.map((quantity, position) => ({ position, ...quantity })),
  };
  return { id: claim.id, hash: createHash('sha256').update(JSON.stringify(rest)).digest('hex'), ...rest };
}

function scalars(claim: ClaimRow, predicate: PredicateRow | undefined): Record<string, string> {
  const { id, voice, polarity, mode, when, starts, ends, whenBasis, text, textAr, value } = claim;
  const optional = { value, when, starts, ends, whenBasis, relation: relationOf(claim, predicate) };
  return { id, predicate: claim.predicate, voice, polarity, mode, text, textAr, ...withoutUndefined(optional) };
}

function entityLinks({ subject, object, about }: ClaimRow, { participants, attribution }: ClaimParts): Link[] {
  return [
    ...(subject === undefined ? [] : [link('SUBJECT', subject)]),
    ...(object === undefined ? [] : [link('OBJECT', object)]),
    ...(about === undefined ? [] : [link('ABOUT', about)]),
    ...participants.map(({ role, entity }) => ({ type: 'PARTICIPANT', to: entity, properties: { role } })),
    ...attribution.flatMap(({ actors, act, through }, position) =>
      actors.map((actor) => ({ type: 'ATTRIBUTED_TO', to: actor, properties: { position, act, through } })),
    ),
  ];
}

function link(type: string, to: string): Link {
  return { type, to, properties: {} };
}

function withoutUndefined(record: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
