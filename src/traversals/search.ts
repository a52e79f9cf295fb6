/** Finds entities by name: by any form of the name, in Arabic or Latin letters, and in various spellings. */
import type { EntityRecord, GraphSource, RelationRecord } from '../graph/port.ts';
import type { EntityLabel } from '../model/labels.ts';
import { readForm } from '../model/languages.ts';
import { soughtBy } from '../names/sought.ts';
import type { NameIndex } from '../graph/name-index.ts';
import { HIT_SCORE, matchName, prepareQuery, type MatchKind } from '../names/match-name.ts';
import { answerWithin } from './answer-within.ts';
import { firstOf } from './cut.ts';
import { holdersOf, type Holder } from './holders.ts';
import { namesPost } from './names-post.ts';
import { bounded, requireDossiers, type Deadline } from './question.ts';

/** The greatest number of characters of a text that are read. No name is longer. */
export const LONGEST_TEXT = 1_000;

export interface SearchQuestion {
  readonly text: string;
  /** The labels of the entities to return; absent: all. */
  readonly types: readonly EntityLabel[] | undefined;
  /** Restricts holders of posts to persons who may have held the post on this day. It does not restrict other entities. */
  readonly asOf: string | undefined;
  /** Ids of dossiers: only entities that one of them names; a post is held by their claims. Absent: all. */
  readonly dossiers: readonly string[] | undefined;
  /** Default: 10. */
  readonly first: number;
  /** The predicates that mean holding a post. */
  readonly holding: readonly string[];
}

export interface SearchHit {
  readonly entity: EntityRecord;
  /** How well the text matches `matched`, at most 1. */
  readonly score: number;
  readonly how: MatchKind;
  /** The form of the name that the text matches: of the entity itself, or of the post that it holds. */
  readonly matched: string;
  /** The relation by which the entity holds the matching post; undefined if the text matches the entity itself. */
  readonly held: RelationRecord | undefined;
}

/**
 * Entities by score, then by id. The holders of a matching post follow the post. Every text has an answer, which is empty if
 * nothing matches.
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
  const first = bounded('hits', question.first, 1, 'first');
  const text = question.text.slice(0, LONGEST_TEXT);
  const { types, dossiers } = question;
  bounded('list', types?.length ?? 0, 0, 'types');
  const isWanted = (label: EntityLabel): boolean => types?.includes(label) !== false;
  // A search for persons also looks up posts, because it returns the holders of a matching post.
  const labels = types !== undefined && isWanted('Person') && !isWanted('Post') ? [...types, 'Post' as const] : types;
  if (dossiers !== undefined) {
    await answerWithin(deadline, source, async (graph) => await requireDossiers(graph, 'dossiers', dossiers));
  }
  const candidates = await names.candidates(soughtBy(text, labels), dossiers, deadline.millisLeft());
  const hits = await hitsAmong(candidates, text, deadline);
  const posts = isWanted('Person') ? hits.filter((hit) => includesHolders(hit, text)) : [];
  const holders = await findHolders(source, posts, question, deadline);
  const hitsWithHolders = hits.flatMap((hit) => [
    hit,
    ...(holders.get(hit.entity.id) ?? []).map(({ person, held }) => ({ ...hit, entity: person, held })),
  ]);
  return firstOf(
    onceEach(hitsWithHolders).filter(({ entity }) => isWanted(entity.label)),
    first,
  );
}

/** The candidates that match, in a total order: by score, then by id. */
async function hitsAmong(candidates: readonly EntityRecord[], text: string, deadline: Deadline): Promise<SearchHit[]> {
  const query = prepareQuery(text);
  const hits: SearchHit[] = [];
  for (const entity of candidates) {
    await deadline.pause();
    const forms = [...entity.names.map((form) => readForm(form).text), ...entity.aliases];
    const { score, kind, matched } = matchName(query, forms, { label: entity.label });
    if (score >= HIT_SCORE) hits.push({ entity, score, how: kind, matched, held: undefined });
  }
  return hits.toSorted((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
}

/** True if the holders of a post are returned too. While a name is still being typed (PREFIX), only the post is returned. */
function includesHolders({ entity, how, matched }: SearchHit, text: string): boolean {
  return entity.label === 'Post' && how !== 'PREFIX' && namesPost(text, matched);
}

async function findHolders(
  source: GraphSource,
  posts: readonly SearchHit[],
  { holding, asOf, dossiers }: SearchQuestion,
  deadline: Deadline,
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  if (posts.length === 0) return new Map();
  const ids = posts.map(({ entity }) => entity.id);
  return await answerWithin(
    deadline,
    source,
    async (graph) => await holdersOf(graph, { posts: ids, holding, asOf, dossiers }, deadline),
  );
}

/** Keeps the first and best hit of each entity. */
function onceEach(hits: readonly SearchHit[]): SearchHit[] {
  const seenIds = new Set<string>();
  return hits.filter(({ entity }) => !seenIds.has(entity.id) && seenIds.add(entity.id));
}
