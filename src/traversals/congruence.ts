/** Returns which actors agree: pairs of holders, by the propositions on which they take the same or opposite signs. */
import type { EntityRecord, Graph, Through } from '../graph/port.ts';
import { firstOf } from './cut.ts';
import type { Axis, Sign } from './position-rows.ts';
import { positionsOfAll, type FoundPropositionPositions } from './positions.ts';
import { bounded, type Deadline } from './question.ts';

export interface CongruenceQuestion {
  /** Ids of relations, events and agreements. */
  readonly of: readonly string[];
  /** Default: 100. */
  readonly first: number;
  readonly through: Through;
}

export interface FoundCongruence {
  /** Two, in the order of their ids. */
  readonly holders: readonly EntityRecord[];
  /** How many propositions and axes there are on which both take one sign. */
  readonly congruent: number;
  /** How many there are on which they take opposite signs. */
  readonly conflicting: number;
  /** Those that count. */
  readonly propositions: readonly FoundPropositionPositions[];
}

/**
 * The pairs with the most propositions and axes in common come first, then by the ids of the holders. A holder who has taken both signs
 * agrees and disagrees with one who has taken either.
 *
 * ```graphql
 * { congruence(of: ["us-iraq-dialogue-round-4"]) { holders { id } congruent conflicting } }
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function congruence(
  graph: Graph,
  question: CongruenceQuestion,
  deadline: Deadline,
): Promise<readonly FoundCongruence[]> {
  const first = bounded('first', question.first, 1);
  bounded('of', question.of.length, 1);
  const pairs = new Map<string, Pair>();
  for (const proposition of await positionsOfAll(graph, 'of', question.of, question.through, deadline)) {
    for (const holders of signsByAxis(proposition).values()) {
      await deadline.pause();
      countPairs(pairs, proposition, [...holders.values()]);
    }
  }
  const found = [...pairs.values()].map(({ propositions, ...pair }) => ({ ...pair, propositions: [...propositions] }));
  return firstOf(found.toSorted(comparePairs), first);
}

interface Pair extends Omit<FoundCongruence, 'congruent' | 'conflicting' | 'propositions'> {
  congruent: number;
  conflicting: number;
  readonly propositions: Set<FoundPropositionPositions>;
}

interface Signs {
  readonly holder: EntityRecord;
  readonly signs: Set<Sign>;
}

/** In the order of holders. */
function signsByAxis({ rows }: FoundPropositionPositions): ReadonlyMap<Axis, ReadonlyMap<string, Signs>> {
  const byAxis = new Map<Axis, Map<string, Signs>>();
  for (const { holder, axis, sign } of rows) {
    const holders = byAxis.get(axis) ?? new Map<string, Signs>();
    byAxis.set(axis, holders);
    const known = holders.get(holder.id) ?? { holder, signs: new Set() };
    holders.set(holder.id, known);
    known.signs.add(sign);
  }
  return byAxis;
}

function countPairs(pairs: Map<string, Pair>, proposition: FoundPropositionPositions, holders: readonly Signs[]): void {
  for (const [index, one] of holders.entries()) {
    for (const other of holders.slice(index + 1)) {
      const key = `${one.holder.id} ${other.holder.id}`;
      const pair = pairs.get(key) ?? {
        holders: [one.holder, other.holder],
        congruent: 0,
        conflicting: 0,
        propositions: new Set(),
      };
      pairs.set(key, pair);
      const [yes, no] = [one.signs.has('YES'), one.signs.has('NO')];
      if ((yes && other.signs.has('YES')) || (no && other.signs.has('NO'))) pair.congruent += 1;
      if ((yes && other.signs.has('NO')) || (no && other.signs.has('YES'))) pair.conflicting += 1;
      pair.propositions.add(proposition);
    }
  }
}

function comparePairs(a: FoundCongruence, b: FoundCongruence): number {
  return b.congruent + b.conflicting - a.congruent - a.conflicting || (idsOf(a) < idsOf(b) ? -1 : 1);
}

/** A blank comes before every character of an id. */
function idsOf({ holders }: FoundCongruence): string {
  return holders.map(({ id }) => id).join(' ');
}
