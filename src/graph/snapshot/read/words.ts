/** Numbers words in the order of their first occurrence. `sorted` returns them in ascending order. */
export class Words {
  readonly #numbers = new Map<string, number>();

  of(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }

  /** Returns all words in the order of their numbers. */
  all(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  /** Returns all words in ascending order, and for each number the index of its word. */
  sorted(): { readonly words: readonly string[]; readonly places: Uint32Array } {
    const words = [...this.#numbers.keys()].toSorted();
    const places = new Uint32Array(words.length);
    for (const [place, word] of words.entries()) places[this.of(word)] = place;
    return { words, places };
  }
}
