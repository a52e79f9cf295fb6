/**
 * Who may use the desk: the browser that opened the printed address first. The token of the address works once and becomes a cookie that no
 * script can read, so that an address that was seen on a screen or in a history is worth nothing.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export class OneTimeToken {
  /** For the printed address. */
  readonly token = randomBytes(32).toString('base64url');
  /** The value of the cookie; another one than the token. */
  readonly cookie = randomBytes(32).toString('base64url');
  #isUsed = false;

  get isUsed(): boolean {
    return this.#isUsed;
  }

  /** True once, for the right token. */
  redeem(token: string): boolean {
    if (this.#isUsed || !isEqual(token, this.token)) return false;
    this.#isUsed = true;
    return true;
  }

  isCookie(value: string | undefined): boolean {
    return this.#isUsed && value !== undefined && isEqual(value, this.cookie);
  }
}

/** In a time that does not depend on where the texts differ. */
function isEqual(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
