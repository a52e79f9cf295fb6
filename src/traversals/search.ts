/** Who or what is called so: by any form of its name, in either script, as people spell it. */
import type { EntityRecord, GraphSource, RelationRecord } from '../graph/port.ts';
import type { EntityLabel } from '../model/labels.ts';
import { soughtBy } from '../names/sought.ts';
import type { NameIndex } from '../graph/name-index.ts';
import { HIT_SCORE, matchName, prepareQuery, type MatchKind } from '../names/match-name.ts';
import { holdersOf, type Holder } from './holders.ts';
import { namesPost } from './names-post.ts';
import { bounded, type Deadline } from './question.ts';

/** No name is longer; what follows is not read. */
export const LONGEST_TEXT = 1_000;

export interface SearchQuestion {
  readonly text: string;
  /** Absent: all. */
  readonly types: readonly EntityLabel[] | undefined;
  /** Restricts the holders of posts to those who may have held them on that day, and nothing else. */
  readonly asOf: string | undefined;
  /** 10 */
  readonly first: number;
  /** The predicates by which somebody holds a post. */
  readonly holding: readonly string[];
}

export interface SearchHit {
  readonly entity: EntityRecord;
  /** Up to 1: how well `matched` is named. */
  readonly score: number;
  readonly how: MatchKind;
  /** The form that was named: the entity's own, or that of the post that it holds. */
  readonly matched: string;
  /** By what relation one holds the post that was named; undefined where the entity itself was. */
  readonly held: RelationRecord | undefined;
}

/**
 * Entities by how well they are named, then by id; who holds a post that is named follows it. Whatever the text is, there
 * is an answer: none, where nothing is called so.
 *
 * ```graphql
 * { search(text: "مصطفي الكاظمى") { score how matched entity { id name } } }
 * ```
 * ```cypher
 * CALL db.index.fulltext.queryNodes('entity_names', 'مصطفي الكاظمى') YIELD node, score RETURN node, score LIMIT 10
 * ```
 * @throws {BadInputError | LimitError | DeadlineError | DatabaseUnavailableError}
 */
export async function search(
  { names, source }: { readonly names: NameIndex; readonly source: GraphSource },
  question: SearchQuestion,
  deadline: Deadline,
): Promise<readonly SearchHit[]> {
  const first = bounded('hits', question.first, 1);
  const text = question.text.slice(0, LONGEST_TEXT);
  const { types } = question;
  bounded('list', types?.length ?? 0, 0);
  const wanted = (label: EntityLabel): boolean => types?.includes(label) !== false;
  // Whoever holds a post that is named is found through it.
  const labels = types !== undefined && wanted('Person') && !wanted('Post') ? [...types, 'Post' as const] : types;
  const candidates = await names.candidates(soughtBy(text, labels), deadline.millisLeft());
  const named = await hitsAmong(candidates, text, deadline);
  const posts = wanted('Person') ? named.filter((hit) => meansHolder(hit, text)) : [];
  const holders = await askForHolders(source, posts, question, deadline);
  const all = named.flatMap((hit) => [
    hit,
    ...(holders.get(hit.entity.id) ?? []).map(({ person, held }) => ({ ...hit, entity: person, held })),
  ]);
  return onceEach(all)
    .filter(({ entity }) => wanted(entity.label))
    .slice(0, first);
}

/** In a total order: best first, then by id. */
async function hitsAmong(candidates: readonly EntityRecord[], text: string, deadline: Deadline): Promise<SearchHit[]> {
  const query = prepareQuery(text);
  const hits: SearchHit[] = [];
  for (const entity of candidates) {
    await deadline.pause();
    const forms = [entity.name, entity.nameAr, ...entity.aliases];
    const { score, kind, matched } = matchName(query, forms, { label: entity.label });
    if (score >= HIT_SCORE) hits.push({ entity, score, how: kind, matched, held: undefined });
  }
  return hits.toSorted((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
}

/** While a name is still being typed, whatever begins so is shown, but for those who stand behind it. */
function meansHolder({ entity, how, matched }: SearchHit, text: string): boolean {
  return entity.label === 'Post' && how !== 'PREFIX' && namesPost(text, matched);
}

async function askForHolders(
  source: GraphSource,
  posts: readonly SearchHit[],
  { holding, asOf }: SearchQuestion,
  deadline: Deadline,
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  if (posts.length === 0) return new Map();
  const ids = posts.map(({ entity }) => entity.id);
  return await source.answer(async (graph) => await holdersOf(graph, { posts: ids, holding, asOf }, deadline));
}

/** Who is found in several ways is told by the best. */
function onceEach(hits: readonly SearchHit[]): SearchHit[] {
  const seen = new Set<string>();
  return hits.filter(({ entity }) => !seen.has(entity.id) && seen.add(entity.id));
}
