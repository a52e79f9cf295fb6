/** All traversals, each as a typed method. Resolvers, the CLI and the exports read the graph only through these methods. */
import type {
  DisagreementRecord,
  EntityRecord,
  EventTime,
  Graph,
  GraphCounts,
  GraphSource,
  Through,
} from '../graph/port.ts';
import type { NameIndex } from '../graph/name-index.ts';
import type { TextIndex } from '../graph/text-index.ts';
import { answerWithin } from './answer-within.ts';
import { congruence, type CongruenceQuestion, type FoundCongruence } from './congruence.ts';
import { changes, type ChangesQuestion, type FoundChanges } from './changes.ts';
import { common, type CommonQuestion, type FoundCommon } from './common.ts';
import {
  contradictions,
  disagreements,
  type ContradictionsQuestion,
  type DisagreementsQuestion,
  type FoundContradiction,
} from './disagreements.ts';
import { eventTimes, type EventTimesQuestion } from './event-times.ts';
import { neighborhood, type FoundSubgraph, type NeighborhoodQuestion } from './neighborhood.ts';
import { path, paths, type FoundPath, type PathQuestion, type PathsQuestion } from './paths.ts';
import { positions, type FoundPropositionPositions, type PositionsQuestion } from './positions.ts';
import { requireDocuments, requireDossiers, type Deadline } from './question.ts';
import { ranking, type Ranked, type RankingQuestion } from './ranking.ts';
import { relatedByRelation, relatedEntities, type RelatedQuestion, type RelationPage } from './related.ts';
import { relations, tally, type FoundRelations, type RelationsQuestion, type Tally } from './relations.ts';
import { search, type SearchHit, type SearchQuestion } from './search.ts';
import { searchAll, type FoundAll, type SearchAllQuestion } from './search-all.ts';
import { timeline, type FoundTimeline, type TimelineQuestion } from './timeline.ts';

/** Each method throws {BadInputError | LimitError | DeadlineError | DatabaseUnavailableError}. */
export class Traversals {
  readonly #source: GraphSource;
  readonly #names: NameIndex;
  readonly #texts: TextIndex;

  constructor(source: GraphSource, names: NameIndex, texts: TextIndex) {
    this.#source = source;
    this.#names = names;
    this.#texts = texts;
  }

  /** Looks up entities by id; undefined for an id that no entity has. */
  async entities(ids: readonly string[], deadline: Deadline): Promise<(EntityRecord | undefined)[]> {
    return await answerWithin(deadline, this.#source, async (graph) =>
      (await graph.find(ids)).map((entity) => (entity === undefined ? undefined : graph.entityRecord(entity))),
    );
  }

  async path(question: PathQuestion, deadline: Deadline): Promise<FoundPath | undefined> {
    return await this.#ask(path, question, deadline);
  }

  async paths(question: PathsQuestion, deadline: Deadline): Promise<readonly FoundPath[]> {
    return await this.#ask(paths, question, deadline);
  }

  async neighborhood(question: NeighborhoodQuestion, deadline: Deadline): Promise<FoundSubgraph> {
    return await this.#ask(neighborhood, question, deadline);
  }

  async common(question: CommonQuestion, deadline: Deadline): Promise<readonly FoundCommon[]> {
    return await this.#ask(common, question, deadline);
  }

  async timeline(question: TimelineQuestion, deadline: Deadline): Promise<FoundTimeline> {
    return await this.#ask(timeline, question, deadline);
  }

  async contradictions(question: ContradictionsQuestion, deadline: Deadline): Promise<readonly FoundContradiction[]> {
    return await this.#ask(contradictions, question, deadline);
  }

  async disagreements(question: DisagreementsQuestion, deadline: Deadline): Promise<readonly DisagreementRecord[]> {
    return await this.#ask(disagreements, question, deadline);
  }

  async positions(question: PositionsQuestion, deadline: Deadline): Promise<readonly FoundPropositionPositions[]> {
    return await this.#ask(positions, question, deadline);
  }

  async congruence(question: CongruenceQuestion, deadline: Deadline): Promise<readonly FoundCongruence[]> {
    return await this.#ask(congruence, question, deadline);
  }

  async ranking(question: RankingQuestion, deadline: Deadline): Promise<readonly Ranked[]> {
    return await this.#ask(ranking, question, deadline);
  }

  async changes(question: ChangesQuestion, deadline: Deadline): Promise<FoundChanges> {
    return await this.#ask(changes, question, deadline);
  }

  /** Returns a time for each id, in the order of the ids. */
  async eventTimes(question: EventTimesQuestion, deadline: Deadline): Promise<readonly (EventTime | undefined)[]> {
    return await this.#ask(eventTimes, question, deadline);
  }

  /** Returns a page for each id, in the order of the ids. */
  async relatedEntities(question: RelatedQuestion, deadline: Deadline): Promise<readonly (readonly EntityRecord[])[]> {
    return await this.#ask(relatedEntities, question, deadline);
  }

  /** Returns a page for each id, in the order of the ids. */
  async relatedByRelation(question: RelatedQuestion, deadline: Deadline): Promise<readonly RelationPage[]> {
    return await this.#ask(relatedByRelation, question, deadline);
  }

  async search(question: SearchQuestion, deadline: Deadline): Promise<readonly SearchHit[]> {
    return await search({ names: this.#names, source: this.#source }, question, deadline);
  }

  async searchAll(question: SearchAllQuestion, deadline: Deadline): Promise<FoundAll> {
    return await searchAll({ names: this.#names, texts: this.#texts, source: this.#source }, question, deadline);
  }

  async relations(question: RelationsQuestion, deadline: Deadline): Promise<FoundRelations> {
    return await this.#ask(relations, question, deadline);
  }

  async tally(through: Through, deadline: Deadline): Promise<Tally> {
    return await this.#ask(tally, through, deadline);
  }

  /** @param dossiers ids: counts what these dossiers give; absent: the whole graph */
  async stats(deadline: Deadline, dossiers?: readonly string[]): Promise<GraphCounts> {
    return await answerWithin(deadline, this.#source, async (graph) => {
      await requireDossiers(graph, 'dossiers', dossiers);
      return await graph.counts(dossiers);
    });
  }

  /**
   * @param argument the name of the argument that contains the ids
   * @throws {BadInputError} with the ids that no document has
   */
  async requireDocuments(argument: string, ids: readonly string[], deadline: Deadline): Promise<void> {
    await answerWithin(deadline, this.#source, async (graph) => await requireDocuments(graph, argument, ids));
  }

  async #ask<Q, A>(
    traversal: (graph: Graph, question: Q, deadline: Deadline) => Promise<A>,
    question: Q,
    deadline: Deadline,
  ): Promise<A> {
    return await answerWithin(deadline, this.#source, async (graph) => await traversal(graph, question, deadline));
  }
}
