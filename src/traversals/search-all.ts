/** Finds in everything that the dossiers say: entities, types of relations, relations, claims and documents, and disagreements. */
import { LimitError } from '../errors.ts';
import type { GraphSource } from '../graph/port.ts';
import type { NameIndex } from '../graph/name-index.ts';
import type { TextIndex } from '../graph/text-index.ts';
import { DISAGREEMENT_KINDS, type DisagreementKind } from '../model/disagreement.ts';
import { readForm, type LocalizedText } from '../model/languages.ts';
import { askedDisagreements } from '../texts/asks-for-disagreements.ts';
import { matchText } from '../texts/match-text.ts';
import { queryWords, type QueryWord } from '../texts/query.ts';
import { soughtWords } from '../texts/sought-words.ts';
import { answerWithin } from './answer-within.ts';
import { wasCut } from './cut.ts';
import { namedPredicates, type NamedPredicate, type SoughtPredicate } from './named-predicates.ts';
import { bounded, requireDossiers, type Deadline } from './question.ts';
import { relationsBetweenNamed, type DescribedRelation, type DescribedRelations } from './relations-between-named.ts';
import { search, type SearchHit } from './search.ts';

/** The groups of hits, in the order in which a page lists them. */
export const SEARCH_GROUPS = ['ENTITIES', 'RELATION_TYPES', 'RELATIONS', 'CLAIMS', 'DOCUMENTS'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export interface SearchAllQuestion {
  readonly text: string;
  /** Ids of dossiers: only what they say. Absent: all. */
  readonly dossiers: readonly string[] | undefined;
  /** As for `search`: holders of posts on this day. */
  readonly asOf: string | undefined;
  /** Of each group. Default: 5. */
  readonly first: number;
  /** The predicates that mean holding a post. */
  readonly holding: readonly string[];
  readonly predicates: readonly SoughtPredicate[];
}

/** A predicate that the text names, and what the dossiers say with it. */
export interface RelationTypeHit {
  readonly type: string;
  /** At most 1. */
  readonly score: number;
  /** The label or synonym that the text names. */
  readonly matched: string;
  /** Null if the graph is not in memory and has more than can be counted. */
  readonly relations: number | null;
  /** The claims with this predicate that give no relation: denials, plans, and those that do not name both ends. Null as `relations`. */
  readonly otherClaims: number | null;
}

export interface ClaimHit {
  readonly id: string;
  readonly score: number;
  readonly matched: LocalizedText;
  readonly texts: readonly LocalizedText[];
  /** Ids of its subject, object and occasion. */
  readonly entities: readonly string[];
}

export interface DocumentHit {
  readonly id: string;
  readonly score: number;
  /** The title that the text matches; null if it names the publisher. */
  readonly matched: LocalizedText | null;
  readonly titles: readonly LocalizedText[];
  readonly publishedOn: string | null;
  /** Ids. */
  readonly publishedBy: readonly string[];
}

export interface FoundAll {
  readonly entities: readonly SearchHit[];
  readonly relationTypes: readonly RelationTypeHit[];
  readonly relations: readonly DescribedRelation[];
  readonly claims: readonly ClaimHit[];
  readonly documents: readonly DocumentHit[];
  /** Null if the text does not ask how claims disagree. */
  readonly disagreements: AskedKinds | null;
  /** The groups that have more hits than `first`. */
  readonly cut: readonly SearchGroup[];
}

export interface AskedKinds {
  /** Null: all. */
  readonly kinds: readonly DisagreementKind[] | null;
  readonly count: number;
  /** Only kinds that occur. */
  readonly byKind: readonly { readonly kind: DisagreementKind; readonly count: number }[];
}

interface Parts {
  readonly names: NameIndex;
  readonly texts: TextIndex;
  readonly source: GraphSource;
}

/**
 * Each group by score, then by id; relations by score, then by the number of origins, then by id.
 *
 * ```graphql
 * { searchAll(text: "who attacked whom") { relationTypes { type relations } relations { relation { id } } } }
 * ```
 * ```cypher
 * CALL db.index.fulltext.queryNodes('claim_texts', 'attacked') YIELD node, score RETURN node, score LIMIT 5
 * ```
 * @throws {BadInputError | LimitError | DeadlineError | DatabaseUnavailableError}
 */
export async function searchAll(parts: Parts, question: SearchAllQuestion, deadline: Deadline): Promise<FoundAll> {
  const first = bounded('hits', question.first, 1, 'first');
  const { text, dossiers } = question;
  await answerWithin(deadline, parts.source, async (graph) => await requireDossiers(graph, 'dossiers', dossiers));
  const query = queryWords(text);
  const named = namedPredicates(query, question.predicates);
  const [[entities, documents], claims, relationTypes, relations, disagreements] = await Promise.all([
    namedOf(parts, query, question, deadline),
    claimsOf(parts.texts, query, dossiers, deadline),
    countsOf(parts.source, named, dossiers, deadline),
    relationsOf(parts.source, { query, named, dossiers }, first + 1, deadline),
    disagreementsOf(parts.source, query, dossiers, deadline),
  ]);
  const cut: readonly (readonly [SearchGroup, boolean])[] = [
    ['ENTITIES', wasCut(entities)],
    ['RELATION_TYPES', relationTypes.length > first],
    ['RELATIONS', relations.isPartial || relations.hits.length > first],
    ['CLAIMS', claims.length > first],
    ['DOCUMENTS', documents.length > first],
  ];
  return {
    entities,
    relationTypes: relationTypes.slice(0, first),
    relations: relations.hits.slice(0, first),
    claims: claims.slice(0, first),
    documents: documents.slice(0, first),
    disagreements,
    cut: cut.filter(([, isCut]) => isCut).map(([group]) => group),
  };
}

/** Entities by name, and documents by title or by the name of their publisher. */
async function namedOf(
  parts: Parts,
  query: readonly QueryWord[],
  { text, dossiers, asOf, first, holding }: SearchAllQuestion,
  deadline: Deadline,
): Promise<[readonly SearchHit[], readonly DocumentHit[]]> {
  const entities = await search(parts, { text, types: undefined, asOf, dossiers, first, holding }, deadline);
  return [entities, await documentsOf(parts.texts, query, entities, dossiers, deadline)];
}

/** Those of which the dossiers say something, before those of which they say nothing. */
async function countsOf(
  source: GraphSource,
  named: readonly NamedPredicate[],
  dossiers: readonly string[] | undefined,
  deadline: Deadline,
): Promise<RelationTypeHit[]> {
  const hits: RelationTypeHit[] = [];
  for (const { name: type, score, matched } of named) {
    const counts = await answerWithin(deadline, source, async (graph) => {
      const view = graph.view({ relations: [type], dossiers }, async () => await deadline.pause());
      const relations = await unlessTooMany(async () => (await view.all()).relation.length);
      return { relations, otherClaims: await unlessTooMany(async () => (await view.otherClaims(undefined)).length) };
    });
    hits.push({ type, score, matched, ...counts });
  }
  const isEmpty = ({ relations, otherClaims }: RelationTypeHit): boolean => relations === 0 && (otherClaims ?? 0) === 0;
  return [...hits.filter((hit) => !isEmpty(hit)), ...hits.filter(isEmpty)];
}

async function relationsOf(
  source: GraphSource,
  described: DescribedRelations,
  most: number,
  deadline: Deadline,
): Promise<{ hits: readonly DescribedRelation[]; isPartial: boolean }> {
  if (described.named.length === 0) return { hits: [], isPartial: false };
  const hits = await answerWithin(
    deadline,
    source,
    async (graph) => await unlessTooMany(async () => await relationsBetweenNamed(graph, described, most, deadline)),
  );
  return { hits: hits ?? [], isPartial: hits === null };
}

/** Returns null if the adapter does not hold the whole graph, and would have to read too much of it. */
async function unlessTooMany<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LimitError) return null;
    throw error;
  }
}

