/** The statements of a TriG or JSON-LD file, line after line, with the number of the line after which each was complete. */
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad } from 'n3';
import { BadInputError } from '../../../../errors.ts';
import { shortened } from '../forms.ts';

export interface NumberedQuad {
  readonly quad: Quad;
  /** Counted from 1. */
  readonly line: number;
  /** The line with which its record begins, if it is the first statement of one. Undefined if other things are in that line too. */
  readonly start: number | undefined;
}

/** A part of a file: what stands before its records, and the records from one line to another. */
export interface Part {
  /** The first line of the first record. */
  readonly first: number;
  readonly from: number;
  /** The line after the last one. Undefined: to the end. */
  readonly until: number | undefined;
}

/** @param texts a file in pieces of any length */
export type Parse = (texts: AsyncIterable<string>, part?: Part) => AsyncGenerator<NumberedQuad>;

/** @throws {BadInputError} at the first line that is no TriG */
export async function* parseTrig(texts: AsyncIterable<string>, part?: Part): AsyncGenerator<NumberedQuad> {
  const parser = new Parser({ format: 'application/trig' });
  const listeners = new Map<string, (text: string) => void>();
  const input = { on: (event: string, listener: (text: string) => void) => void listeners.set(event, listener) };
  let quads: Quad[] = [];
  let fault: Error | undefined;
  parser.parse(input, (error, quad) => {
    if (error !== null) fault ??= error;
    else if (quad !== null) quads.push(quad);
  });
  let line = 0;
  const requireNone = (): void => {
    if (fault !== undefined) {
      throw new BadInputError(`Line ${line} is no TriG: ${shortened(fault.message)}`, { cause: fault });
    }
  };
  let start = 1;
  for await (const text of linesOf(texts)) {
    line += 1;
    if (isBetween(line, part)) continue;
    if (line === part?.until) return;
    listeners.get('data')?.(text);
    requireNone();
    for (const quad of quads) yield { quad, line, start };
    quads = [];
    // A statement in the default graph, or a graph.
    if (/[.}]\r?\n$/.test(text)) start = line + 1;
  }
  listeners.get('end')?.('');
  requireNone();
  for (const quad of quads) yield { quad, line, start };
}

/**
 * A file as we write it has a record or a graph of one in each line: after some of them another parser goes on, because one holds all that it has
 * read until its end. In another layout the whole file is in memory.
 * @throws {BadInputError} at the first line that is no JSON-LD, or if it names a context elsewhere: nothing is fetched
 */
export async function* parseJsonLd(texts: AsyncIterable<string>, part?: Part): AsyncGenerator<NumberedQuad> {
  let parser = new JsonLdLines();
  let [line, records, depth, head, before] = [0, 0, 0, '', ''];
  let start: number | undefined;
  for await (const text of linesOf(texts)) {
    line += 1;
    if (isBetween(line, part)) continue;
    if (line === part?.until) return;
    const isRecord = text.startsWith('{"@id"');
    if (isRecord && records > 0 && records % LINES_OF_A_PARSER === 0 && before.endsWith(',\n')) {
      parser = new JsonLdLines();
      await parser.quadsOf(head, line);
    }
    if (isRecord) records += 1;
    else if (records === 0) head += text;
    start = isRecord ? line : undefined;
    depth = depthAfter(text, depth, line);
    for (const quad of await parser.quadsOf(text, line)) yield { quad, line, start };
    before = text;
  }
  for (const quad of await parser.end(line)) yield { quad, line, start };
}

/** Levels of brackets: a file as we write it has 6, and the parser takes time and memory for each. */
const DEEPEST = 64;

/** @throws {BadInputError} if brackets stand more than 64 deep */
function depthAfter(text: string, before: number, line: number): number {
  let depth = before;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/g)) {
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > DEEPEST) {
      throw new BadInputError(
        `Line ${line} is no JSON-LD as Sanad writes it: brackets stand more than ${DEEPEST} deep.`,
      );
    }
  }
  return depth;
}

/** 1_000: each holds about 2 MB at its end. */
const LINES_OF_A_PARSER = 1_000;

class JsonLdLines {
  readonly #parser = new JsonLdParser({
    documentLoader: {
      load: async (address: string) => {
        throw new BadInputError(`its context is at ${address}, and nothing is fetched`);
      },
    },
    streamingProfile: true,
    streamingProfileAllowOutOfOrderPlainType: true,
  });
  #quads: Quad[] = [];
  #fault: Error | undefined;

  constructor() {
    this.#parser.on('data', (quad: Quad) => void this.#quads.push(quad));
    this.#parser.on('error', (error: Error) => {
      this.#fault ??= error;
    });
  }

  /** @param line its number, for messages */
  async quadsOf(text: string, line: number): Promise<readonly Quad[]> {
    await new Promise<void>((resolve) => {
      this.#parser.write(text, () => resolve());
    });
    return this.#taken(line);
  }

  async end(line: number): Promise<readonly Quad[]> {
    await new Promise<void>((resolve) => {
      this.#parser.once('error', () => resolve());
      this.#parser.once('end', () => resolve());
      this.#parser.end();
    });
    return this.#taken(line);
  }

  #taken(line: number): readonly Quad[] {
    const fault = this.#fault;
    if (fault !== undefined) {
      throw new BadInputError(`Line ${line} is no JSON-LD: ${shortened(fault.message)}`, { cause: fault });
    }
    const quads = this.#quads;
    this.#quads = [];
    return quads;
  }
}

function isBetween(line: number, part: Part | undefined): boolean {
  return part !== undefined && line >= part.first && line < part.from;
}

/** @throws {BadInputError} if one is too long for the memory */
async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let pieces: string[] = [];
  let [line, length] = [1, 0];
  for await (const text of texts) {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      pieces.push(text.slice(start, end + 1));
      yield pieces.join('');
      pieces = [];
      line += 1;
      length = 0;
      start = end + 1;
    }
    pieces.push(text.slice(start));
    length += text.length - start;
    if (length <= LONGEST_LINE) continue;
    throw new BadInputError(
      `Line ${line} has more than ${LONGEST_LINE} characters, and a line must fit into the memory.`,
    );
  }
  yield pieces.join('');
}

/** 67_108_864 (characters). */
const LONGEST_LINE = 67_108_864;
