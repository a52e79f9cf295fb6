/** A file that is read in pieces has the tokens, faults and lines of a scan of its whole text, wherever its parts end. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Lines } from '../../src/dossier/read/places-of-offsets.ts';
import { scan } from '../../src/dossier/read/scan.ts';
import { scanPieces } from '../../src/dossier/read/scan-pieces.ts';
import { sourceOf, textOf } from '../../src/dossier/read/source-file.ts';
import { runs } from '../support/property.ts';

const ROW = "{id: 'a', name: 'x; y', text: 'سلام;\nb'}";
const STATEMENT = `UNWIND [\n  ${ROW},\n  ${ROW}\n] AS row\nMERGE (p:Person {id: row.id}) SET p += row;\n`;
const FRAGMENTS = [
  STATEMENT,
  STATEMENT.replaceAll('\n', '\r\n'),
  "MERGE (p:Person {id: 'b'}) SET p += {name: 'B'}; MERGE (q:Person {id: 'c'})  ;  \n",
  '// a comment; with a semicolon;\n',
  '/* a comment;\n of two lines; */\n',
  '`a;\n`',
  ';\n',
  '\n',
  "'",
  '"',
  '{',
  ']',
  ',',
  '،',
  '؛\n',
  '\\u0027',
  '\uFEFF',
  'SET',
  '/*',
  "{id: 'd', name: 'it's'},\n",
];

interface Read {
  readonly tokens: readonly string[];
  readonly faults: readonly string[];
}

async function inPieces(parts: readonly string[], lookAhead?: number): Promise<Read & { readonly pieces: number }> {
  const [tokens, faults]: [string[], string[]] = [[], []];
  let pieces = 0;
  for await (const piece of scanPieces(partsOf(parts), lookAhead)) {
    const lines = new Lines(piece.text, piece.linesBefore);
    const shown = shownBy(lines);
    tokens.push(...piece.tokens.map(shown.token));
    faults.push(...piece.faults.map(shown.fault));
    pieces += 1;
  }
  return { tokens, faults, pieces };
}

async function* partsOf(parts: readonly string[]): AsyncGenerator<string> {
  yield* parts;
}

function whole(text: string): Read {
  const { tokens, faults } = scan(text);
  const shown = shownBy(new Lines(text, 0));
  return { tokens: tokens.map(shown.token), faults: faults.map(shown.fault) };
}

function shownBy(lines: Lines): {
  token: (token: ReturnType<typeof scan>['tokens'][number]) => string;
  fault: (fault: ReturnType<typeof scan>['faults'][number]) => string;
} {
  const at = (offset: number): string => Object.values(lines.placeOf(offset)).join(':');
  return {
    token: ({ kind, text, start, end, depth }) => `${at(start)}-${at(end)} ${depth} ${kind} ${text}`,
    fault: ({ offset, reason }) => `${at(offset)} ${reason}`,
  };
}

function split(text: string, sizes: readonly number[]): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const size = sizes[parts.length % sizes.length] ?? 1;
    parts.push(text.slice(at, at + size));
    at += size;
  }
  return parts;
}

const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 });

test('random texts, with and without faults', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 15 }), sizes, async (fragments, lengths) => {
      const text = fragments.join('');
      expect(await inPieces(split(text, lengths))).toMatchObject(whole(text));
    }),
    { numRuns: runs(500) },
  );
});

test('statements without faults come in pieces', async () => {
  const text = STATEMENT.repeat(50);
  const { pieces, ...read } = await inPieces(split(text, [300]));
  expect(read).toEqual(whole(text));
  expect(pieces).toBeGreaterThan(20);
});

describe('a fault that needs the text after it', () => {
  const text = STATEMENT.repeat(30).replace("name: 'x; y'", "name: 'it's'") + STATEMENT.repeat(30);
  test.each([1_000, 2_000])('is read with %i characters that follow, and no more', async (lookAhead) => {
    const { pieces, ...read } = await inPieces(split(text, [200]), lookAhead);
    expect(read).toEqual(whole(text));
    expect(pieces).toBeGreaterThan(3);
  });
});

test('a text that is split into parts is the same text', async () => {
  const text = `${'a'.repeat(262_143)}😀${'ب'.repeat(300_000)}`;
  const file = sourceOf({ name: 'x.cypher', text });
  const parts: string[] = [];
  for await (const part of file.parts()) parts.push(part);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.every((part) => Buffer.from(part).toString() === part)).toBe(true);
  expect(await textOf(file)).toEqual({ name: 'x.cypher', text });
  expect(file.bytes).toBe(Buffer.byteLength(text));
});
