/** Returns what actors think of a proposition: that it is so, will be so or should be so, or not; and who is silent. */
import { BadInputError } from '../errors.ts';
import type { EntityRecord, EntityRef, Graph, Proposition, RelationRecord, Statement, Through } from '../graph/port.ts';
import { isActorLabel, withArticle } from '../model/labels.ts';
import { countPositions, type Axis, type FoundPosition, type Sign, type Voiced } from './position-rows.ts';
import { viewOf, type Deadline } from './question.ts';
import { mapped } from './turns.ts';

export interface PositionsQuestion {
  /** The id of a relation, an event or an agreement. */
  readonly of: string;
  readonly through: Through;
}

export interface FoundPropositionPositions {
  readonly key: string;
  /** Null if the proposition is that the event or agreement in `object` takes place. */
  readonly predicate: string | null;
  readonly subject: EntityRecord | null;
  readonly object: EntityRecord | null;
  readonly occasion: EntityRecord | null;
  /** The relation, computed from the claims that pass; null if it may not be walked. */
  readonly relation: RelationRecord | null;
  /** In the order of holder, axis and sign. */
  readonly rows: readonly FoundPosition[];
  /** Actors in the claims of the occasion who hold no position, in the order of their ids. */
  readonly silent: readonly EntityRecord[];
}

/**
 * One answer for each proposition: that of a relation; for an event or agreement one for itself, then one for each proposition of which
 * it is the occasion, in the order of their keys.
 *
 * ```graphql
 * { positions(of: "us-iraq-dialogue-round-4") { predicate rows { holder { id } axis sign } silent { id } } }
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function positions(
  graph: Graph,
  { of, through }: PositionsQuestion,
  deadline: Deadline,
): Promise<readonly FoundPropositionPositions[]> {
  return await positionsOfAll(graph, 'of', [of], through, deadline);
}

/** Each proposition once, also if several ids lead to it. */
export async function positionsOfAll(
  graph: Graph,
  argument: string,
  ids: readonly string[],
  through: Through,
  deadline: Deadline,
): Promise<readonly FoundPropositionPositions[]> {
  const topics = await topicsOf(graph, argument, [...new Set(ids)]);
  const view = await viewOf(graph, through, deadline);
  const entities = topics.flatMap(({ entity, occasion }) => entity ?? occasion ?? []);
  const relations = topics.flatMap(({ relation }) => relation ?? []);
  const statements = await view.statements([...new Set(entities)], relations);
  deadline.check();
  const voiced = voicedByProposition(statements);
  const abouts = new Map<string, About>();
  for (const { entity, proposition } of topics) {
    const event = entity === undefined ? undefined : graph.entityRecord(entity);
    const propositions = event === undefined ? [proposition] : propositionsWithin(event, statements);
    if (event !== undefined) abouts.set(event.id, aboutItself(event, statements));
    for (const each of propositions) {
      if (each === undefined) continue;
      abouts.set(each.key, { ...each, event: each.occasion, voiced: voiced.get(each.key) ?? [] });
    }
    await deadline.pause();
  }
  const actors = actorsByOccasion(statements);
  const drawn = await view.relationsById(
    [...abouts.values()].flatMap(({ key, subject, object, predicate }) =>
      subject === null || object === null || predicate === null ? [] : [key],
    ),
  );
  return await mapped([...abouts.values()], deadline, (about) => {
    const relation = drawn.get(about.key);
    return answerOf(about, actors, relation === undefined ? null : view.relationRecord(relation));
  });
}

/** What is asked about: an event or agreement, or a relation with its occasion. */
interface Topic {
  readonly entity?: EntityRef | undefined;
  readonly relation?: string;
  readonly proposition?: Proposition;
  readonly occasion?: EntityRef | undefined;
}

async function topicsOf(graph: Graph, argument: string, ids: readonly string[]): Promise<Topic[]> {
  const entities = await graph.find(ids);
  const unknown = ids.filter((_id, index) => entities[index] === undefined);
  const relations = unknown.filter((id) => /^[^.@\s]+\.[^.@\s]+\.[^.@\s]+(@[^.@\s]+)?$/.test(id));
  const stated = relations.length === 0 ? [] : await graph.view({}).statements([], relations);
  const propositions = new Map(
    stated.flatMap(propositionsIn).map((proposition): [string, Proposition] => [proposition.key, proposition]),
  );
  const topics: Topic[] = [];
  for (const [index, id] of ids.entries()) {
    const entity = entities[index];
    const proposition = propositions.get(id);
    if (entity !== undefined) {
      if (graph.labelOf(entity) !== 'Event' && graph.labelOf(entity) !== 'Agreement') {
        throw new BadInputError(
          `${argument}: '${id}' is ${withArticle(graph.labelOf(entity))}; ask about an event, an agreement or a relation, such as 'iraq.NEGOTIATES_WITH.united-states@us-iraq-dialogue-round-4'.`,
        );
      }
      topics.push({ entity });
    } else if (proposition !== undefined) {
      const [occasion] = proposition.occasion === null ? [] : await graph.find([proposition.occasion.id]);
      topics.push({ relation: id, proposition, occasion });
    } else {
      throw new BadInputError(
        `${argument}: no event, agreement or relation has the id '${id.slice(0, 80)}'. An id looks like 'us-iraq-dialogue-round-4' or 'iraq.NEGOTIATES_WITH.united-states@us-iraq-dialogue-round-4'; the query neighborhood returns the ids of relations.`,
      );
    }
  }
  return topics;
}

