/**
 * Compiles checked claims to the data that a load stores: parsed short forms, links, bounds and relation ids. Claims
 * that lint refuses do not come here.
 */
import { createHash } from 'node:crypto';
import type { PossibleDays } from '../../model/content-time.ts';
import type { DrawnBounds } from '../../model/dates.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { SaidDays } from '../../model/said-days.ts';
import type { PredicateRow, Vocabulary } from '../../model/vocabulary.ts';
import { taggedProperties, type LocalizedText } from '../../model/languages.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import { denialOfAll, originOf, readParts, relationOf, type ClaimParts } from '../read/claim-parts.ts';
import { claimTime } from '../read/claim-time.ts';
import { codingOf, type Coding } from '../read/coding.ts';
import type { ClaimRow, DocumentRow } from '../read/table-schema.ts';
import { claimTexts } from './claim-texts.ts';
import { successions } from '../read/successions.ts';
import { withdrawals, type WithdrawnDays } from './withdrawals.ts';

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
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly bounds: DrawnBounds & PossibleDays & SaidDays & WithdrawnDays;
  readonly entityLinks: readonly Link[];
  readonly documentLinks: readonly Link[];
  readonly claimLinks: readonly Link[];
  readonly quantities: readonly CompiledQuantity[];
}

type Compilable = Pick<DossierContent, 'dossier' | 'claims' | 'documents' | 'entities' | 'languages'>;

/**
 * Compiles one claim after another, in the order of the files. It holds no claims, but the ids of those that retract or supersede others.
 * The tables of `content` must stay open meanwhile.
 */
export function* compileEach(content: Compilable, vocabulary: Vocabulary): Generator<CompiledClaim> {
  const older = successions(content);
  const { withdrawnOf, withdrawsOf } = withdrawals(content, older);
  for (const claim of content.claims.values()) {
    yield compileClaim(
      // A newer release and the older one of the same record have one origin.
      claim,
      older(claim).filter((id) => !claim.repeats.includes(id)),
      vocabulary.predicate(claim.predicate),
      content.documents.get(claim.document),
      claimTexts(claim, content, vocabulary),
      codingOf(claim, content),
      withdrawsOf(claim),
      withdrawnOf(claim),
    );
  }
}

/** The texts that no property of the index `claim_texts` has: those in other languages than English and Arabic. */
function otherTexts(texts: readonly LocalizedText[]): { otherTexts?: readonly string[] } {
  const { text: shown } = taggedProperties('text', texts);
  const others = texts.filter(({ language, text }) => language !== 'en' && language !== 'ar' && text !== shown);
  return others.length === 0 ? {} : { otherTexts: others.map(({ text }) => text) };
}

function compileClaim(
  claim: ClaimRow,
  succeeded: readonly string[],
  predicate: PredicateRow | undefined,
  ownDocument: DocumentRow | undefined,
  texts: readonly LocalizedText[],
  coding: Coding,
  withdraws: readonly string[],
  withdrawal: WithdrawnDays | undefined,
): CompiledClaim {
  const parts = readParts(claim);
  const { bounds, possible, said, steps, whenSource } = claimTime(claim, predicate, parts.attribution, ownDocument);
  const [first] = parts.passages;
  const rest = {
    properties: {
      ...scalars(claim, predicate),
      ...taggedProperties('text', texts),
      languages: texts.map(({ language }) => language),
      ...otherTexts(texts),
      ...(first !== undefined && 'start' in first && { start: first.start, end: first.end }),
      origin: originOf(parts),
      ...(claim.identifiers !== undefined && { identifiers: claim.identifiers }),
      ...(claim.cites !== undefined && { cites: claim.cites }),
      whenSource,
      ...coding,
      ...(claim.proposedBy !== undefined && { proposedBy: claim.proposedBy }),
      ...(claim.proposedOn !== undefined && { proposedOn: claim.proposedOn }),
      ...(claim.retracts !== undefined && { retracts: claim.retracts }),
      ...asWritten(claim, succeeded),
    },
    bounds: { ...bounds, ...possible, ...said, ...(withdrawal ?? NEVER) },
    entityLinks: entityLinks(claim, parts, steps),
    documentLinks: parts.passages.map(({ document, ...place }, position) => ({
      type: 'REPORTED_IN',
      to: document ?? claim.document,
      properties: { position, ...place },
    })),
    claimLinks: [
      ...[...claim.repeats, ...new Set(succeeded)].map((id) => link('REPEATS', id)),
      ...withdraws.map((id) => link('WITHDRAWS', id)),
      ...(claim.content === undefined ? [] : [link('CONTENT', claim.content)]),
    ],
    quantities: parts.quantities.map((quantity, position) => ({ position, ...quantity })),
  };
  return { id: claim.id, hash: createHash('sha256').update(JSON.stringify(rest)).digest('hex'), ...rest };
}

/** What nothing is derived from, and what an export needs to write the row again. */
function asWritten(
  { document, text, reviewed }: ClaimRow,
  succeeded: readonly string[],
): Record<string, string | boolean | readonly string[]> {
  return {
    document,
    ...(text === undefined && { worded: true }),
    ...(reviewed !== undefined && { reviewed }),
    ...(succeeded.length > 0 && { succeeds: [...new Set(succeeded)] }),
  };
}

const NEVER: WithdrawnDays = { withdrawnEarliest: null, withdrawnLatest: null };

function scalars(claim: ClaimRow, predicate: PredicateRow | undefined): Record<string, string> {
  const { id, voice, polarity, mode, when, starts, ends, whenBasis, onBasis, value } = claim;
  const denial = { relation: relationOf(claim, predicate), deniesAll: denialOfAll(claim) };
  const optional = { value, when, starts, ends, whenBasis, onBasis, ...denial };
  return { id, predicate: claim.predicate, voice, polarity, mode, ...withoutUndefined(optional) };
}

function entityLinks(
  { subject, object, about }: ClaimRow,
  { participants, attribution }: ClaimParts,
  steps: readonly SaidDays[],
): Link[] {
  return [
    ...(subject === undefined ? [] : [link('SUBJECT', subject)]),
    ...(object === undefined ? [] : [link('OBJECT', object)]),
    ...(about === undefined ? [] : [link('ABOUT', about)]),
    ...participants.map(({ role, entity }) => ({ type: 'PARTICIPANT', to: entity, properties: { role } })),
    ...attribution.flatMap(({ actors, act, through, on }, position) =>
      actors.map((actor) => ({
        type: 'ATTRIBUTED_TO',
        to: actor,
        properties: { position, act, through, on, ...steps[position] },
      })),
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
