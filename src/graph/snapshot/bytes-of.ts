/** Writes a snapshot into one buffer, which `sections-in.ts` opens. `file-header.ts` describes the buffer. */
import {
  ALIGNMENT,
  AT,
  BYTE_ORDER_MARK,
  checksumOf,
  headerBytes,
  MAGIC,
  writeAscii,
  writeEntry,
} from './file-header.ts';
import { columnOf, LAYOUT_VERSION, sectionName, SECTIONS, type Sections } from './layout.ts';

/** A snapshot as the pieces of its buffer, in order: the header, and each section with the zeros before it. */
export interface PlacedSections {
  readonly totalBytes: number;
  /** Views of the columns: no row is copied. */
  readonly pieces: readonly Uint8Array[];
}

export function placedSections(sections: Sections): PlacedSections {
  const header = new Uint8Array(headerBytes(SECTIONS.length));
  const view = new DataView(header.buffer);
  const pieces: Uint8Array[] = [header];
  let end = header.length;
  for (const [index, section] of SECTIONS.entries()) {
    const column = columnOf(sections, section);
    const firstByte = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    const { type } = section;
    writeEntry(view, index, { name: sectionName(section), type, firstByte, elements: column.length });
    pieces.push(new Uint8Array(firstByte - end), new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    end = firstByte + column.byteLength;
  }
  writeAscii(view, 0, MAGIC);
  new Uint32Array(header.buffer, AT.byteOrder, 1)[0] = BYTE_ORDER_MARK;
  view.setUint32(AT.version, LAYOUT_VERSION, true);
  view.setFloat64(AT.totalBytes, end, true);
  view.setUint32(AT.sections, SECTIONS.length, true);
  view.setUint32(AT.checksum, checksumOf(view), true);
  return { totalBytes: end, pieces };
}

/** @param make makes the buffer: pass a function that makes a `SharedArrayBuffer` to share the snapshot between threads */
export function bytesOf<B extends ArrayBufferLike = ArrayBuffer>(
  sections: Sections,
  make: (bytes: number) => B = (bytes) => new ArrayBuffer(bytes) as B,
): B {
  const { totalBytes, pieces } = placedSections(sections);
  const buffer = make(totalBytes);
  let first = 0;
  for (const piece of pieces) {
    new Uint8Array(buffer, first, piece.length).set(piece);
    first += piece.length;
  }
  return buffer;
}
