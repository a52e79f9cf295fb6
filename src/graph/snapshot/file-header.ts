/**
 * The header of a snapshot in one buffer. Its numbers are little-endian; the rows have the byte order of the machine.
 *
 * | bytes | content |
 * |---|---|
 * | 0 to 7 | `SANADSNP` |
 * | 8 to 11 | 0x01020304 in the byte order of the machine |
 * | 12 to 15 | version of the layout |
 * | 16 to 23 | bytes of the whole, a float |
 * | 24 to 27 | number of sections |
 * | 28 to 31 | checksum of the header: FNV-1a, computed with 0 in this place |
 * | from 32 | for each section 64 bytes: name in ASCII (44), type (4), first byte (8) and number of elements (8), both floats |
 *
 * Each section begins at a multiple of 8.
 */
import { ARRAYS, type ElementType } from './layout.ts';

export const MAGIC = 'SANADSNP';
export const BYTE_ORDER_MARK = 0x0102_0304;
export const FIXED_BYTES = 32;
export const ENTRY_BYTES = 64;
export const ALIGNMENT = 8;
export const AT = { byteOrder: 8, version: 12, totalBytes: 16, sections: 24, checksum: 28 } as const;
const NAME_BYTES = 44;
const AT_ENTRY = { type: 44, firstByte: 48, elements: 56 } as const;
const TYPES = Object.keys(ARRAYS) as readonly ElementType[];

/** Where a section is, as the header says. */
export interface SectionEntry {
  readonly name: string;
  /** Undefined if no type has the stored number. */
  readonly type: ElementType | undefined;
  readonly firstByte: number;
  readonly elements: number;
}

export function headerBytes(sections: number): number {
  return FIXED_BYTES + sections * ENTRY_BYTES;
}

export function readEntry(header: DataView, index: number): SectionEntry {
  const first = headerBytes(index);
  const codes = Array.from({ length: NAME_BYTES }, (_, place) => header.getUint8(first + place));
  return {
    name: String.fromCharCode(...codes.filter((code) => code !== 0)),
    type: TYPES[header.getUint32(first + AT_ENTRY.type, true)],
    firstByte: header.getFloat64(first + AT_ENTRY.firstByte, true),
    elements: header.getFloat64(first + AT_ENTRY.elements, true),
  };
}

export function writeEntry(
  header: DataView,
  index: number,
  entry: SectionEntry & { readonly type: ElementType },
): void {
  const first = headerBytes(index);
  writeAscii(header, first, entry.name);
  header.setUint32(first + AT_ENTRY.type, TYPES.indexOf(entry.type), true);
  header.setFloat64(first + AT_ENTRY.firstByte, entry.firstByte, true);
  header.setFloat64(first + AT_ENTRY.elements, entry.elements, true);
}

export function writeAscii(header: DataView, first: number, text: string): void {
  for (let place = 0; place < text.length; place += 1) header.setUint8(first + place, text.charCodeAt(place));
}

/** Each byte that differs alone changes the checksum. */
export function checksumOf(header: DataView): number {
  let hash = 0x811c_9dc5;
  for (let place = 0; place < header.byteLength; place += 1) {
    const isOfChecksum = place >= AT.checksum && place < AT.checksum + 4;
    hash = Math.imul(hash ^ (isOfChecksum ? 0 : header.getUint8(place)), 0x0100_0193);
  }
  return hash >>> 0;
}
