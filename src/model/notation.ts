/**
 * The short forms in a claim's row: participants, attribution steps, passages, and quantities (quantity.ts). They are strings because a Cypher
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

/** `'joe-biden WROTE through TWEET'`, `'a + b SAID'` */
export function readAttributionStep(text: string): Read<AttributionStep> {
  const [, who, act, through] = /^(\S+(?: \+ \S+)*) ([A-Z_]+)(?: through ([A-Z_]+))?$/.exec(text) ?? [];
  if (who === undefined || act === undefined) {
    return fault(text, "a step of attribution: 'actor ACT', 'actor ACT through MEDIUM' or 'actor + actor ACT'");
  }
  return { ok: { actors: who.split(' + '), act, through: through ?? null } };
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
