/** Stores once each set of dossiers that have a thing in common: most things of a graph are in the same few sets. */
import type { OfDossiers } from '../columns.ts';

export class DossierSets {
  readonly #numberOf: (id: string) => number;
  readonly #places = new Map<string, number>();
  readonly #sets: (readonly number[])[] = [];

  /** @param numberOf returns the number of a dossier by its id */
  constructor(numberOf: (id: string) => number) {
    this.#numberOf = numberOf;
  }

  /** @param rows for each row the ids of its dossiers, in ascending order */
  of(rows: readonly (readonly string[])[]): OfDossiers {
    return { set: Uint32Array.from(rows, (ids) => this.#placeOf(ids)), sets: this.#sets };
  }

  #placeOf(ids: readonly string[]): number {
    // No id contains a blank.
    const key = ids.join(' ');
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.#sets.length);
    return this.#sets.push(ids.map(this.#numberOf)) - 1;
  }
}
