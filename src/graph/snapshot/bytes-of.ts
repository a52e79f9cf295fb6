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
import { columnOf, LAYOUT_VERSION, sectionName, SECTIONS, type Column, type Section, type Sections } from './layout.ts';

/** @param make makes the buffer: pass a function that makes a `SharedArrayBuffer` to share the snapshot between threads */
export function bytesOf<B extends ArrayBufferLike = ArrayBuffer>(
  sections: Sections,
  make: (bytes: number) => B = (bytes) => new ArrayBuffer(bytes) as B,
): B {
  const placed: { readonly section: Section; readonly column: Column; readonly firstByte: number }[] = [];
  let end = headerBytes(SECTIONS.length);
  for (const section of SECTIONS) {
    const column = columnOf(sections, section);
    const firstByte = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    placed.push({ section, column, firstByte });
    end = firstByte + column.byteLength;
  }
  const buffer = make(end);
  const header = new DataView(buffer, 0, headerBytes(SECTIONS.length));
  writeAscii(header, 0, MAGIC);
  new Uint32Array(buffer, AT.byteOrder, 1)[0] = BYTE_ORDER_MARK;
  header.setUint32(AT.version, LAYOUT_VERSION, true);
  header.setFloat64(AT.totalBytes, end, true);
  header.setUint32(AT.sections, SECTIONS.length, true);
  for (const [index, { section, column, firstByte }] of placed.entries()) {
    const { type } = section;
    writeEntry(header, index, { name: sectionName(section), type, firstByte, elements: column.length });
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    new Uint8Array(buffer, firstByte, column.byteLength).set(bytes);
  }
  header.setUint32(AT.checksum, checksumOf(header), true);
  return buffer;
}
