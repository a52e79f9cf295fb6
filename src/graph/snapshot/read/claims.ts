/**
 * Reads the claims of a snapshot in columns, in the order in which Neo4j returns them: claims by subject; objects, occasions and
 * speakers by entity; documents by document.
 */
import { MODES, type Mode } from '../../../model/mode.ts';
import { TIERS, type Tier } from '../../../model/tier.ts';
import type { Voice } from '../../port.ts';
import { NONE, VOICES } from '../../judge/claim-columns.ts';
import { originatorsIn } from '../../judge/independent-origins.ts';
import { notDerived } from '../../not-derived.ts';
import { at, type ParticipantLinks } from '../columns.ts';
import { GrowingTexts } from '../texts.ts';
import type { EntityNumbers } from './entities.ts';
import { bytes, Grown, numbers, shorts, signed } from './grown.ts';
import { NodeNumbers } from './node-numbers.ts';
import { GrowingParticipants } from './participants.ts';
import type { Rows } from './rows.ts';
import { Words } from './words.ts';

interface ClaimsRow {
  /** Null if the source does not name it. */
  readonly subject: number | null;
  readonly node: readonly number[];
  readonly id: readonly string[];
  /** Predicate, mode, polarity, voice, tier and dossier of each, with blanks between them. */
  readonly words: readonly string[];
  readonly origin: readonly string[];
  readonly startEarliest: readonly number[];
  readonly startLatest: readonly number[];
  readonly endEarliest: readonly number[];
  readonly endLatest: readonly number[];
  /** Node, withdrawnEarliest, withdrawnLatest, startDrawn and endDrawn of the claims that have one of these days. */
  readonly few: readonly (readonly [number, number, number, number, number])[];
  readonly [column: string]: unknown;
}

export interface LinksRow {
  readonly claim: readonly number[];
  readonly [column: string]: unknown;
}

/** Links from claims to members (speakers, documents or rivals), in columns. `listsOf` makes a list for each claim from them. */
export interface Links {
  readonly claim: Uint32Array;
  readonly member: Uint32Array;
  /** Position in the attribution; absent for documents and rivals. */
  readonly position: Uint16Array | undefined;
  /** Index into the columns of sayings; absent for documents and rivals. */
  readonly sayings: Uint32Array | undefined;
}

/** In characters. */
const LONGEST_LIST = 200;
/** Predicate, mode, polarity, voice, tier and dossier. */
const WORDS = 6;
/** What few claims have, in the order of the lists in `few`. */
const OF_FEW = ['withdrawnEarliest', 'withdrawnLatest', 'startDrawn', 'endDrawn'] as const;
const ABSENT_AT_FIRST = [...OF_FEW, 'object', 'occasion'] as const;

/** The numbers of a claim's words. Few texts of words serve many claims. */
interface NumbersOfWords {
  readonly predicate: number;
  readonly mode: number;
  readonly affirmed: number;
  readonly voice: number;
  readonly tier: number;
  readonly dossier: number;
}

export type ReadClaims = Awaited<ReturnType<typeof readClaims>>;

/**
 * @param words the same object that numbers the types of relations
 * @param dossierNumber returns the number of a dossier by its id
 */
export async function readClaims(
  rows: Rows,
  expected: number,
  entities: EntityNumbers,
  words: Words,
  dossierNumber: (id: string) => number,
) {
  const nodes = new NodeNumbers();
  const origins = new Words();
  const ids = new GrowingTexts(expected);
  const column = {
    predicate: new Grown(shorts, expected),
    mode: new Grown(bytes, expected),
    affirmed: new Grown(bytes, expected),
    withdrawnEarliest: new Grown(signed, expected),
    withdrawnLatest: new Grown(signed, expected),
    voice: new Grown(bytes, expected),
    tier: new Grown(bytes, expected),
    origin: new Grown(numbers, expected),
    dossier: new Grown(shorts, expected),
    startEarliest: new Grown(signed, expected),
    startLatest: new Grown(signed, expected),
    endEarliest: new Grown(signed, expected),
    endLatest: new Grown(signed, expected),
    startDrawn: new Grown(signed, expected),
    endDrawn: new Grown(signed, expected),
    subject: new Grown(signed, expected),
    object: new Grown(signed, expected),
    occasion: new Grown(signed, expected),
  };
  const numbersOf = numbersOfWords(words, dossierNumber);
  const keep = ({ few, ...row }: ClaimsRow): void => {
    const subject = row.subject === null ? NONE : entities.nodes.of(row.subject);
    // `collect` leaves out nulls. A list that lacks a value is shorter, and its values would belong to the wrong claims.
    const isWhole = Object.values(row).every((each) => !Array.isArray(each) || each.length === row.node.length);
    if (!isWhole) throw notDerived(`One of the claims ${row.id.join(', ').slice(0, LONGEST_LIST)}`);
    for (const [index, node] of row.node.entries()) {
      const its = numbersOf(at(row.words, index));
      nodes.set(node, column.subject.length);
      ids.push(at(row.id, index));
      column.predicate.push(its.predicate);
      column.mode.push(its.mode);
      column.affirmed.push(its.affirmed);
      column.voice.push(its.voice);
      column.tier.push(its.tier);
      column.dossier.push(its.dossier);
      column.origin.push(origins.of(at(row.origin, index)));
      column.startEarliest.push(at(row.startEarliest, index));
      column.startLatest.push(at(row.startLatest, index));
      column.endEarliest.push(at(row.endEarliest, index));
      column.endLatest.push(at(row.endLatest, index));
      column.subject.push(subject);
      for (const name of ABSENT_AT_FIRST) column[name].push(NONE);
    }
    for (const [node, ...days] of few) {
      const claim = nodes.of(node);
      for (const [index, name] of OF_FEW.entries()) column[name].set(claim, at(days, index));
    }
  };
  await Promise.all(['claims', 'claims-without-subject'].map(async (each) => await rows.each(each, keep)));
  const count = column.subject.length;
  return {
    count,
    nodes,
    ids: ids.texts(),
    predicate: column.predicate.values(),
    mode: column.mode.values(),
    affirmed: column.affirmed.values(),
    withdrawnEarliest: column.withdrawnEarliest.values(),
    withdrawnLatest: column.withdrawnLatest.values(),
    voice: column.voice.values(),
    tier: column.tier.values(),
    origin: column.origin.values(),
    dossier: column.dossier.values(),
    originSets: origins.all().map(originatorsIn),
    startEarliest: column.startEarliest.values(),
    startLatest: column.startLatest.values(),
    endEarliest: column.endEarliest.values(),
    endLatest: column.endLatest.values(),
    startDrawn: column.startDrawn.values(),
    endDrawn: column.endDrawn.values(),
    subject: column.subject.values(),
    object: column.object.values(),
    occasion: column.occasion.values(),
  };
}

