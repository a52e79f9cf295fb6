/**
 * The files of an export. They get their names when all of it was written; until then they end in `.part`, so that nothing half remains
 * under a name that promises a whole.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../errors.ts';
import type { Format, Piece } from '../interchange/formats/format.ts';

/** 262_144 (characters): written to a file at once. */
const BLOCK = 262_144;

interface OpenFile {
  readonly path: string;
  fd: number | undefined;
  text: string;
}

export class ExportFiles {
  readonly #path: string;
  readonly #lossPath: string;
  readonly #isFolder: boolean;
  readonly #files: ReadonlyMap<string, OpenFile>;
  #madeFolder = false;

  /**
   * @param path of the file, or of the folder if the format has several files
   * @throws {ConfigError} if one of them exists and may not be replaced, or cannot be written
   */
  constructor(path: string, { files }: Format, mayReplace: boolean) {
    this.#path = path;
    this.#lossPath = `${path}.loss.csv`;
    this.#isFolder = files.length > 1;
    this.#files = new Map(
      files.map(({ name }) => [name, { path: this.#isFolder ? join(path, name) : path, fd: undefined, text: '' }]),
    );
    const present = [...this.#files.values()]
      .map((file) => file.path)
      .concat(this.#lossPath)
      .find(existsSync);
    if (present !== undefined && !mayReplace) {
      throw new ConfigError(`${present} exists already. Name another place with --out, or replace it with --force.`);
    }
    if (!existsSync(dirname(path))) throw new ConfigError(`There is no folder ${dirname(path)}. Create it first.`);
  }

  /** What the user finds: the file or folder, and the table of loss. */
  get paths(): readonly string[] {
    return [this.#path, this.#lossPath];
  }

  /** Begins, or begins again. */
  begin(): void {
    this.#attempt(() => {
      this.#close();
      if (this.#isFolder && !existsSync(this.#path)) {
        mkdirSync(this.#path);
        this.#madeFolder = true;
      }
      for (const file of this.#files.values()) {
        file.fd = openSync(part(file.path), 'w');
        file.text = '';
      }
    });
  }

  add({ file: name, text }: Piece): void {
    const file = this.#files.get(name);
    if (file === undefined) return;
    file.text += text;
    if (file.text.length > BLOCK) this.#attempt(() => flush(file));
  }

  /** @param loss the table of loss as CSV */
  end(loss: string): void {
    this.#attempt(() => {
      for (const file of this.#files.values()) flush(file);
      this.#close();
      writeFileSync(part(this.#lossPath), loss);
      for (const path of [...this.#files.values()].map((file) => file.path).concat(this.#lossPath)) {
        renameSync(part(path), path);
      }
      this.#madeFolder = false;
    });
  }

  /** Removes what `begin` made and `end` did not complete. */
  abandon(): void {
    this.#close();
    for (const { path } of this.#files.values()) rmSync(part(path), { force: true });
    rmSync(part(this.#lossPath), { force: true });
    if (this.#madeFolder) rmdirSync(this.#path);
    this.#madeFolder = false;
  }

  #close(): void {
    for (const file of this.#files.values()) {
      if (file.fd !== undefined) closeSync(file.fd);
      file.fd = undefined;
    }
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new ConfigError(`The export cannot be written to ${this.#path}: ${error.message}`, { cause: error });
    }
  }
}

function part(path: string): string {
  return `${path}.part`;
}

function flush(file: OpenFile): void {
  if (file.fd === undefined) return;
  const bytes = Buffer.from(file.text);
  for (let written = 0; written < bytes.length;) written += writeSync(file.fd, bytes, written);
  file.text = '';
}
