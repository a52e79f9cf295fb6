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
  /** The day on which they spoke, as the author wrote it: an EDTF date, which `dates.ts` reads. */
  readonly on: string | null;
}

/** A place in the text of a document's file. */
export interface TextPassage {
  /** Absent: the claim's own document. So in each form of a passage. */
  readonly document: string | null;
  /** Unicode code points, 0-based, end exclusive (W3C Web Annotation TextPositionSelector). */
  readonly start: number;
  readonly end: number;
  /** SHA-256 of the slice in UTF-8. */
  readonly sha256: string;
}

/** A record of a table or of JSON lines, a place in JSON, or a place within a record. The hash of the file pins it. */
export interface RecordPassage {
  readonly document: string | null;
  /** Counts from 1, without the header of a table; null for a place in a whole file of JSON. */
  readonly record: number | null;
  /** A JSON pointer (RFC 6901), within the record if there is one. */
  readonly pointer: string | null;
}

/** A place in words, such as `f. 12r`, for a source of which no file has it. */
export interface WordsPassage {
  readonly document: string | null;
  readonly words: string;
}

/** The whole document. */
export interface WholePassage {
  readonly document: string | null;
  readonly whole: true;
}

export type Passage = TextPassage | RecordPassage | WordsPassage | WholePassage;

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

const DOCUMENT = '(?:([a-z0-9]+(?:-[a-z0-9]+)*) )?';
const TEXT = /^(?:(\S+) )?(\d+)-(\d+) ([0-9a-f]{64})$/;
/** The words come before a document's id: `at f. 12r` names no document `at`. */
const WORDS = new RegExp(`^${DOCUMENT}at (\\S(?:.*\\S)?)$`);
const RECORD = new RegExp(`^${DOCUMENT}(?:record ([1-9]\\d{0,14})(?: (/.*))?|(/.*))$`);
const WHOLE = new RegExp(`^${DOCUMENT}whole$`);

/**
 * `'75-158 2c26b46b…'`, `'record 17'`, `'/objects/3'`, `'record 17 /name'`, `'at f. 12r'`, `'whole'`; each may begin with the id of
 * another document: `'other-document 12-40 …'`.
 */
export function readPassage(text: string): Read<Passage> {
  const [, ofText, start, end, sha256] = TEXT.exec(text) ?? [];
  if (start !== undefined && end !== undefined && sha256 !== undefined && Number(end) > Number(start)) {
    return { ok: { document: ofText ?? null, start: Number(start), end: Number(end), sha256 } };
  }
  const ownWords = /^at (\S(?:.*\S)?)$/.exec(text)?.[1];
  if (ownWords !== undefined) return { ok: { document: null, words: ownWords } };
  const [, ofWords, words] = WORDS.exec(text) ?? [];
  if (words !== undefined) return { ok: { document: ofWords ?? null, words } };
  const [recorded, ofRecord, record, within, pointer = within] = RECORD.exec(text) ?? [];
  if (recorded !== undefined && (pointer === undefined || !/~(?![01])/.test(pointer))) {
    const number = record === undefined ? null : Number(record);
    return { ok: { document: ofRecord ?? null, record: number, pointer: pointer ?? null } };
  }
  const [whole, ofWhole] = WHOLE.exec(text) ?? [];
  if (whole !== undefined) return { ok: { document: ofWhole ?? null, whole: true } };
  return fault(
    text,
    "a passage: 'start-end sha256' (the hash in 64 digits of hex, the end after the start), 'record 17', a JSON pointer like '/objects/3', 'record 17 /name', 'at' with a place in words, 'whole', or the words between quotation marks, like '«words»'; the id of another document may come first",
  );
}

function fault(text: string, expected: string): { fault: string } {
  return { fault: `'${text}' is not ${expected}` };
}
