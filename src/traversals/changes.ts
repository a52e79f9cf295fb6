/** Returns the relations that began and that ended between two days: in the world, or in what was published. */
import { BadInputError } from '../errors.ts';
import { dayNumber, dayText, isBefore } from '../model/calendar.ts';
import type { Certainty, DayBounds, Graph, RelationRecord, RelationRef, Through, View } from '../graph/port.ts';
import { entityFilter, viewOf, type Deadline } from './question.ts';
import { inTurns } from './turns.ts';

/** WORLD: by the days on which a relation held. KNOWLEDGE: by the days on which it was published. */
export type TimeAxis = 'WORLD' | 'KNOWLEDGE';

export interface ChangesQuestion {
  /** The first and the last day; both are included. */
  readonly from: string;
  readonly to: string;
  /** Default: WORLD. */
  readonly axis: TimeAxis;
  readonly through: Through;
}

export interface FoundChanges {
  /** In order of id, like `ended`. */
  readonly began: readonly RelationRecord[];
  readonly ended: readonly RelationRecord[];
}

/**
 * Relations that began and that ended between two days.
 *
 * ```graphql
 * { changes(from: "2021-07-01", to: "2021-07-31", axis: KNOWLEDGE) { began { id } ended { id } } }
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function changes(graph: Graph, question: ChangesQuestion, deadline: Deadline): Promise<FoundChanges> {
  const { from, to, axis, through } = question;
  if (isBefore(to, from)) {
    throw new BadInputError(`changes: 'to' (${to}) is before 'from' (${from}); correct one of the two.`);
  }
  return axis === 'WORLD'
    ? await changesInWorld(graph, dayNumber(from), dayNumber(to), through, deadline)
    : await changesInKnowledge(graph, from, to, through, deadline);
}

async function changesInWorld(
  graph: Graph,
  from: number,
  to: number,
  through: Through,
  deadline: Deadline,
): Promise<FoundChanges> {
  const view = await viewOf(graph, through, deadline);
  const relations = await relationsIn(graph, view, through);
  deadline.check();
  const certainty = through.certainty ?? 'POSSIBLE';
  const changedAt = async (edge: 'start' | 'end'): Promise<RelationRef[]> =>
    await filtered(relations, deadline, (relation) =>
      view.timesOf(relation).some((times) => fallsWithin(times, edge, from, to, certainty)),
    );
  const [began, ended] = [await changedAt('start'), await changedAt('end')];
  deadline.answer.fits(began.length + ended.length);
  return { began: recordsOf(view, began), ended: recordsOf(view, ended) };
}

/** True if the beginning or the end of a claim is certainly, or possibly, between the two days. */
function fallsWithin(times: DayBounds, edge: 'start' | 'end', from: number, to: number, certainty: Certainty): boolean {
  const [earliest, latest] =
    edge === 'start' ? [times.startEarliest, times.startLatest] : [times.endEarliest, times.endLatest];
  return certainty === 'CERTAIN' ? from <= earliest && latest <= to : earliest <= to && latest >= from;
}

async function changesInKnowledge(
  graph: Graph,
  from: string,
  to: string,
  through: Through,
  deadline: Deadline,
): Promise<FoundChanges> {
  // The filter of the question stays: what was published after `through.publishedBy` is in neither view.
  const known = (day: number): string =>
    dayText(through.publishedBy === undefined ? day : Math.min(day, dayNumber(through.publishedBy)));
  const before = await viewOf(graph, { ...through, publishedBy: known(dayNumber(from) - 1) }, deadline);
  const after = await viewOf(graph, { ...through, publishedBy: known(dayNumber(to)) }, deadline);
  const relationsBefore = await relationsIn(graph, before, through);
  deadline.check();
  const relationsAfter = await relationsIn(graph, after, through);
  deadline.check();
  const without = async (relations: readonly RelationRef[], others: readonly RelationRef[]): Promise<RelationRef[]> => {
    const otherRelations = new Set(others);
    return await filtered(relations, deadline, (relation) => !otherRelations.has(relation));
  };
  const began = await without(relationsAfter, relationsBefore);
  const ended = await without(relationsBefore, relationsAfter);
  deadline.answer.fits(began.length + ended.length);
  return { began: recordsOf(after, began), ended: recordsOf(before, ended) };
}

async function filtered(
  relations: readonly RelationRef[],
  deadline: Deadline,
  passes: (relation: RelationRef) => boolean,
): Promise<RelationRef[]> {
  const passing: RelationRef[] = [];
  await inTurns(relations.length, deadline, (index) => {
    const relation = relations[index];
    if (relation !== undefined && passes(relation)) passing.push(relation);
  });
  return passing;
}

function recordsOf(view: View, relations: readonly RelationRef[]): RelationRecord[] {
  return relations.map((relation) => view.relationRecord(relation));
}

/** All relations of the view whose two entities pass `entityTypes`. */
async function relationsIn(graph: Graph, view: View, through: Through): Promise<RelationRef[]> {
  const mayPass = entityFilter(graph, through, []);
  const { near, relation, far } = await view.all();
  return relation.filter((_relation, index) => mayPass(near[index] ?? -1) && mayPass(far[index] ?? -1));
}
