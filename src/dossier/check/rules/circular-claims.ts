/** Claims that repeat, contain or retract themselves, directly or through others. */
import { successions } from '../../read/successions.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import { GrowingInts } from '../../rows/growing-numbers.ts';
import { Places } from '../../rows/places.ts';
import { StringIndex } from '../../rows/string-index.ts';
import type { Rule, Violation } from '../rule.ts';

export const circularClaims: Rule = {
  id: 'circular-claims',
  level: 'ERROR',
  holds: 'A claim does not repeat, contain or retract itself, directly or through other claims.',
  refusesLoad: true,
  collect(dossier) {
    // A newer release repeats the records of the older one.
    const older = successions(dossier);
    const repeats = new ClaimGraph('repeats');
    const retractions = new Retractions();
    const contents = new ClaimGraph('content');
    return {
      add({ claim }) {
        const { id, place, content, retracts = [] } = claim;
        repeats.add(id, place, [...claim.repeats, ...older(claim)]);
        if (retracts.length > 0) retractions.add(claim, retracts);
        if (content !== undefined) contents.add(id, place, [content]);
      },
      *violations() {
        yield* repeats.cycles();
        yield* retractions.graph().cycles();
        yield* contents.cycles();
      },
    };
  },
};

type Claim = DossierReading['claims'] extends ReadonlyMap<string, infer C> ? C : never;

/** Who retracts a document retracts its claims. Only claims that retract others can be on a cycle. */
class Retractions {
  readonly #claims: { claim: Pick<Claim, 'id' | 'place' | 'document'>; retracts: readonly string[] }[] = [];

  add({ id, place, document }: Claim, retracts: readonly string[]): void {
    this.#claims.push({ claim: { id, place, document }, retracts });
  }

  graph(): ClaimGraph {
    const ofDocument = new Map<string, string[]>();
    for (const { claim } of this.#claims) {
      ofDocument.set(claim.document, [...(ofDocument.get(claim.document) ?? []), claim.id]);
    }
    const graph = new ClaimGraph('retracts');
    for (const { claim, retracts } of this.#claims) {
      const targets = retracts.flatMap((target) => [target, ...(ofDocument.get(target) ?? [])]);
      graph.add(
        claim.id,
        claim.place,
        targets.filter((target) => target !== claim.id || retracts.includes(target)),
      );
    }
    return graph;
  }
}

/** The claims that refer to others by one column: 60 bytes a claim, and 4 a reference. */
class ClaimGraph {
  readonly #column: string;
  /** Claims that refer, and claims that are referred to. */
  readonly #ids = new StringIndex();
  readonly #places = new Places();
  /** By the place of a claim that refers: its number among `#ids`, and the end of its references. */
  readonly #sources = new GrowingInts();
  readonly #ends = new GrowingInts();
  readonly #targets = new GrowingInts();

  constructor(column: string) {
    this.#column = column;
  }

  add(id: string, place: Claim['place'], targetIds: readonly string[]): void {
    if (targetIds.length === 0) return;
    this.#sources.push(this.#ids.add(id));
    this.#places.add(place);
    for (const target of targetIds) this.#targets.push(this.#ids.add(target));
    this.#ends.push(this.#targets.length);
  }

  /** Yields each cycle once, at its first claim. */
  *cycles(): Generator<Violation> {
    const rows = this.#rowsOnCycles();
    const reported = new Set<number>();
    for (let row = 0; row < this.#sources.length; row += 1) {
      const start = this.#sources.at(row);
      if (rows[start] === -1 || reported.has(start)) continue;
      const cycle = this.#shortestCycle(start, rows);
      if (cycle === undefined) continue;
      for (const claim of cycle) reported.add(claim);
      const id = this.#ids.at(start);
      const shown = [...cycle, start].map((claim) => this.#ids.at(claim)).join(' → ');
      const message = `claim '${id}', ${this.#column}: the claim refers to itself (${shown}); remove one of these references`;
      yield { place: this.#places.at(row), message };
    }
  }

  #targetsOf(row: number): Generator<number> {
    const targets = this.#targets;
    const [start, end] = [row === 0 ? 0 : this.#ends.at(row - 1), this.#ends.at(row)];
    return (function* () {
      for (let at = start; at < end; at += 1) yield targets.at(at);
    })();
  }

  /**
   * The row of each claim, or -1 if it is on no cycle for certain: nothing refers to it, or only such claims do. So a search meets only
   * claims of cycles, and claims between them.
   */
  #rowsOnCycles(): Int32Array {
    const rows = new Int32Array(this.#ids.size).fill(-1);
    const referring = new Int32Array(this.#ids.size);
    for (let row = 0; row < this.#sources.length; row += 1) {
      rows[this.#sources.at(row)] = row;
      for (const target of this.#targetsOf(row)) referring[target] = (referring[target] ?? 0) + 1;
    }
    const free: number[] = [];
    for (let claim = 0; claim < rows.length; claim += 1) if (referring[claim] === 0) free.push(claim);
    for (let claim = free.pop(); claim !== undefined; claim = free.pop()) {
      const row = rows[claim] ?? -1;
      rows[claim] = -1;
      if (row < 0) continue;
      for (const target of this.#targetsOf(row)) {
        referring[target] = (referring[target] ?? 0) - 1;
        if (referring[target] === 0) free.push(target);
      }
    }
    return rows;
  }

  /** The claims on the shortest cycle from a claim back to itself, by breadth-first search; undefined if there is no cycle. */
  #shortestCycle(start: number, rows: Int32Array): number[] | undefined {
    const cameFrom = new Map<number, number>();
    const queue = [start];
    for (const claim of queue) {
      const row = rows[claim] ?? -1;
      if (row < 0) continue;
      for (const target of this.#targetsOf(row)) {
        if (target === start) return pathTo(claim, start, cameFrom);
        if (cameFrom.has(target)) continue;
        cameFrom.set(target, claim);
        queue.push(target);
      }
    }
    return undefined;
  }
}

function pathTo(last: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [last];
  for (let claim = last; claim !== start;) {
    claim = cameFrom.get(claim) ?? start;
    path.unshift(claim);
  }
  return path;
}
