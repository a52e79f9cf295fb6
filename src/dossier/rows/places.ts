/** Places in files, numbered from 0: 16 bytes each. */
import type { DossierPlace } from '../../errors.ts';
import { GrowingInts } from './growing-numbers.ts';
import { StringIndex } from './string-index.ts';

export class Places {
  readonly #files = new StringIndex();
  readonly #numbers = new GrowingInts();

  /** Returns the number of the place. */
  add({ file, line = 0, column = 0 }: DossierPlace): number {
    const number = this.#numbers.length / 3;
    for (const each of [this.#files.add(file), line, column]) this.#numbers.push(each);
    return number;
  }

  at(number: number): DossierPlace {
    const [file, line, column] = [0, 1, 2].map((at) => this.#numbers.at(number * 3 + at));
    return {
      file: this.#files.at(file ?? 0),
      ...(line !== undefined && line > 0 && { line }),
      ...(column !== undefined && column > 0 && { column }),
    };
  }
}
