/** Maps ids of Neo4j nodes to our numbers while a snapshot is read. It uses pages, because node ids may have gaps. */
import { InvariantError } from '../../../errors.ts';

const PAGE = 4_096;
const ABSENT = 0xffff_ffff;

export class NodeNumbers {
  readonly #pages = new Map<number, Uint32Array>();
  /** The page of the last call of `of`: calls with near node ids follow one another. */
  #lastKey = -1;
  #lastPage: Uint32Array = new Uint32Array(0);

  set(node: number, number: number): void {
    const key = Math.floor(node / PAGE);
    const page = this.#pages.get(key) ?? new Uint32Array(PAGE).fill(ABSENT);
    this.#pages.set(key, page);
    page[node % PAGE] = number;
  }

  /** @throws {InvariantError} if the node was not read: then another client wrote during the build */
  of(node: number): number {
    const key = Math.floor(node / PAGE);
    if (key !== this.#lastKey) {
      const page = this.#pages.get(key);
      if (page !== undefined) [this.#lastPage, this.#lastKey] = [page, key];
    }
    const number = key === this.#lastKey ? (this.#lastPage[node % PAGE] ?? ABSENT) : ABSENT;
    if (number === ABSENT) throw new InvariantError(`Node ${node} is named, and was not read`);
    return number;
  }
}