interface EndsRow extends LinksRow {
  readonly entity: number;
  readonly isOccasion: readonly boolean[];
  readonly taking: readonly number[];
  readonly role: readonly string[];
}

/** Reads objects and occasions and writes them into the columns of `claims`; returns the participants. */
export async function completeClaims(
  rows: Rows,
  entities: EntityNumbers,
  claims: ReadClaims,
): Promise<ParticipantLinks> {
  const participants = new GrowingParticipants();
  const keepEnds = (row: EndsRow): void => {
    const entity = entities.nodes.of(row.entity);
    for (const [index, node] of row.claim.entries()) {
      const ends = at(row.isOccasion, index) ? claims.occasion : claims.object;
      ends[claims.nodes.of(node)] = entity;
    }
    participants.push(
      entity,
      row.taking.map((node) => claims.nodes.of(node)),
      row.role,
    );
  };
  await rows.each('claim-ends', keepEnds);
  return participants.links(entities.count);
}

/** A text is null if a claim without subject lacks one of its words. */
function numbersOfWords(words: Words, dossierNumber: (id: string) => number): (text: string | null) => NumbersOfWords {
  const known = new Map<string | null, NumbersOfWords>();
  return (text) => {
    const its = known.get(text);
    if (its !== undefined) return its;
    const parts = text?.split(' ') ?? [];
    if (parts.length !== WORDS) throw notDerived(`A claim with the words '${text ?? ''}'`);
    const [predicate = '', mode, polarity, voice, tier, dossier = ''] = parts;
    const read = {
      predicate: words.of(predicate),
      mode: MODES.indexOf(mode as Mode),
      affirmed: polarity === 'AFFIRMED' ? 1 : 0,
      voice: VOICES.indexOf(voice as Voice),
      tier: TIERS.indexOf(tier as Tier),
      dossier: dossierNumber(dossier),
    };
    known.set(text, read);
    return read;
  };
}

/** Reads the rivals of claims: see `graph/claim-rivals`. */
export async function readRivals(rows: Rows, { nodes }: ReadClaims): Promise<Links> {
  const claim = new Grown(numbers, 0);
  const member = new Grown(numbers, 0);
  const keep = (row: { readonly claim: number; readonly rival: readonly number[] } & Record<string, unknown>): void => {
    for (const rival of row.rival) {
      claim.push(nodes.of(row.claim));
      member.push(nodes.of(rival));
    }
  };
  await rows.each('claim-rivals', keep);
  return { claim: claim.values(), member: member.values(), position: undefined, sayings: undefined };
}

/** Reads the contents of claims: see `graph/claim-contents`. */
export async function readContents(rows: Rows, { nodes }: ReadClaims): Promise<Links> {
  const claim = new Grown(numbers, 0);
  const member = new Grown(numbers, 0);
  const keep = (
    row: { readonly claim: number; readonly content: readonly number[] } & Record<string, unknown>,
  ): void => {
    for (const content of row.content) {
      claim.push(nodes.of(row.claim));
      member.push(nodes.of(content));
    }
  };
  await rows.each('claim-contents', keep);
  return { claim: claim.values(), member: member.values(), position: undefined, sayings: undefined };
}

/** @param numberOf returns the number of a document by its id */
export async function readReports(
  rows: Rows,
  numberOf: (document: string) => number,
  { nodes, count }: ReadClaims,
): Promise<Links> {
  const claim = new Grown(numbers, count);
  const member = new Grown(numbers, count);
  const keep = (row: LinksRow & { readonly document: string }): void => {
    const document = numberOf(row.document);
    for (const node of row.claim) {
      claim.push(nodes.of(node));
      member.push(document);
    }
  };
  await rows.each('claim-documents', keep);
  return { claim: claim.values(), member: member.values(), position: undefined, sayings: undefined };
}
