/** Opens a snapshot that `bytes-of.ts` has written: its columns are views of the buffer, and no row is copied. */
import { SnapshotFormatError } from '../../errors.ts';
import {
  ALIGNMENT,
  AT,
  BYTE_ORDER_MARK,
  checksumOf,
  FIXED_BYTES,
  headerBytes,
  MAGIC,
  readEntry,
  type SectionEntry,
} from './file-header.ts';
import {
  ARRAYS,
  columnOf,
  LAYOUT_VERSION,
  sectionName,
  SECTIONS,
  TEXT_RANGES,
  type Column,
  type RowKind,
  type Section,
  type Sections,
} from './layout.ts';

/**
 * The buffer may be longer than the snapshot.
 * @throws {SnapshotFormatError} if the buffer does not begin with a whole snapshot of this layout
 */
export function sectionsIn(buffer: ArrayBufferLike): Sections {
  const header = headerOf(buffer);
  const entries = new Map(
    Array.from({ length: header.getUint32(AT.sections, true) }, (_, index) => readEntry(header, index)).map((entry) => [
      entry.name,
      entry,
    ]),
  );
  const sections: Partial<Record<RowKind, Record<string, Column>>> = {};
  for (const section of SECTIONS) {
    const columns = (sections[section.rows] ??= {});
    columns[section.column] = columnIn(buffer, section, entries.get(sectionName(section)));
  }
  const complete = sections as unknown as Sections;
  checkLengths(complete);
  return complete;
}

/** Checks the fixed part first, because the rest of the header depends on the version. */
function headerOf(buffer: ArrayBufferLike): DataView {
  const { byteLength } = buffer;
  const fixed = new DataView(buffer, 0, Math.min(FIXED_BYTES, byteLength));
  const magic = Array.from({ length: Math.min(MAGIC.length, byteLength) }, (_, place) => fixed.getUint8(place));
  if (String.fromCharCode(...magic) !== MAGIC.slice(0, magic.length) || magic.length === 0) {
    throw new SnapshotFormatError(
      'NOT_A_SNAPSHOT',
      `A snapshot begins with '${MAGIC}'; these ${byteLength} bytes do not.`,
    );
  }
  if (byteLength < FIXED_BYTES) throw truncated(byteLength, FIXED_BYTES);
  if (new Uint32Array(buffer, AT.byteOrder, 1)[0] !== BYTE_ORDER_MARK) {
    throw new SnapshotFormatError(
      'OTHER_BYTE_ORDER',
      'The snapshot was written on a machine with another byte order, or is damaged. Write it on this machine.',
    );
  }
  const version = fixed.getUint32(AT.version, true);
  if (version !== LAYOUT_VERSION) {
    const isNewer = version > LAYOUT_VERSION;
    throw new SnapshotFormatError(
      isNewer ? 'NEWER_LAYOUT' : 'OLDER_LAYOUT',
      `The snapshot has layout ${version}, and this Sanad reads layout ${LAYOUT_VERSION}. ${isNewer ? 'Use a newer Sanad.' : 'Build the snapshot again.'}`,
    );
  }
  const headerEnd = headerBytes(fixed.getUint32(AT.sections, true));
  if (byteLength < headerEnd) throw truncated(byteLength, headerEnd);
  const header = new DataView(buffer, 0, headerEnd);
  if (header.getUint32(AT.checksum, true) !== checksumOf(header)) throw damaged('The checksum of its header is wrong');
  const totalBytes = header.getFloat64(AT.totalBytes, true);
  if (!(totalBytes <= byteLength)) throw truncated(byteLength, totalBytes);
  return header;
}

interface ColumnConstructor {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, firstByte: number, elements: number): Column;
}

function columnIn(buffer: ArrayBufferLike, section: Section, entry: SectionEntry | undefined): Column {
  const name = sectionName(section);
  if (entry === undefined) throw damaged(`It has no section '${name}'`);
  const { firstByte, elements, type } = entry;
  if (type !== section.type) {
    throw damaged(`Its section '${name}' is of type ${type ?? 'unknown'}, not ${section.type}`);
  }
  const array: ColumnConstructor = ARRAYS[section.type];
  const isPlaced = Number.isSafeInteger(firstByte) && firstByte >= 0 && firstByte % ALIGNMENT === 0;
  const isWhole = Number.isSafeInteger(elements) && elements >= 0;
  if (!isPlaced || !isWhole || firstByte + elements * array.BYTES_PER_ELEMENT > buffer.byteLength) {
    throw damaged(`Its section '${name}' should begin at byte ${firstByte} and have ${elements} elements`);
  }
  return new array(buffer, firstByte, elements);
}

/** The columns of a kind of row have one length, and the lists of a column are rows that exist. */
function checkLengths(sections: Sections): void {
  const lengths = new Map<RowKind, number>();
  for (const section of SECTIONS) {
    const column = columnOf(sections, section);
    const rows = column.length - (section.listsOf === undefined ? 0 : 1);
    const expected = lengths.get(section.rows) ?? rows;
    lengths.set(section.rows, expected);
    if (rows !== expected || rows < 0) {
      throw damaged(`Its section '${sectionName(section)}' has ${rows} rows, not ${expected}`);
    }
  }
  for (const section of SECTIONS) {
    if (section.listsOf === undefined) continue;
    const end = columnOf(sections, section).at(-1) ?? 0;
    const rows = lengths.get(section.listsOf) ?? 0;
    if (end > rows) throw damaged(`Its section '${sectionName(section)}' refers to ${end} rows, and there are ${rows}`);
  }
  checkIds(sections, lengths);
}

/** The texts of each range of ids are as many as its rows. */
function checkIds({ textRanges }: Sections, lengths: ReadonlyMap<RowKind, number>): void {
  const rowsOf: Readonly<Record<string, number | undefined>> = Object.fromEntries(lengths);
  if (lengths.get('textRanges') !== TEXT_RANGES.length || lengths.get('snapshot') !== 1) {
    throw damaged('Its first rows are missing');
  }
  for (const [index, range] of TEXT_RANGES.entries()) {
    // The other ranges have no rows of their own.
    const rows = ['dossiers', 'roles', 'originators'].includes(range) ? undefined : rowsOf[range];
    const texts = (textRanges.texts[index + 1] ?? 0) - (textRanges.texts[index] ?? 0);
    if (texts < 0 || (rows !== undefined && rows !== texts)) {
      throw damaged(`It has ${texts} ids of ${range}, and ${rows ?? 'no'} rows`);
    }
  }
}

function truncated(bytes: number, expected: number): SnapshotFormatError {
  return new SnapshotFormatError(
    'TRUNCATED',
    `The snapshot should have ${expected} bytes, and has ${bytes}. It was not written or copied to its end: write it again.`,
  );
}

function damaged(what: string): SnapshotFormatError {
  return new SnapshotFormatError('DAMAGED', `The snapshot is damaged. ${what}. Build it again.`);
}
