/** What began and what ended, in the world or in what could be known of it. */
import { BadInputError } from '../errors.ts';
import { dayNumber, dayText } from '../model/dates.ts';
import type { Certainty, DayBounds, Graph, RelationRecord, RelationRef, Through, View } from '../graph/port.ts';
import { entityFilter, viewOf, type Deadline } from './question.ts';
import { inTurns } from './turns.ts';

/** WORLD: when it held. KNOWLEDGE: when it was published. */
export type TimeAxis = 'WORLD' | 'KNOWLEDGE';

export interface ChangesQuestion {
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  /** WORLD */
  readonly axis: TimeAxis;
  readonly through: Through;
}

export interface FoundChanges {
  /** By id. */
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
  if (from > to) throw new BadInputError(`changes: 'to' (${to}) lies before 'from' (${from}).`);
  return axis === 'WORLD'
    ? await inTheWorld(graph, dayNumber(from), dayNumber(to), through, deadline)
    : await inKnowledge(graph, from, to, through, deadline);
}

async function inTheWorld(
  graph: Graph,
  from: number,
  to: number,
  through: Through,
  deadline: Deadline,
): Promise<FoundChanges> {
  const view = await viewOf(graph, through, deadline);
  const relations = await walkedBy(graph, view, through);
  deadline.check();
  const certainty = through.certainty ?? 'POSSIBLE';
  const of = async (edge: 'start' | 'end'): Promise<RelationRef[]> =>
    await filtered(relations, deadline, (relation) =>
      view.timesOf(relation).some((times) => fallsWithin(times, edge, from, to, certainty)),
    );
  const [began, ended] = [await of('start'), await of('end')];
  deadline.answer.fits(began.length + ended.length);
  return { began: recordsOf(view, began), ended: recordsOf(view, ended) };
}

/** Whether an edge of a claim lies in the range: certainly, or possibly. */
function fallsWithin(times: DayBounds, edge: 'start' | 'end', from: number, to: number, certainty: Certainty): boolean {
  const [earliest, latest] =
    edge === 'start' ? [times.startEarliest, times.startLatest] : [times.endEarliest, times.endLatest];
  return certainty === 'CERTAIN' ? from <= earliest && latest <= to : earliest <= to && latest >= from;
}

async function inKnowledge(
  graph: Graph,
  from: string,
  to: string,
  through: Through,
  deadline: Deadline,
): Promise<FoundChanges> {
  const before = await viewOf(graph, { ...through, publishedBy: dayText(dayNumber(from) - 1) }, deadline);
  const after = await viewOf(graph, { ...through, publishedBy: to }, deadline);
  const known = await walkedBy(graph, before, through);
  deadline.check();
  const knownNow = await walkedBy(graph, after, through);
  deadline.check();
  const only = async (here: readonly RelationRef[], there: readonly RelationRef[]): Promise<RelationRef[]> => {
    const others = new Set(there);
    return await filtered(here, deadline, (relation) => !others.has(relation));
  };
  const [began, ended] = [await only(knownNow, known), await only(known, knownNow)];
  deadline.answer.fits(began.length + ended.length);
  return { began: recordsOf(after, began), ended: recordsOf(before, ended) };
}

async function filtered(
  relations: readonly RelationRef[],
  deadline: Deadline,
  passes: (relation: RelationRef) => boolean,
): Promise<RelationRef[]> {
  const left: RelationRef[] = [];
  await inTurns(relations.length, deadline, (index) => {
    const relation = relations[index];
    if (relation !== undefined && passes(relation)) left.push(relation);
  });
  return left;
}

function recordsOf(view: View, relations: readonly RelationRef[]): RelationRecord[] {
  return relations.map((relation) => view.relationRecord(relation));
}

async function walkedBy(graph: Graph, view: View, through: Through): Promise<RelationRef[]> {
  const mayPass = entityFilter(graph, through, []);
  const { near, relation, far } = await view.all();
  return relation.filter((_relation, index) => mayPass(near[index] ?? -1) && mayPass(far[index] ?? -1));
}
