/** The originators of claims, and their independent origins. `model/count-independent.ts` has the rule. */
import { invariant } from '../../errors.ts';
import { countIndependent } from '../../model/count-independent.ts';

/** The originators of a claim, by the number in the column `origin`: ids in ascending order. */
export type OriginSets = ArrayLike<readonly string[]>;

/** Returns the originators that a stored root origin names. */
export function originatorsIn(rootOrigin: string): readonly string[] {
  return rootOrigin.split(' + ');
}

/** Up to this number, origins are kept in a list and not in a set: a few comparisons cost less than a set. */
const FEW = 64;

/** Collects the origins of claims, and counts the independent ones. */
export class IndependentOrigins {
  readonly #sets: OriginSets;
  readonly #list: number[] = [];
  #set: Set<number> | undefined;
  #length = 0;
  /** True if an origin has several originators. */
  #hasJoint = false;

  constructor(sets: OriginSets) {
    this.#sets = sets;
  }

  clear(): void {
    this.#length = 0;
    this.#set = undefined;
    this.#hasJoint = false;
  }

  /** @param origin a number of `sets` */
  add(origin: number): void {
    if (this.#set !== undefined) {
      this.#set.add(origin);
    } else {
      for (let index = 0; index < this.#length; index += 1) if (this.#list[index] === origin) return;
      if (this.#length === FEW) this.#set = new Set(this.#list).add(origin);
      else this.#list[this.#length++] = origin;
    }
    this.#hasJoint ||= this.#setOf(origin).length > 1;
  }

  count(): number {
    if (!this.#hasJoint) return this.#set?.size ?? this.#length;
    const origins = this.#set === undefined ? this.#list.slice(0, this.#length) : [...this.#set];
    return countIndependent(origins.map((origin) => this.#setOf(origin)));
  }

  #setOf(origin: number): readonly string[] {
    const set = this.#sets[origin];
    invariant(set, 'An origin has no set of originators');
    return set;
  }
}
