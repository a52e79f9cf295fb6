/** The statements of a TriG or JSON-LD file, line after line, with the number of the line after which each was complete. */
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad } from 'n3';
import { BadInputError } from '../../../../errors.ts';

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
    if (fault !== undefined) throw new BadInputError(`Line ${line} is no TriG: ${fault.message}`, { cause: fault });
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

/** @throws {BadInputError} at the first line that is no JSON-LD, or if it names a context elsewhere: nothing is fetched */
export async function* parseJsonLd(texts: AsyncIterable<string>, part?: Part): AsyncGenerator<NumberedQuad> {
  const documentLoader = {
    load: async (address: string) => {
      throw new BadInputError(`its context is at ${address}, and nothing is fetched`);
    },
  };
  const parser = new JsonLdParser({
    documentLoader,
    streamingProfile: true,
    streamingProfileAllowOutOfOrderPlainType: true,
  });
  let quads: Quad[] = [];
  let fault: Error | undefined;
  parser.on('data', (quad: Quad) => void quads.push(quad));
  parser.on('error', (error: Error) => {
    fault ??= error;
  });
  let line = 0;
  const requireNone = (): void => {
    if (fault !== undefined) throw new BadInputError(`Line ${line} is no JSON-LD: ${fault.message}`, { cause: fault });
  };
  let start: number | undefined;
  for await (const text of linesOf(texts)) {
    line += 1;
    if (isBetween(line, part)) continue;
    if (line === part?.until) return;
    await new Promise<void>((resolve) => {
      parser.write(text, () => resolve());
    });
    requireNone();
    start = text.startsWith('{"@id"') ? line : undefined;
    for (const quad of quads) yield { quad, line, start };
    quads = [];
  }
  await new Promise<void>((resolve) => {
    parser.once('error', () => resolve());
    parser.once('end', () => resolve());
    parser.end();
  });
  requireNone();
  for (const quad of quads) yield { quad, line, start };
}

function isBetween(line: number, part: Part | undefined): boolean {
  return part !== undefined && line >= part.first && line < part.from;
}

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let pieces: string[] = [];
  for await (const text of texts) {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      pieces.push(text.slice(start, end + 1));
      yield pieces.join('');
      pieces = [];
      start = end + 1;
    }
    pieces.push(text.slice(start));
  }
  yield pieces.join('');
}
