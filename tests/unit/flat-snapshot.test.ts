/**
 * A snapshot that was written into one buffer and opened again answers every question as before. A buffer that is damaged, too short or
 * of another layout is refused with the code that names the problem. Lists that claims share are stored once.
 */
import { describe, expect, test } from '@jest/globals';
import { bytesOf } from '../../src/graph/snapshot/bytes-of.ts';
import { AT, BYTE_ORDER_MARK, checksumOf, ENTRY_BYTES, headerBytes } from '../../src/graph/snapshot/file-header.ts';
import { columnOf, LAYOUT_VERSION, SECTIONS, sectionName } from '../../src/graph/snapshot/layout.ts';
import { sectionsIn } from '../../src/graph/snapshot/sections-in.ts';
import { Snapshot } from '../../src/graph/snapshot/snapshot.ts';
import { SnapshotFormatError } from '../../src/errors.ts';
import { answerOf } from '../support/ask.ts';
import { fc, runs } from '../support/property.ts';
import { questionArbitrary, worldArbitrary } from '../support/random-graph.ts';
import { DOSSIERS, type World } from '../support/reference/world.ts';
import { worldSnapshot } from '../support/world-snapshot.ts';

const EMPTY: World = { documents: [], claims: [], disagreements: [] };
/** One world for the tests of the header: the same on each day. */
const [WORLD = EMPTY] = fc.sample(worldArbitrary, { seed: 20_210_726, numRuns: 1 });
const HEADER_BYTES = headerBytes(SECTIONS.length);

const WHOLE = bytesOf(worldSnapshot(WORLD).sections);

function codeOf(buffer: ArrayBufferLike): string {
  try {
    sectionsIn(buffer);
    return 'OPENED';
  } catch (error) {
    if (error instanceof SnapshotFormatError) return error.code;
    throw error;
  }
}

/** Changes the header and writes the checksum that fits it, so that only the other checks can refuse it. */
function changed(change: (header: DataView) => void): ArrayBuffer {
  const bytes = WHOLE.slice();
  const header = new DataView(bytes, 0, HEADER_BYTES);
  change(header);
  header.setUint32(AT.checksum, checksumOf(header), true);
  return bytes;
}

