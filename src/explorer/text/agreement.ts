/**
 * The label of a predicate after its subject. A vocabulary has one form of each word: English in the singular, Arabic in the masculine.
 * Where the subject's name shows that it is a plural or, in Arabic, a feminine, a word of the present tense takes that form; in doubt it
 * stays as it is. Plain functions.
 */
import type { EntityType, Language } from '../state/view.ts';

export interface Subject {
  readonly name: string;
  readonly type: EntityType;
}

export function agreeing(language: Language, label: string, subject: Subject): string {
  if (language === 'en') return isPlural(subject) ? pluralVerb(label) : label;
  return isFeminine(subject) ? feminineVerb(label) : label;
}

/** Ends the part of a name that has its main noun: "US forces | in Iraq". */
const AFTER = /\s(?:in|of|for|from|at|on|with|to|by|against|near|under|led|cited|backed|named|based)\s|[,(]/i;
const IRREGULAR = new Set(['women', 'men', 'people', 'children', 'police', 'troops']);
const NO_PLURAL = new Set(['news', 'series', 'headquarters', 'politics', 'times', 'states', 'nations', 'press']);

/** "US forces in Iraq", "Officials in Washington", "the Phoenicians"; no names such as "United States" or "Reuters". */
function isPlural({ name, type }: Subject): boolean {
  if (type === 'Person' || type === 'Place') return false;
  const main = (name.split(AFTER)[0] ?? '').trim();
  const words = main.split(/\s+/);
  const noun = words.at(-1) ?? '';
  const small = noun.toLowerCase();
  if (NO_PLURAL.has(small)) return false;
  if (IRREGULAR.has(small)) return true;
  if (!/[^su]s$/.test(small) || /(is|ics)$/.test(small)) return false;
  const isCommon = noun === small;
  const isFollowed = words.length === 1 && main.length < name.length;
  const isPeople = words.length === 2 && /^the$/i.test(words[0] ?? '');
  return isCommon || isFollowed || isPeople;
}

const IRREGULAR_VERBS: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  goes: 'go',
  focuses: 'focus',
};

/** "opposes" → "oppose", "trains and advises" → "train and advise"; what does not end in s is a past or no verb. */
function pluralVerb(label: string): string {
  const [first = '', and = '', second = '', ...others] = label.split(' ');
  const verbs = and === 'and' ? [pluralWord(first), and, pluralWord(second)] : [pluralWord(first), and, second];
  return [...verbs, ...others].join(' ').trimEnd();
}

function pluralWord(word: string): string {
  const irregular = IRREGULAR_VERBS[word];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|x|zz|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * A name of a group or state that begins with a word in ة or ات, or with a plural such as فصائل and كتائب. Men have names in ة too, so people
 * stay as they are.
 */
function isFeminine({ name, type }: Subject): boolean {
  const [first = ''] = name
    .normalize('NFC')
    .replaceAll(/\p{Mn}/gu, '')
    .split(/\s+/);
  return type !== 'Person' && /(?:ة|ات|^(?:ال)?\p{L}{2}ائ\p{L})$/u.test(first);
}

/** يعارض → تعارض, يدرّب ويقدم → تدرّب وتقدم. */
function feminineVerb(label: string): string {
  return label.replaceAll(/(^| و)ي(?=[\p{L}\p{Mn}]{2})/gu, '$1ت');
}
