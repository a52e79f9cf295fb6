/** Ids that an import makes. They depend on the name or key alone, not on the order of the file: a newer file gives the same ids. */
import { createHash } from 'node:crypto';
import anyAscii from 'any-ascii';
import type { Reading } from './reader.ts';

/** 60 (characters): ids are read by people. */
const LONGEST = 60;

/**
 * The id of a thing by its name or key: `Al-Shabaab` → `al-shabaab`. Names that differ only in case, blanks and hyphens have one id; what else the
 * id cannot hold, such as accents or letters of other scripts, is distinguished by six digits of a hash: `Größe AG` → `grosse-ag-1f0c3a`.
 */
export function stableId(...parts: readonly string[]): string {
  const whole = parts.map(folded).join(' ');
  const slug = slugOf(whole);
  const isExact = slug === whole.replaceAll(' ', '-') && slug.length <= LONGEST;
  if (isExact && slug !== '') return slug;
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 6);
  const short = slug.slice(0, LONGEST).replace(/-+$/, '');
  return short === '' ? `n-${hash}` : `${short}-${hash}`;
}

/**
 * The id of a thing by its key in the file: different keys have different ids, also if they differ in case or in one sign. A key of small letters and digits
 * stands as it is, several of them with hyphens between; every other one has six digits of a hash: `NK-1` → `nk-1-5f0c3a`.
 */
export function keyId(...parts: readonly string[]): string {
  const slug = slugOf(parts.join(' '));
  const isExact = parts.every((part) => /^[a-z0-9]+$/.test(part)) && slug.length <= LONGEST;
  // One that looks as if it had a hash gets one.
  if (isExact && !/-[0-9a-f]{6}$/.test(slug)) return slug;
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 6);
  const short = slug.slice(0, LONGEST).replace(/-+$/, '');
  return short === '' ? `n-${hash}` : `${short}-${hash}`;
}

/** The id of an entity by its name or key in the file: the one to which the user bound it, or one of this dossier's own. */
export function entityIdOf({ dossier, bindings }: Pick<Reading, 'dossier' | 'bindings'>, key: string): string {
  return (Object.hasOwn(bindings.entities, key) ? bindings.entities[key] : undefined) ?? `${dossier}-${stableId(key)}`;
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}_]+/gu, ' ')
    .trim();
}

function slugOf(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
