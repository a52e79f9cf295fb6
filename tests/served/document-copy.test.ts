/** The text of documents by the API: in parts, by code points, of files with the hash of the document, and of no others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { DOCUMENTED } from '../support/dossier-folders.ts';
import { served, type Served } from '../support/served.ts';

const QUERY = `query ($id: ID!, $start: Int, $end: Int) {
  documents(where: { id: { eq: $id } }) { copy { length text(start: $start, end: $end) } }
}`;
const TEXT = Array.from(readFileSync(join(DOCUMENTED, 'documents/harbour.txt'), 'utf8'));

let server: Served;
beforeAll(async () => {
  server = await served('us-iraq-2021 and fixtures');
});

async function copyOf(id: string, start?: number | null, end?: number | null): Promise<unknown> {
  const { errors, data } = await server.ask(QUERY, { id, start, end });
  expect(errors).toBeUndefined();
  const documents = (data?.['documents'] ?? []) as readonly { readonly copy: unknown }[];
  return documents[0]?.copy;
}

test.each([
  [undefined, undefined],
  [null, null],
  [0, 10],
  [7, 7],
  [5, 50_005],
  [TEXT.length, TEXT.length + 9],
  [2_000_000_000, undefined],
])('the part from %p to %p', async (start, end) => {
  const part = TEXT.slice(start ?? 0, end ?? undefined).join('');
  expect(await copyOf('harbour-1', start, end)).toEqual({ length: TEXT.length, text: part });
});

test('each passage of a text is its part', async () => {
  const query = `{ claims(where: { id: { startsWith: "d-" } }) { passages { start end text document { copy { length } } } } }`;
  const { data, errors } = await server.ask(query);
  expect(errors).toBeUndefined();
  const claims = data?.['claims'] as readonly { readonly passages: readonly Passage[] }[];
  const passages = claims
    .flatMap((claim) => claim.passages)
    .filter(({ document }) => document.copy.length === TEXT.length);
  expect(passages.length).toBeGreaterThan(3);
  for (const { start, end, text } of passages) {
    expect(await copyOf('harbour-1', start, end)).toEqual({ length: TEXT.length, text });
  }
});

interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly document: { readonly copy: { readonly length: number | null } };
}

test('of a document that is not here, nothing', async () => {
  const { data } = await server.ask('{ documents(limit: 500) { id copy { length text } } }', {});
  expect(data).toBeUndefined();
  const few = await server.ask('{ documents(limit: 100) { id file copy { length text } } }');
  const copies = few.data?.['documents'] as readonly { id: string; copy: { length: unknown; text: unknown } }[];
  const absent = copies.filter(({ copy }) => copy.length === null);
  expect(absent.length).toBeGreaterThan(0);
  for (const { copy } of absent) expect(copy.text).toBeNull();
  expect(await copyOf('us-iraq-doc-000', 3, 9)).toBeUndefined();
});

test.each([
  [-1, 3],
  [5, 4],
  [0, 50_001],
  [1, 2_147_483_647],
])('no part: from %p to %p', async (start, end) => {
  const { errors } = await server.ask(QUERY, { id: 'harbour-1', start, end });
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(errors?.[0]?.message).toContain('Ask for a long text in parts');
});
