/** The originators of claims, and their independent origins. `model/count-independent.ts` has the rule. */
import { invariant } from '../../errors.ts';
import { countIndependent } from '../../model/count-independent.ts';

/** The sets of originators, by the number in the column `origin`. Members are ids or numbers in the order of ids, in ascending order. */
export interface OriginSets {
  sizeOf(set: number): number;
  membersOf(set: number): readonly (string | number)[];
}

/** Sets of ids in a list. */
export class ListedOriginSets implements OriginSets {
  readonly #sets: ArrayLike<readonly string[]>;

  constructor(sets: ArrayLike<readonly string[]>) {
    this.#sets = sets;
  }

  sizeOf(set: number): number {
    return this.membersOf(set).length;
  }

  membersOf(set: number): readonly string[] {
    const members = this.#sets[set];
    invariant(members, 'An origin has no set of originators');
    return members;
  }
}

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
    this.#hasJoint ||= this.#sets.sizeOf(origin) > 1;
  }

  count(): number {
    if (!this.#hasJoint) return this.#set?.size ?? this.#length;
    const origins = this.#set === undefined ? this.#list.slice(0, this.#length) : [...this.#set];
    return countIndependent(origins.map((origin) => this.#sets.membersOf(origin)));
  }
}
