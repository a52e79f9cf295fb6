/**
 * Which persons a text calls "he" and which "she": each pronoun votes for the person that was named last before it, and in Arabic each verb of saying
 * for the person whose name follows it. Nothing is known of names themselves.
 */
import type { ProvenText } from './proven-text.ts';

export type Gender = 'M' | 'F';

const MASCULINE = /^(?:he|him|his|himself|il|lui|celui-ci|er|ihn|ihm|él|هو|إنه|أنه|وهو)$/iu;
const FEMININE = /^(?:she|her|hers|herself|elle|celle-ci|sie|ihr|ella|هي|إنها|أنها|وهي)$/iu;
/** Pronouns of persons alone: those of French and Arabic mean things too. */
const OF_PERSONS: Readonly<Record<string, Gender | undefined>> = {
  he: 'M',
  him: 'M',
  his: 'M',
  she: 'F',
  her: 'F',
  hers: 'F',
};
/** Feminine words for persons. */
const FEMININE_WORD = /^(?:وال|بال|لل|ال)?\p{L}{3,}ة$/u;
const WORD = /[\p{L}\p{M}-]+/gu;
const SAYING =
  /(?:^|[^\p{L}\p{M}])[وف]?(قال|أكد|نفى|نف|أعلن|صرح|أضاف|ذكر|أوضح|رفض|أشار|اعتبر|كشف|قدم|التقى|زار|وقع|عين)(ت)?\s+(?:\p{L}+\s+){0,2}$/u;

/** The gender of a pronoun, or of an Arabic noun with a feminine ending; undefined of other words. */
export function genderOf(words: string): Gender | undefined {
  if (MASCULINE.test(words)) return 'M';
  if (FEMININE.test(words)) return 'F';
  if (/^(?:Mr|M|Herr|Sr|السيد)\.?\s/u.test(words)) return 'M';
  if (/^(?:Mrs|Ms|Miss|Mme|Mlle|Frau|Sra|السيدة)\.?\s/u.test(words)) return 'F';
  const [first = ''] = words.replaceAll(/[\u064B-\u0652]/g, '').split(/\s+/);
  return FEMININE_WORD.test(first) ? 'F' : undefined;
}

/** The gender of an Arabic verb of saying: قالت is feminine. */
export function genderOfSaying(said: string): Gender | undefined {
  const read = SAYING.exec(`${plain(said)} `);
  return read === null ? undefined : read[2] === undefined ? 'M' : 'F';
}

const known = new WeakMap<ProvenText, ReadonlyMap<string, Gender>>();

/** The gender of each person for whom all votes, or most of them, agree. */
export function gendersOf(within: ProvenText): ReadonlyMap<string, Gender> {
  const found = known.get(within) ?? count(within);
  known.set(within, found);
  return found;
}

function count(within: ProvenText): ReadonlyMap<string, Gender> {
  const votes = new Map<string, { M: number; F: number }>();
  const vote = (id: string, gender: Gender): void => {
    const mine = votes.get(id) ?? { M: 0, F: 0 };
    mine[gender] += 1;
    votes.set(id, mine);
  };
  const persons = within.named.filter(
    ({ ids: [only = '', ...others] }) => others.length === 0 && within.labelOf(only) === 'Person',
  );
  const text = within.text.original;
  for (const {
    start,
    ids: [id = ''],
  } of persons) {
    const gender = SAYING.exec(plain(text.slice(Math.max(0, start - 40), start)));
    if (gender !== null) vote(id, gender[2] === undefined ? 'M' : 'F');
  }
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const gender = OF_PERSONS[word.toLowerCase()];
    if (gender === undefined) continue;
    const last = persons.findLast(({ end }) => end <= index);
    if (last !== undefined) vote(last.ids[0] ?? '', gender);
  }
  return new Map(
    [...votes].flatMap(([id, { M, F }]): [string, Gender][] => (M === F ? [] : [[id, M > F ? 'M' : 'F']])),
  );
}

function plain(text: string): string {
  return text.replaceAll(/[\u064B-\u0652\u0640]/g, '').replaceAll(/["“«]/g, ' ');
}
