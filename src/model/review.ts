/** The short forms by which a person signs a row: a review of a claim, and the rejection of a proposal. */
import { isDay } from './calendar.ts';
import type { Read } from './notation.ts';

export interface Review {
  readonly by: string;
  /** An ISO date. */
  readonly on: string;
  /** The first digits, at least 8, of the hash of the row as reviewed; null if the review does not give them. */
  readonly as: string | null;
}

export interface Rejection {
  readonly by: string;
  /** An ISO date. */
  readonly on: string;
  readonly reason: string;
}

/** How many digits of a row's hash a review gives. */
export const REVIEW_DIGITS = 8;

const REVIEW = /^(\S(?:.*\S)?) on (\d{4}-\d{2}-\d{2})(?: as (\S+))?$/;
const REJECTION = /^(\S(?:.*?\S)?) on (\d{4}-\d{2}-\d{2}):\s*(\S.*)$/s;

/** `'Lena Haddad on 2026-11-28 as 3f9a1c07'`. Without the hash, `as` is null. */
export function readReview(text: string): Read<Review> {
  const [, by, on, as] = REVIEW.exec(text) ?? [];
  if (by === undefined || on === undefined) {
    return { fault: `'${text}' is not a review: 'NAME on 2026-11-28 as 3f9a1c07'` };
  }
  if (!isDay(on)) return { fault: noDay(text, on) };
  if (as !== undefined && !/^[0-9a-f]{8,64}$/.test(as)) {
    return {
      fault: `'${text}': '${as}' is not the beginning of the hash of the row, ${REVIEW_DIGITS} to 64 digits of hex in small letters`,
    };
  }
  return { ok: { by, on, as: as ?? null } };
}

/** `'Lena Haddad on 2026-11-28: the passage names another minister'` */
export function readRejection(text: string): Read<Rejection> {
  const [, by, on, reason] = REJECTION.exec(text) ?? [];
  if (by === undefined || on === undefined || reason === undefined) {
    return { fault: `'${text}' is not a rejection: 'NAME on 2026-11-28: reason'` };
  }
  return isDay(on) ? { ok: { by, on, reason } } : { fault: noDay(text, on) };
}

function noDay(text: string, day: string): string {
  return `'${text}': '${day}' is no day that exists`;
}
