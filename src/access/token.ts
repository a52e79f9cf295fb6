/**
 * The form of a token: `sanad_<id>_<secret>`. The id is public and names the file of the token. The secret is 256 random bits, so
 * that one round of SHA-256 is enough to store it: nobody can try all secrets.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const ID_BYTES = 6;
const SECRET_BYTES = 32;
const FORM = /^sanad_([0-9a-f]{12})_([\w-]{43})$/;

export interface TokenParts {
  readonly id: string;
  readonly secret: string;
}

export function randomToken(): TokenParts {
  return { id: randomBytes(ID_BYTES).toString('hex'), secret: randomBytes(SECRET_BYTES).toString('base64url') };
}

export function tokenText({ id, secret }: TokenParts): string {
  return `sanad_${id}_${secret}`;
}

/** Returns undefined if the text has not the form of a token. */
export function partsOf(text: string): TokenParts | undefined {
  const [, id, secret] = FORM.exec(text.trim()) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/** SHA-256 of the secret, in hexadecimal. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes the same time wherever the two differ. */
export function hasHash(secret: string, hash: string): boolean {
  const [given, stored] = [Buffer.from(hashOf(secret)), Buffer.from(hash)];
  return given.length === stored.length && timingSafeEqual(given, stored);
}

export function isTokenId(text: string): boolean {
  return /^[0-9a-f]{12}$/.test(text);
}
