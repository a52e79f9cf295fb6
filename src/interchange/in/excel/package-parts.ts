/**
 * The parts of a workbook (Office Open XML, ECMA-376): a ZIP file, read by yauzl, which refuses a part that is larger than the directory of the ZIP
 * says. Each part is read in pieces, and the sizes that the directory says are bounded: a ZIP bomb is refused before it is unpacked.
 */
import { open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { BadInputError } from '../../../errors.ts';
import { xmlEvents, type XmlEvent } from '../xml/xml-events.ts';

/** 2_147_483_648 (2 GiB), unpacked. */
const LARGEST_PART_BYTES = 2 * 1024 ** 3;
const MOST_PARTS = 10_000;

export class PackageParts {
  readonly path: string;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(path: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.path = path;
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws {BadInputError} if the file is no ZIP file or damaged */
  static async open(path: string): Promise<PackageParts> {
    await refuseOlder(path);
    return await translated(path, async () => {
      const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
      try {
        const entries = new Map<string, Entry>();
        for await (const entry of zip.eachEntry()) {
          if (entries.size >= MOST_PARTS) throw new BadInputError(`${path} has more than ${MOST_PARTS} parts`);
          entries.set(entry.fileName.toLowerCase(), entry);
        }
        return new PackageParts(path, zip, entries);
      } catch (cause) {
        zip.close();
        throw cause;
      }
    });
  }

  close(): void {
    this.#zip.close();
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase());
  }

  /** The elements of a part. @throws {BadInputError} if the part is missing, too large, or damaged */
  async *read(part: string): AsyncGenerator<readonly XmlEvent[]> {
    const name = `${this.path} (${part})`;
    const entry = this.#entries.get(part.toLowerCase());
    if (entry === undefined) throw new BadInputError(`${name} is missing: the file is no workbook, or damaged`);
    if (entry.uncompressedSize > LARGEST_PART_BYTES) {
      throw new BadInputError(
        `${name} has ${entry.uncompressedSize} bytes, and at most ${LARGEST_PART_BYTES} are read`,
      );
    }
    const stream = await translated(this.path, () => this.#zip.openReadStreamPromise(entry));
    try {
      const events = xmlEvents(stream as Readable & AsyncIterable<Buffer>, name);
      for (;;) {
        const next = await translated(name, () => events.next());
        if (next.done === true) break;
        yield next.value;
      }
    } finally {
      stream.destroy();
    }
  }
}

/** Workbooks of Excel 97, and those with a password, are files of OLE. */
async function refuseOlder(path: string): Promise<void> {
  const start = await translated(path, async () => {
    const file = await openFile(path);
    try {
      return (await file.read(Buffer.alloc(4), 0, 4, 0)).buffer.toString('hex');
    } finally {
      await file.close();
    }
  });
  if (start !== 'd0cf11e0') return;
  throw new BadInputError(
    `${path} is a workbook of Excel 97, or one with a password: save it as .xlsx without a password`,
  );
}

/** Errors of yauzl and zlib are those of the file. */
async function translated<T>(name: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    if (cause instanceof BadInputError || !(cause instanceof Error)) throw cause;
    throw new BadInputError(`${name} is no workbook of Excel (.xlsx), or it is cut or damaged: ${cause.message}`, {
      cause,
    });
  }
}