async function claimsOf(
  texts: TextIndex,
  query: readonly QueryWord[],
  dossiers: readonly string[] | undefined,
  deadline: Deadline,
): Promise<ClaimHit[]> {
  const rows = await texts.claims({ words: soughtWords(query), dossiers }, deadline.millisLeft());
  const hits: ClaimHit[] = [];
  for (const { id, texts: stored, entities } of rows) {
    await deadline.pause();
    const forms = stored.map(readForm);
    const best = bestOf(query, forms);
    if (best !== undefined) hits.push({ id, ...best, texts: forms, entities });
  }
  return hits.toSorted(byScore);
}

async function documentsOf(
  texts: TextIndex,
  query: readonly QueryWord[],
  entities: readonly SearchHit[],
  dossiers: readonly string[] | undefined,
  deadline: Deadline,
): Promise<DocumentHit[]> {
  const scores = new Map(entities.map(({ entity, score }) => [entity.id, score]));
  const sought = { words: soughtWords(query), dossiers, publishers: [...scores.keys()] };
  const rows = await texts.documents(sought, deadline.millisLeft());
  const hits = rows.flatMap(({ id, texts: stored, publishedOn, publishers: publishedBy }): DocumentHit[] => {
    const titles = stored.map(readForm);
    const known = { id, titles, publishedOn, publishedBy };
    const best = bestOf(query, titles);
    if (best !== undefined) return [{ ...known, ...best }];
    const score = Math.max(0, ...publishedBy.map((publisher) => scores.get(publisher) ?? 0));
    return score === 0 ? [] : [{ ...known, score, matched: null }];
  });
  return hits.toSorted(byScore);
}

/** The text that matches best; the first of several. */
function bestOf(
  query: readonly QueryWord[],
  forms: readonly LocalizedText[],
): { score: number; matched: LocalizedText } | undefined {
  const scored = forms.map((matched) => ({ score: matchText(query, matched.text), matched }));
  const [best] = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
  return best;
}

function byScore(a: { id: string; score: number }, b: { id: string; score: number }): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

async function disagreementsOf(
  source: GraphSource,
  query: readonly QueryWord[],
  dossiers: readonly string[] | undefined,
  deadline: Deadline,
): Promise<FoundAll['disagreements']> {
  const kinds = askedDisagreements(query);
  if (kinds === undefined) return null;
  const found = await answerWithin(
    deadline,
    source,
    async (graph) => await graph.disagreements({ kinds: kinds ?? undefined, dossiers }),
  );
  const byKind = DISAGREEMENT_KINDS.map((kind) => ({ kind, count: found.filter((each) => each.kind === kind).length }));
  return { kinds, count: found.length, byKind: byKind.filter(({ count }) => count > 0) };
}
