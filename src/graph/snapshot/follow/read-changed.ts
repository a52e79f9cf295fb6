/** Reads the rows of what changed since a snapshot was read, and gives them numbers of that snapshot. */
import { isDeepStrictEqual } from 'node:util';
import type { Database, Row } from '../../../db/database.ts';
import { statement } from '../../../db/statements.ts';
import { readVocabulary } from '../../../db/vocabulary.ts';
import { InvariantError, invariant } from '../../../errors.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { datingRuleOf } from '../../../model/dating-rule.ts';
import { readCounts } from '../../cypher/source.ts';
import { wordsOf } from '../../cypher/words.ts';
import type { GraphCounts } from '../../port.ts';
import { stanceRuleOf } from '../../propositions.ts';
import { adjacencyOf, type WholeAdjacency } from '../adjacency.ts';
import { type DisagreementRow, type SnapshotParts, at } from '../columns.ts';
import type { FlatGraph } from '../flat-graph.ts';
import type { Order } from '../order.ts';
import { claimsInOrder, type Arranged } from '../read/claims-in-order.ts';
import { completeClaims, readClaims, readReports, type Links } from '../read/claims.ts';
import { readDisagreements } from '../read/disagreements.ts';
import type { EntityNumbers } from '../read/entities.ts';
import { NodeNumbers } from '../read/node-numbers.ts';
import { readRelations } from '../read/relations.ts';
import { changedRows } from '../read/rows.ts';
import { readSpeakers } from '../read/speakers.ts';
import { Words } from '../read/words.ts';
import { inTurns } from '../slices.ts';
import { affectedBy, type Affected } from './affected.ts';
import type { Changes } from './change-records.ts';
import { documentsOf, readChangedThings, type ChangedThings } from './changed-things.ts';
import type { FollowedIds } from './followed-ids.ts';
import type { Growth } from './growth.ts';

/** 60_000 (a minute). */
const COUNTING_DEADLINE_MILLIS = 60_000;

/** The predicates: those that claims had before, then further ones. */
export type Predicates = Pick<SnapshotParts, 'types' | 'symmetric' | 'datingRules' | 'stanceRules'>;

/** A claim and one of its rivals or contents, by ids. */
export interface MemberRow extends Row {
  readonly claim: string;
  readonly member: string;
  /** Of the member. */
  readonly relation: string | null;
}

export interface Changed {
  readonly counts: GraphCounts;
  readonly affected: Affected;
  readonly things: ChangedThings;
  readonly entityOrder: Order;
  readonly predicates: Predicates;
  /** Relations and claims, numbered from 0. Entities, documents, dossiers and predicates have the numbers of the snapshot. */
  readonly rows: Arranged;
  readonly adjacency: WholeAdjacency;
  readonly rivals: readonly MemberRow[];
  readonly contents: readonly MemberRow[];
  readonly disagreements: readonly DisagreementRow[];
  /** Ids of disagreements that changed or are gone. */
  readonly goneDisagreements: readonly string[];
}

