/**
 * The short forms in a claim's row: participants, attribution steps, quantities, passages. They are strings because a Cypher
 * property holds no nested lists. Each reader returns the parts, or a sentence that says which form was expected.
 */

export interface Participant {
  readonly role: string;
  readonly entity: string;
}

export interface AttributionStep {
  /** Joint speakers share one step. */
  readonly actors: readonly string[];
  readonly act: string;
  readonly through: string | null;
  /** The day on which they spoke, as the author wrote it: an EDTF date, which `dates.ts` reads. */
  readonly on: string | null;
}

export const QUANTITY_ROLES = ['TOTAL', 'FROM', 'TO', 'CHANGE', 'PART'] as const;

export interface Quantity {
  readonly measure: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly role: (typeof QUANTITY_ROLES)[number];
  readonly approximate: boolean;
}

export interface Passage {
  /** Absent: the claim's own document. */
  readonly document: string | null;
  /** Unicode code points, 0-based, end exclusive (W3C Web Annotation TextPositionSelector). */
  readonly start: number;
  readonly end: number;
  /** SHA-256 of the slice in UTF-8. */
  readonly sha256: string;
}

/** The parsed parts, or the fault. */
export type Read<T> = { readonly ok: T } | { readonly fault: string };

/** `'PLACE white-house'` */
export function readParticipant(text: string): Read<Participant> {
  const [, role, entity] = /^([A-Z_]+) (\S+)$/.exec(text) ?? [];
  if (role === undefined || entity === undefined) {
    return fault(text, "a participant: 'ROLE entity', like 'PLACE white-house'");
  }
  return { ok: { role, entity } };
}

/** `'joe-biden WROTE through TWEET'`, `'a + b SAID'`, `'hussein-allawi SAID through REMARKS on 2021-07-22'` */
export function readAttributionStep(text: string): Read<AttributionStep> {
  const [, who, act, through, on] =
    /^(\S+(?: \+ \S+)*) ([A-Z_]+)(?: through ([A-Z_]+))?(?: on (\S+))?$/.exec(text) ?? [];
  if (who === undefined || act === undefined) {
    return fault(
      text,
      "a step of attribution: 'actor ACT', 'actor + actor ACT' or 'actor ACT through MEDIUM', and at its end the day of saying, like 'on 2021-07-22'",
    );
  }
  return { ok: { actors: who.split(' + '), act, through: through ?? null, on: on ?? null } };
}

/** `'TROOPS 5200 persons FROM'`, `'KILLED ~10 persons TOTAL'`, `'TROOPS 2500..3500 persons PART'` */
export function readQuantity(text: string): Read<Quantity> {
  const [, measure, about, low, high, unit, role] =
    /^([A-Z_]+) (~?)(\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))? (\S+) ([A-Z]+)$/.exec(text) ?? [];
  const known = QUANTITY_ROLES.find((each) => each === role);
  if (
    measure === undefined ||
    low === undefined ||
    unit === undefined ||
    known === undefined ||
    Number(high ?? low) < Number(low)
  ) {
    return fault(
      text,
      `a quantity: 'MEASURE number unit ROLE', like 'TROOPS 2500 persons TOTAL', its role one of ${QUANTITY_ROLES.join(', ')}`,
    );
  }
  return {
    ok: { measure, low: Number(low), high: Number(high ?? low), unit, role: known, approximate: about === '~' },
  };
}

/** `'75-158 2c26b46b…'`, `'other-document 12-40 …'` */
export function readPassage(text: string): Read<Passage> {
  const [, document, start, end, sha256] = /^(?:(\S+) )?(\d+)-(\d+) ([0-9a-f]{64})$/.exec(text) ?? [];
  if (start === undefined || end === undefined || sha256 === undefined || Number(end) <= Number(start)) {
    return fault(text, "a passage: 'start-end sha256', the hash in 64 digits of hex, the end after the start");
  }
  return { ok: { document: document ?? null, start: Number(start), end: Number(end), sha256 } };
}

function fault(text: string, expected: string): { fault: string } {
  return { fault: `'${text}' is not ${expected}` };
}