/** The proposition that a claim states, or that of its content. Texts in place of an object are not compared: they make none. */
function propositionsIn({ proposition, content }: Statement): Proposition[] {
  const stated = content === null ? proposition : content.proposition;
  return stated.hasValue ? [] : [stated];
}

/** A proposition with the claims that say something about it. */
interface About extends Pick<FoundPropositionPositions, 'key' | 'predicate' | 'subject' | 'object' | 'occasion'> {
  readonly voiced: readonly Voiced[];
  /** The event or agreement whose actors may be silent. */
  readonly event: EntityRecord | null;
}

/** The propositions of which an event is the occasion, in the order of their keys. */
function propositionsWithin(event: EntityRecord, statements: readonly Statement[]): Proposition[] {
  const within = statements.flatMap(propositionsIn).filter(({ occasion }) => occasion?.id === event.id);
  const byKey = new Map(within.map((proposition) => [proposition.key, proposition]));
  return [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** By the key of the proposition, what the claims say that state it or have it as content. */
function voicedByProposition(statements: readonly Statement[]): ReadonlyMap<string, readonly Voiced[]> {
  const byKey = new Map<string, Voiced[]>();
  for (const claim of statements) {
    const { proposition, content } = claim;
    const { key } = content?.proposition ?? proposition;
    const voiced = byKey.get(key) ?? [];
    byKey.set(key, voiced);
    voiced.push(...(content === null ? ownWord(claim) : stanceOf(claim, content.affirmed)));
  }
  return byKey;
}

/** That it takes place: claims that say so, and what actors think of it as the object, or of such a claim as the content. */
function aboutItself(event: EntityRecord, statements: readonly Statement[]): About {
  const saysSo = ({ isOccurrence, subject }: Proposition): boolean => isOccurrence && subject?.id === event.id;
  const voiced = statements.flatMap((claim) => {
    const { content, proposition } = claim;
    if (content !== null) return saysSo(content.proposition) ? stanceOf(claim, content.affirmed) : [];
    if (saysSo(proposition)) return ownWord(claim);
    return proposition.object?.id === event.id ? stanceOf(claim, true) : [];
  });
  return { key: event.id, predicate: null, subject: null, object: event, occasion: null, voiced, event };
}

const AXES: Readonly<Record<Statement['mode'], Axis | undefined>> = {
  ACTUAL: 'IS',
  FUTURE: 'WILL',
  HYPOTHETICAL: undefined,
};

/** A claim of the proposition: its last step holds it. */
function ownWord(claim: Statement): Voiced[] {
  const axis = AXES[claim.mode];
  return axis === undefined ? [] : [{ claim, holders: claim.lastSpeakers, axis, sign: signOf(claim.affirmed) }];
}

/** A claim about the proposition: its subject holds it. A denial turns it, and so does a content that is denied. */
function stanceOf(claim: Statement, isContentAffirmed: boolean): Voiced[] {
  const { subject } = claim.proposition;
  // A wish that is only supposed is nobody's: it stands as the content of its denial.
  if (claim.stance === null || subject === null || claim.mode === 'HYPOTHETICAL') return [];
  const [axis, sign] = claim.stance.split(' ') as [Axis, Sign];
  const isTurned = claim.affirmed !== isContentAffirmed;
  return [{ claim, holders: [subject], axis, sign: isTurned ? signOf(sign === 'NO') : sign }];
}

function signOf(isYes: boolean): Sign {
  return isYes ? 'YES' : 'NO';
}

/** By the id of an occasion, the actors in its claims: subjects, objects, participants and last speakers. */
function actorsByOccasion(statements: readonly Statement[]): ReadonlyMap<string, ReadonlyMap<string, EntityRecord>> {
  const byOccasion = new Map<string, Map<string, EntityRecord>>();
  for (const { proposition, participants, lastSpeakers } of statements) {
    const { occasion, subject, object } = proposition;
    if (occasion === null) continue;
    const actors = byOccasion.get(occasion.id) ?? new Map<string, EntityRecord>();
    byOccasion.set(occasion.id, actors);
    for (const entity of [subject, object, ...participants, ...lastSpeakers]) {
      if (entity !== null && isActorLabel(entity.label)) actors.set(entity.id, entity);
    }
  }
  return byOccasion;
}

function answerOf(
  { voiced, event, key, predicate, subject, object, occasion }: About,
  actors: ReadonlyMap<string, ReadonlyMap<string, EntityRecord>>,
  relation: RelationRecord | null,
): FoundPropositionPositions {
  const rows = countPositions(voiced);
  const holders = new Set(rows.map(({ holder }) => holder.id));
  const silent = [...(actors.get(event?.id ?? '')?.values() ?? [])].filter(({ id }) => !holders.has(id));
  return {
    key,
    predicate,
    subject,
    object,
    occasion,
    relation,
    rows,
    silent: silent.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