/** @throws {InvariantError} if the whole graph must be read, or was written to meanwhile */
export async function readChanged(
  database: Database,
  parts: FlatGraph,
  growth: Growth,
  changes: Changes,
): Promise<Changed> {
  const [dossiers, vocabulary, affected] = await Promise.all([
    database.readMany<{ readonly id: string } & Row>(statement('graph/dossiers')),
    readVocabulary(database),
    affectedBy(database, parts, growth, changes),
  ]);
  const asked = documentsOf(parts, changes.dossiers);
  const rows = changedRows(database, {
    claims: affected.claims,
    relations: affected.relations,
    entities: [...changes.entities],
    documents: asked,
    dossiers: [...changes.dossiers],
  });
  const [counts, things, named] = await Promise.all([
    readCounts(database, wordsOf(vocabulary), COUNTING_DEADLINE_MILLIS),
    readChangedThings(
      parts,
      rows,
      changes,
      dossiers.map(({ id }) => id),
      asked,
    ),
    rows.many<{ readonly node: number; readonly id: string } & Row>('named-entities'),
  ]);
  const entities = entityNumbers(things.entities.ids, named);
  const entityOrder = things.entities.ids.order();
  const words = new Words();
  const [{ bare }, read, rivals, contents, disagreements] = await Promise.all([
    readRelations(rows, affected.relations.length, entities, words),
    readClaims(rows, affected.claims.length, entities, words, (id) => numberIn(things.dossierIds, id)),
    rows.many<MemberRow>('claim-rivals'),
    rows.many<MemberRow>('claim-contents'),
    readDisagreements(rows),
  ]);
  const [participants, speakers, reports] = await Promise.all([
    completeClaims(rows, entities, read),
    readSpeakers(rows, entities, read),
    readReports(rows, (id) => numberIn(things.documentIds, id), read),
  ]);
  const { predicates, places } = predicatesAfter(parts, words.all(), vocabulary);
  const relations = { ...bare, type: bare.type.map((word) => at(places, word)) };
  const adjacency = await inTurns(adjacencyOf(entities.count, relations));
  const isBefore = (a: number, b: number): boolean => entityOrder.compare(a, b) < 0;
  const arrangement = { adjacency, relations, places, symmetric: predicates.symmetric, isBefore };
  const links = { speakers, reports, participants, rivals: NO_LINKS, contents: NO_LINKS };
  requireCounts(parts.counts, counts, affected, things);
  return {
    counts,
    affected,
    things,
    entityOrder,
    predicates,
    rows: await inTurns(claimsInOrder(read, links, arrangement)),
    adjacency,
    rivals,
    contents,
    disagreements: disagreements.map(({ about, dossiers: its, ...row }) => ({
      ...row,
      about: about.map(entities.byId),
      dossiers: its.map((id) => numberIn(things.dossierIds, id)),
    })),
    goneDisagreements: disagreementsOf(parts, affected.allClaims),
  };
}

/** Rivals and contents may be claims that are not read again, so that they are read by their ids. */
const NO_LINKS: Links = {
  claim: new Uint32Array(0),
  member: new Uint32Array(0),
  position: undefined,
  sayings: undefined,
};

function entityNumbers(
  ids: FollowedIds,
  named: readonly { readonly node: number; readonly id: string }[],
): EntityNumbers {
  const nodes = new NodeNumbers();
  for (const { node, id } of named) nodes.set(node, numberIn(ids, id));
  return { count: ids.length, nodes, byId: (id) => numberIn(ids, id) };
}

/** A record names each claim, entity and document that is new or gone: else the counts differ. */
function requireCounts(
  before: GraphCounts,
  now: GraphCounts,
  { claims, goneClaims }: Affected,
  things: ChangedThings,
): void {
  const more = { ...things.more, claims: claims.length - goneClaims.length };
  const wrong = (['dossiers', 'documents', 'entities', 'claims'] as const).find(
    (what) => now[what] !== before[what] + more[what],
  );
  if (wrong !== undefined) throw new InvariantError(`Other ${wrong} changed than the records name`);
}

/** The predicates of the snapshot and further ones, and for each of `words` its number. */
function predicatesAfter(
  parts: FlatGraph,
  words: readonly string[],
  vocabulary: Vocabulary,
): { readonly predicates: Predicates; readonly places: Uint32Array } {
  const further = words.filter((word) => !parts.types.includes(word));
  const types = [...parts.types, ...further];
  const predicates = {
    types,
    symmetric: types.map((type) => vocabulary.predicate(type)?.symmetric ?? false),
    datingRules: types.map((type) => datingRuleOf(vocabulary.predicate(type))),
    stanceRules: types.map((type) => stanceRuleOf(vocabulary.predicate(type))),
  };
  for (const [index, type] of parts.types.entries()) {
    const isSame =
      predicates.symmetric[index] === parts.symmetric[index] &&
      isDeepStrictEqual(predicates.datingRules[index], parts.datingRules[index]);
    if (!isSame) throw new InvariantError(`The predicate ${type} means something else: the whole graph is read`);
  }
  return { predicates, places: Uint32Array.from(words, (word) => types.indexOf(word)) };
}

/** Contradictions by rule of these claims, and all disagreements of dossiers: `follow/disagreements` reads them again. */
function disagreementsOf({ disagreements }: FlatGraph, claims: ReadonlySet<string>): string[] {
  const ids: string[] = [];
  for (let each = 0; each < disagreements.length; each += 1) {
    if (disagreements.isByRule(each) && !disagreements.claimsOf(each).some((claim) => claims.has(claim))) continue;
    ids.push(disagreements.at(each).id);
  }
  return ids;
}

function numberIn(ids: FollowedIds, id: string): number {
  const number = ids.numberOf(id);
  invariant(number !== undefined, `'${id}' is named, and is not there`);
  return number;
}
