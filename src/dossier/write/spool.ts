/** The rows of an import on disk, as lines of JSON, so that they can be read several times. */
import { closeSync, createReadStream, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { WrittenRow } from './row-line.ts';

/** 262_144 (characters): written at once. */
const BLOCK = 262_144;

export class Spool {
  readonly #path: string;
  #fd: number | undefined;
  #text = '';

  /** @param path of a file that does not exist */
  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.#fd = openSync(path, 'wx', 0o600);
  }

  add(row: WrittenRow): void {
    this.#text += `${JSON.stringify(row)}\n`;
    if (this.#text.length > BLOCK) this.#flush();
  }

  /** All rows, in the order in which they were added. No row may be added any more. */
  async *rows(): AsyncGenerator<WrittenRow> {
    this.#flush();
    for await (const line of createInterface({ input: createReadStream(this.#path), crlfDelay: Infinity })) {
      if (line !== '') yield JSON.parse(line) as WrittenRow;
    }
  }

  /** Deletes the file. */
  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
    rmSync(this.#path, { force: true });
  }

  #flush(): void {
    const bytes = Buffer.from(this.#text);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#fd ?? 0, bytes, at);
    this.#text = '';
  }
}
