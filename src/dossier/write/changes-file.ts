/** What became of each claim since the import before: all ids in a file, and the first of each kind in memory. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RowChange } from './row-digests.ts';

export type Change = Exclude<RowChange, 'SAME'> | 'GONE';

export interface ChangedClaim {
  readonly id: string;
  readonly change: Change;
}

/** Of each kind, in memory. */
const REMEMBERED = 1_000;
/** 65_536 (characters): written at once. */
const BLOCK = 65_536;

export class ChangesFile {
  readonly #fd: number;
  readonly #counts = new Map<Change, number>();
  readonly #first: ChangedClaim[] = [];
  #text = 'claim,change\n';

  /** @param path is replaced */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#fd = openSync(path, 'w');
  }

  add(id: string, change: Change): void {
    const before = this.#counts.get(change) ?? 0;
    this.#counts.set(change, before + 1);
    if (before < REMEMBERED) this.#first.push({ id, change });
    // An id needs no quotation marks.
    this.#text += `${id},${change.toLowerCase()}\n`;
    if (this.#text.length > BLOCK) this.#flush();
  }

  count(change: Change): number {
    return this.#counts.get(change) ?? 0;
  }

  /** The first of each kind. */
  end(): readonly ChangedClaim[] {
    this.#flush();
    return this.#first;
  }

  close(): void {
    closeSync(this.#fd);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#text);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#fd, bytes, at);
    this.#text = '';
  }
}
