/** The words around positions, in English and Arabic, and the names of entities in any language. */
import { readForm, textIn } from '../../model/languages.ts';
import type { Axis, Sign } from '../../traversals/position-rows.ts';

export interface Shown {
  /** BCP 47. Names are in this language where there is one; all other words are in English or Arabic. */
  readonly language: string;
  /** The label of a predicate in this language. */
  readonly predicate: (name: string) => string;
}

export interface Words {
  readonly direction: 'ltr' | 'rtl';
  readonly holder: string;
  readonly axes: Readonly<Record<Axis, string>>;
  readonly signs: Readonly<Record<Sign, string>>;
  readonly both: string;
  readonly changed: string;
  /** The holder says so. */
  readonly ownWord: string;
  readonly saidBy: (names: string) => string;
  /** Separates names. */
  readonly comma: string;
  readonly claims: (count: number) => string;
  readonly origins: (count: number) => string;
  /** Not before `first`, not after `last`; null if the sources leave that open. */
  readonly days: (first: string | null, last: string | null) => string;
  readonly occasion: string;
  readonly nobody: string;
  readonly silent: string;
  /** The headings of the table for spreadsheets, in its order. */
  readonly columns: Readonly<Record<Column, string>>;
}

export const COLUMNS = [
  'proposition',
  'subject',
  'predicate',
  'object',
  'occasion',
  'holder',
  'holderId',
  'axis',
  'sign',
  'saidBy',
  'saidByIds',
  'claims',
  'claimIds',
  'origins',
  'firstSaid',
  'lastSaid',
  'changed',
] as const;
export type Column = (typeof COLUMNS)[number];

const en: Words = {
  direction: 'ltr',
  holder: 'who',
  axes: { IS: 'it is so', WILL: 'it will be so', SHOULD: 'it should be so' },
  signs: { YES: 'yes', NO: 'no' },
  both: 'yes and no',
  changed: 'changed',
  ownWord: 'own word',
  saidBy: (names) => `said by ${names}`,
  comma: ', ',
  claims: (count) => `${count} ${count === 1 ? 'claim' : 'claims'}`,
  origins: (count) => `${count} ${count === 1 ? 'origin' : 'origins'}`,
  days: (first, last) => {
    if (first === null) return last === null ? 'day not known' : `by ${last}`;
    if (last === null) return `from ${first}`;
    return first === last ? first : `${first} – ${last}`;
  },
  occasion: 'occasion',
  nobody: 'Nobody takes a position on this.',
  silent: 'No position',
  columns: {
    proposition: 'proposition',
    subject: 'subject',
    predicate: 'predicate',
    object: 'object',
    occasion: 'occasion',
    holder: 'holder',
    holderId: 'holder id',
    axis: 'axis',
    sign: 'sign',
    saidBy: 'said by',
    saidByIds: 'said by ids',
    claims: 'claims',
    claimIds: 'claim ids',
    origins: 'independent origins',
    firstSaid: 'first said',
    lastSaid: 'last said',
    changed: 'changed',
  },
};

const ar: Words = {
  direction: 'rtl',
  holder: 'مَن',
  axes: { IS: 'هذا حاصل', WILL: 'هذا سيحصل', SHOULD: 'هذا ينبغي أن يحصل' },
  signs: { YES: 'نعم', NO: 'لا' },
  both: 'نعم ولا',
  changed: 'تغيّر الموقف',
  ownWord: 'بلسانه',
  saidBy: (names) => `القائل: ${names}`,
  comma: '، ',
  claims: arabicCount({
    one: 'قول واحد',
    two: 'قولان',
    few: '# أقوال',
    many: '# قولاً',
    other: '# قول',
  }),
  origins: arabicCount({
    one: 'مصدر واحد',
    two: 'مصدران',
    few: '# مصادر',
    many: '# مصدراً',
    other: '# مصدر',
  }),
  days: (first, last) => {
    if (first === null) return last === null ? 'يوم غير معروف' : `حتى ${last}`;
    if (last === null) return `منذ ${first}`;
    return first === last ? first : `${first} – ${last}`;
  },
  occasion: 'المناسبة',
  nobody: 'لا أحد يتخذ موقفاً من هذا.',
  silent: 'بلا موقف',
  columns: {
    proposition: 'القضية',
    subject: 'الفاعل',
    predicate: 'الفعل',
    object: 'المفعول',
    occasion: 'المناسبة',
    holder: 'صاحب الموقف',
    holderId: 'معرّف صاحب الموقف',
    axis: 'المحور',
    sign: 'الإشارة',
    saidBy: 'القائلون',
    saidByIds: 'معرّفات القائلين',
    claims: 'عدد الأقوال',
    claimIds: 'معرّفات الأقوال',
    origins: 'المصادر المستقلة',
    firstSaid: 'أول قول',
    lastSaid: 'آخر قول',
    changed: 'تغيّر الموقف',
  },
};

function arabicCount(forms: Readonly<Record<'one' | 'two' | 'few' | 'many' | 'other', string>>): Words['claims'] {
  const rules = new Intl.PluralRules('ar');
  return (count) => {
    const form = rules.select(count);
    return forms[form === 'zero' ? 'other' : form].replace('#', String(count));
  };
}

/** The words in a language; English if there are none in it. */
export function wordsIn(language: string): Words {
  return isSameLanguage(language, 'ar') ? ar : en;
}

export interface Named {
  readonly name: string;
  /** The name in each language: the BCP 47 tag, a space and the name. */
  readonly names: readonly string[];
}

/** The name in a language, or else in English, or else in the main language of its dossier. */
export function nameIn({ name, names }: Named, language: string): string {
  const found = textIn(names.map(readForm), language);
  return found !== undefined && isSameLanguage(found.language, language) ? found.text : name;
}

function isSameLanguage(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0];
}
