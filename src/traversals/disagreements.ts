/** Returns how claims disagree: those that cannot all be true, those that can and seem not to, and those of parties that want other things. */
import type { DisagreementKind } from '../model/disagreement.ts';
import type { DisagreementRecord, Graph } from '../graph/port.ts';
import { firstOf, markCut, wasCut } from './cut.ts';
import { bounded, findEntities, requireDossiers, type Deadline } from './question.ts';

export interface ContradictionsQuestion {
  /**
   * Ids of entities that the claims name as subject, object, occasion, participant or speaker. Absent: all.
   */
  readonly about: readonly string[] | undefined;
  /** Ids of dossiers: only those among their claims. Absent: all. */
  readonly dossiers: readonly string[] | undefined;
  /** Default: 100. */
  readonly first: number;
}

export interface DisagreementsQuestion extends ContradictionsQuestion {
  /** Absent: all. */
  readonly kinds: readonly DisagreementKind[] | undefined;
}

/** A disagreement of the kind CONTRADICTION, without its sides. */
export interface FoundContradiction extends Pick<
  DisagreementRecord,
  'id' | 'reason' | 'reasonAr' | 'reasons' | 'by' | 'over'
> {
  /** Ids, in ascending order. */
  readonly claims: readonly string[];
}

/**
 * Disagreements of dossiers, and contradictions found by rule, in order of id.
 *
 * ```graphql
 * { disagreements(about: ["us-forces-in-iraq"], kinds: [TENSION]) { reason sides { claims { text } } } }
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function disagreements(
  graph: Graph,
  { about, kinds, dossiers, first }: DisagreementsQuestion,
  deadline: Deadline,
): Promise<readonly DisagreementRecord[]> {
  const most = bounded('first', first, 1);
  if (about !== undefined) bounded('about', about.length, 1);
  bounded('list', kinds?.length ?? 0, 0, 'kinds');
  const entities = about === undefined ? undefined : await findEntities(graph, 'about', about);
  await requireDossiers(graph, 'dossiers', dossiers);
  deadline.check();
  return firstOf(await graph.disagreements({ about: entities, kinds, dossiers }), most);
}

/**
 * The disagreements whose claims cannot all be true.
 *
 * ```graphql
 * { contradictions(about: ["us-forces-in-iraq"]) { reason by claims { text attributedTo { name } } } }
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function contradictions(
  graph: Graph,
  question: ContradictionsQuestion,
  deadline: Deadline,
): Promise<readonly FoundContradiction[]> {
  const found = await disagreements(graph, { ...question, kinds: ['CONTRADICTION'] }, deadline);
  return markCut(found.map(contradictionOf), wasCut(found));
}

function contradictionOf({ id, reason, reasonAr, reasons, by, over, sides }: DisagreementRecord): FoundContradiction {
  return { id, reason, reasonAr, reasons, by, over, claims: sides.flat().toSorted() };
}
