/** Whether two parts of names are one word, and how that was seen. */
import type { Concept } from './concepts.ts';
import type { Part } from './parts.ts';
import type { Reading } from './readings.ts';
import { soundDistance } from './sound-distance.ts';
import { isTypo } from './typo.ts';

export type PartKind = 'FOLDED' | 'SOUND' | 'PREFIX' | 'TYPO';

export interface Likeness {
  readonly kind: PartKind;
  /** 0 (barely) to 1 (wholly), within the kind. */
  readonly degree: number;
  /** They are different words for one idea of this role. */
  readonly idea?: Concept['role'];
}

const ORDER: Readonly<Record<PartKind, number>> = { FOLDED: 3, SOUND: 2, PREFIX: 1, TYPO: 0 };

/** Which is better; nothing is worst. */
export function better(one: Likeness | undefined, other: Likeness | undefined): Likeness | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const by = ORDER[one.kind] - ORDER[other.kind] || one.degree - other.degree;
  return by >= 0 ? one : other;
}

/** The price that a word may have: one uncertain letter for a consonant, three in a whole name. */
function budget(reading: Reading): number {
  const consonants = reading.sound.units.filter(({ strong, vowel }) => strong !== 0 && vowel === 0).length;
  if (consonants <= 1) return 0.27;
  return consonants === 2 ? 0.5 : consonants < 6 ? 0.77 : 1;
}

function meet<Thing>(one: ReadonlySet<Thing>, other: ReadonlySet<Thing>): boolean {
  for (const thing of one) if (other.has(thing)) return true;
  return false;
}

/** @param typing whether `query` may be the beginning of a word */
export function compareParts(query: Part, form: Part, typing: boolean): Likeness | undefined {
  if (query.number || form.number) {
    if (query.number && form.number && query.folded === form.folded) return { kind: 'FOLDED', degree: 1 };
    return undefined;
  }
  if (query.folded === form.folded) return { kind: 'FOLDED', degree: 1 };
  if (query.initial !== form.initial) return compareInitial(query, form);
  if (!mayBeOne(query, form, typing)) return sameIdea(query, form);
  let best: Likeness | undefined;
  for (const one of query.readings) {
    for (const other of form.readings) best = better(best, compareReadings(one, other, typing));
  }
  // A brigade is no slip for a band: both are words of their own.
  if (best?.kind === 'TYPO' && query.concepts.length > 0 && form.concepts.length > 0) best = undefined;
  return best ?? sameIdea(query, form);
}

/** Rules out most pairs at a glance; what it lets pass is judged. */
function mayBeOne(query: Part, form: Part, typing: boolean): boolean {
  if (typing || meet(query.words, form.words) || meet(query.skeletons, form.skeletons)) return true;
  const sameScript = query.arabic === form.arabic;
  return query.readings.some((one) =>
    form.readings.some((other) => (sameScript && one.folded[0] === other.folded[0]) || meet(one.names, other.names)),
  );
}

/** Ministry is وزارة, Iraqi is of Iraq. */
function sameIdea(query: Part, form: Part): Likeness | undefined {
  const idea = query.concepts.find(
    ({ id, role }) => role !== 'TITLE' && form.concepts.some((concept) => concept.id === id && concept.role === role),
  );
  if (idea === undefined) return undefined;
  return { kind: query.arabic === form.arabic ? 'FOLDED' : 'SOUND', degree: 0.8, idea: idea.role };
}

function compareInitial(query: Part, form: Part): Likeness | undefined {
  const [short, long] = query.initial ? [query, form] : [form, query];
  for (const { sound, folded, prefix } of long.readings) {
    const begins = prefix === 'ABD' || prefix === 'ABU' ? 'aع' : (folded[0] ?? '');
    if (begins.includes(short.folded)) return { kind: 'PREFIX', degree: 0.5 };
    const letter = short.readings[0];
    if (
      letter !== undefined &&
      letter.sound.arabic !== sound.arabic &&
      soundDistance(letter.sound, sound, 'ANYWHERE') < 0.3
    ) {
      return { kind: 'PREFIX', degree: 0.4 };
    }
  }
  return undefined;
}

function compareReadings(query: Reading, form: Reading, typing: boolean): Likeness | undefined {
  if (query.prefix !== form.prefix || (query.suffix !== form.suffix && !typing)) return undefined;
  const doubt = query.doubt + form.doubt;
  const sameSuffix = query.suffix === form.suffix;
  const sameScript = query.sound.arabic === form.sound.arabic;
  if (sameSuffix && sameScript && query.folded === form.folded) return { kind: 'FOLDED', degree: 1 - doubt };
  // A name of God is spelt with fewer letters than a man's, and a family's too: Abd al-Malik is عبد الملك, and Malik مالك.
  const ofGod = (query.prefix === 'ABD' || query.prefix === 'BEN') && !sameScript;
  const bothKnown = query.names.size > 0 && form.names.size > 0;
  const one = bothKnown && meet(query.names, form.names);
  const isOther = bothKnown && !one && !ofGod;
  if (sameSuffix && one) return { kind: 'SOUND', degree: 0.9 - doubt };
  if (sameSuffix && !isOther && query.skeletons.some((skeleton) => form.skeletons.includes(skeleton))) {
    const price = soundDistance(query.sound, form.sound);
    const most = Math.min(budget(query), budget(form));
    if (price <= most) return { kind: 'SOUND', degree: 1 - price / 2 - doubt };
  }
  if (typing && query.suffix === '') {
    const begun = comparePrefix(query, form, sameScript);
    if (begun !== undefined) return { kind: 'PREFIX', degree: begun - doubt };
  }
  if (sameSuffix && sameScript && !bothKnown && isTypo(query.prefix + query.folded, form.prefix + form.folded)) {
    return { kind: 'TYPO', degree: 1 - doubt };
  }
  return undefined;
}

function comparePrefix(query: Reading, form: Reading, sameScript: boolean): number | undefined {
  if (query.folded.length < 2) return undefined;
  if (sameScript && form.folded.startsWith(query.folded)) return 0.5 + 0.5 * (query.folded.length / form.folded.length);
  // A whole name is no beginning of another that only sounds like it; nor is Arabic, where both are.
  if (query.names.size > 0 || (sameScript && query.sound.arabic)) return undefined;
  if (form.doubt > 0) return undefined;
  const begun = query.skeletons.some(
    (skeleton) => skeleton.length > 1 && form.skeletons.some((whole) => whole.startsWith(skeleton)),
  );
  if (!begun || query.folded.length < 3) return undefined;
  const price = soundDistance(query.sound, form.sound, 'ANYWHERE');
  return price <= Math.min(0.5, budget(query)) ? 0.5 - price / 2 : undefined;
}
