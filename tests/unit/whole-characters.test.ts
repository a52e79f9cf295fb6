/** Half of a surrogate pair in JSON-LD becomes the sign for a lost character, in pieces of any length; whole characters stay. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Account } from '../../src/interchange/account/account.ts';
import { formatNamed } from '../../src/interchange/formats/formats.ts';
import { RdfRecords } from '../../src/interchange/formats/rdf/read/rdf-records.ts';
import { wholeCharacters } from '../../src/interchange/formats/rdf/read/whole-characters.ts';
import { readerNamed } from '../../src/interchange/in/readers.ts';
import { imported } from '../support/imports/imported.ts';
import { FULL, sourceOf } from '../support/records/full-records.ts';

/** A file of ours in which somebody wrote half of a pair. */
async function withHalf(format: 'trig' | 'jsonld'): Promise<string> {
  let text = '';
  for await (const piece of formatNamed(format).write(new Account(sourceOf(FULL)), { language: 'en' })) {
    text += piece.text;
  }
  return text.replaceAll('"second alias of Amal"', String.raw`"ali\uD83Das"`);
}

async function* asPieces(text: string): AsyncGenerator<string> {
  yield text;
}

async function mended(text: string, length: number): Promise<{ text: string; lost: number }> {
  let lost = 0;
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
  }
  const parts: string[] = [];
  for await (const part of wholeCharacters(pieces(), () => (lost += 1))) parts.push(part);
  return { text: parts.join(''), lost };
}

test.each([
  [String.raw`"a\ud800b"`, 'a\uFFFDb', 1],
  [String.raw`"a\uDC00b"`, 'a\uFFFDb', 1],
  [String.raw`"\ud800"`, '\uFFFD', 1],
  [String.raw`"\ud83d\ude00"`, '😀', 0],
  [String.raw`"\uD800\ud83d\uDE00\udc00"`, '\uFFFD😀\uFFFD', 2],
  [String.raw`"\\ud800"`, String.raw`\ud800`, 0],
  [String.raw`"\\\ud800\n\"\u0041"`, '\\\uFFFD\n"A', 1],
  [String.raw`"plain"`, 'plain', 0],
])('%s', async (json, text, lost) => {
  for (const length of [1, 2, 3, 5, 7, 11, 12, 13, 100]) {
    const found = await mended(json, length);
    expect({ text: JSON.parse(found.text) as string, lost: found.lost }).toEqual({ text, lost });
  }
});

test('an import counts it in JSON-LD, and refuses it in TriG, which has no such character', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-half-'));
  try {
    const path = join(folder, 'half.jsonld');
    writeFileSync(path, await withHalf('jsonld'));
    const { drafts, account } = await imported(readerNamed('jsonld'), path, undefined, 'full');
    expect(JSON.stringify(drafts)).toContain('"ali\uFFFDas"');
    expect(account.matters()).toMatchObject([{ kind: 'UNREADABLE_VALUE', times: 1 }]);
    expect(account.lines()).toContainEqual(expect.objectContaining({ into: '\uFFFD', values: 1 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const trig = await withHalf('trig');
  await expect(RdfRecords.open('trig', () => asPieces(trig))).rejects.toThrow(/^Line \d+ is no TriG/);
});
