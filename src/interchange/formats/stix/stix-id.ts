/**
 * Ids of STIX objects: UUIDs of version 5 (RFC 9562) from Sanad's own ids, so that each export of a thing gives it the same one. STIX 2.1 recommends
 * version 4 for them; with that, two exports of one dossier would hold two of each thing.
 */
import { createHash } from 'node:crypto';

/** Sanad's own namespace. STIX keeps the one of its standard for observables. */
const NAMESPACE = Buffer.from('5f0c2f8e6d7b4f0f9a3e7c1b8d2a4e60', 'hex');

/**
 * `stixId('identity', 'entity', 'iraq')` → `identity--…`
 * @param parts what tells the object from all others; none of them holds a line break
 */
export function stixId(type: string, ...parts: readonly string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(parts.join('\n')).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return `${type}--${uuid}`;
}