describe('a snapshot opened from its bytes', () => {
  test('answers every question as the snapshot that was built', async () => {
    await fc.assert(
      fc.asyncProperty(worldArbitrary, fc.array(questionArbitrary, { minLength: 4 }), async (world, questions) => {
        const built = worldSnapshot(world);
        const opened = Snapshot.opened(bytesOf(built.sections));
        for (const question of questions) {
          expect(await answerOf(opened, question)).toEqual(await answerOf(built, question));
        }
        const dossiers = DOSSIERS.slice(0, 1);
        expect(await opened.counts(dossiers)).toEqual(await built.counts(dossiers));
        expect([opened.bookmark, opened.readAt, opened.size]).toEqual([built.bookmark, built.readAt, built.size]);
      }),
      { numRuns: runs(30) },
    );
  });

  test('has the same bytes, which are views of its buffer, also if threads share it', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const bytes = bytesOf(worldSnapshot(world).sections);
        const shared = bytesOf(sectionsIn(bytes), (length) => new SharedArrayBuffer(length));
        const opened = Snapshot.opened(shared).sections;
        expect(SECTIONS.filter((section) => columnOf(opened, section).buffer !== shared)).toEqual([]);
        expect(Buffer.from(bytesOf(opened)).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: runs(30) },
    );
  });

  test('stores each attribution, each list of documents and each set of originators once', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const { attributions, speakers, reports, reportDocuments, originSets, originators } =
          worldSnapshot(world).sections;
        const lists = (starts: Uint32Array, ...columns: Uint32Array[]): string[] =>
          Array.from({ length: starts.length - 1 }, (_, row) =>
            columns.map((column) => column.subarray(starts[row], starts[row + 1]).join(' ')).join(';'),
          );
        const attributed = lists(attributions.speakers, speakers.speaker, speakers.saying).map(
          (list, row) => `${list};${attributions.originators[row]}`,
        );
        for (const all of [
          attributed,
          lists(reports.documents, reportDocuments.document),
          lists(originSets.originators, originators.originator),
        ]) {
          expect(new Set(all).size).toBe(all.length);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a buffer that is no whole snapshot', () => {
  test.each<[string, ArrayBuffer, string]>([
    ['nothing', new ArrayBuffer(0), 'NOT_A_SNAPSHOT'],
    [
      'another file',
      new TextEncoder().encode('{"nodes": [], "relationships": [], "kind": "a graph"}').buffer,
      'NOT_A_SNAPSHOT',
    ],
    ['the first bytes', WHOLE.slice(0, 5), 'TRUNCATED'],
    ['all but the last byte', WHOLE.slice(0, -1), 'TRUNCATED'],
    ['a newer layout', changed((header) => header.setUint32(AT.version, LAYOUT_VERSION + 1, true)), 'NEWER_LAYOUT'],
    ['an older layout', changed((header) => header.setUint32(AT.version, LAYOUT_VERSION - 1, true)), 'OLDER_LAYOUT'],
    ['another byte order', changed((header) => swapMark(header)), 'OTHER_BYTE_ORDER'],
    ['a section without its name', changed((header) => header.setUint8(headerBytes(3), 0)), 'DAMAGED'],
    ['a section of another type', changed((header) => header.setUint32(headerBytes(3) + 44, 0, true)), 'DAMAGED'],
    ['a section beyond the end', changed((header) => header.setFloat64(headerBytes(3) + 48, 2 ** 40, true)), 'DAMAGED'],
    [
      'a section that begins at no number',
      changed((header) => header.setFloat64(headerBytes(3) + 48, NaN, true)),
      'DAMAGED',
    ],
    ['a section with a row less', changed((header) => shorten(header, 'relations.to')), 'DAMAGED'],
    ['lists of rows that are missing', changed((header) => shorten(header, 'textBytes.byte')), 'DAMAGED'],
  ])('%s', (_what, buffer, code) => {
    expect(codeOf(buffer)).toBe(code);
  });

  test('cut off at any byte', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: WHOLE.byteLength - 1 }), (length) => {
        expect(codeOf(WHOLE.slice(0, length))).toBe('TRUNCATED');
      }),
      { numRuns: runs(200) },
    );
  });

  test('with a header of which any bytes differ', () => {
    const difference = fc.record({
      place: fc.integer({ min: 0, max: HEADER_BYTES - 1 }),
      by: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(difference, { minLength: 1, maxLength: 4, selector: ({ place }) => place }), (all) => {
        const bytes = WHOLE.slice();
        const header = new Uint8Array(bytes);
        for (const { place, by } of all) header[place] = (header[place] ?? 0) ^ by;
        expect(codeOf(bytes)).not.toBe('OPENED');
      }),
      { numRuns: runs(300) },
    );
  });

  test('with sections at any place and of any length: it is refused, or the sections lie within it', () => {
    const number = fc.oneof(
      fc.double(),
      fc.integer({ min: 0, max: 4_096 }).map((eighth) => eighth * 8),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SECTIONS.length - 1 }), number, number, (index, firstByte, elements) => {
        const bytes = changed((header) => {
          header.setFloat64(headerBytes(index) + ENTRY_BYTES - 16, firstByte, true);
          header.setFloat64(headerBytes(index) + ENTRY_BYTES - 8, elements, true);
        });
        expect(['OPENED', 'DAMAGED']).toContain(codeOf(bytes));
      }),
      { numRuns: runs(200) },
    );
  });
});

function swapMark(header: DataView): void {
  header.setUint32(AT.byteOrder, BYTE_ORDER_MARK, header.getUint32(AT.byteOrder, true) !== BYTE_ORDER_MARK);
}

/** Takes one element from a section. */
function shorten(header: DataView, name: string): void {
  const place = headerBytes(SECTIONS.findIndex((section) => sectionName(section) === name)) + ENTRY_BYTES - 8;
  header.setFloat64(place, header.getFloat64(place, true) - 1, true);
}
