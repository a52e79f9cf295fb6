/** The words of the text, in English and Arabic, and the labels of the vocabulary in any language. */
import { directionOf } from '../../../model/languages.ts';
import type { Account } from '../../account/account.ts';
import { nameIn, readNames, type Names } from '../names.ts';
import { plainIn, type Plain } from './plain.ts';

const en = {
  colon: ': ',
  comma: ', ',
  entities: 'Entities',
  documents: 'Documents',
  claims: 'Claims',
  relations: 'Relations',
  disagreements: 'Disagreements',
  noDocument: 'Without a document',
  aliases: 'also called',
  identifiers: 'identifiers',
  codedBy: 'Written by',
  licence: 'Licence',
  dossier: 'Dossier',
  author: 'Author',
  publisher: 'Published by',
  published: 'Published on',
  citation: 'Citation',
  address: 'Address',
  archive: 'Archive',
  retrieved: 'Retrieved on',
  saidBy: 'Said by',
  origin: 'Origin',
  when: 'When',
  how: 'Status',
  occasion: 'Occasion',
  with: 'With',
  amounts: 'Amounts',
  value: 'Value',
  content: 'About the claim',
  at: 'Where',
  cites: 'The passage cites',
  repeats: 'Repeats',
  retracts: 'Takes back',
  withdrawn: 'taken back',
  reviewed: 'Compared with its passage by',
  proposed: 'Proposed by',
  origins: 'independent origins',
  days: 'Days',
  claimIds: 'Claims',
  against: 'Against it',
  kind: 'Kind',
  side: 'Side',
  reconciliation: 'How all can be true',
  judgments: 'Judgments',
  whole: 'the whole document',
  characters: 'characters',
  record: 'record',
  NEGATED: 'denied',
  FUTURE: 'planned or expected',
  HYPOTHETICAL: 'supposed',
  RUMOURED: 'a rumour',
  QUOTED: 'quoted',
  group: {
    ASSERTED: 'Asserted: somebody says so, nobody denies it',
    DISPUTED: 'Disputed: somebody denies it, or says what excludes it',
    ALLEGED: 'Alleged: only a rumour says so',
    PLANNED: 'Planned or expected',
    WITHDRAWN: 'Taken back',
  },
  type: {
    Person: 'person',
    Government: 'government',
    Militia: 'armed group',
    Organization: 'organization',
    Post: 'office',
    Agreement: 'agreement',
    Event: 'event',
    Place: 'place',
    Thing: 'thing',
  },
  disagreement: { CONTRADICTION: 'Contradiction', STANCE: 'Opposed wants', TENSION: 'Tension' },
} as const;

type Word = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Record<keyof (typeof en)[K], string>;
};

const ar: Word = {
  colon: ': ',
  comma: '، ',
  entities: 'العناصر',
  documents: 'الوثائق',
  claims: 'الأقوال',
  relations: 'العلاقات',
  disagreements: 'الخلافات',
  noDocument: 'بلا وثيقة',
  aliases: 'ويسمّى أيضاً',
  identifiers: 'المعرّفات',
  codedBy: 'كتبه',
  licence: 'الرخصة',
  dossier: 'الملف',
  author: 'الكاتب',
  publisher: 'الناشر',
  published: 'تاريخ النشر',
  citation: 'المرجع',
  address: 'العنوان',
  archive: 'الأرشيف',
  retrieved: 'تاريخ الاطلاع',
  saidBy: 'القائل',
  origin: 'المصدر الأول',
  when: 'الزمن',
  how: 'الحالة',
  occasion: 'المناسبة',
  with: 'ومعه',
  amounts: 'الأعداد',
  value: 'القيمة',
  content: 'عن القول',
  at: 'الموضع',
  cites: 'يستند المقطع إلى',
  repeats: 'يكرر',
  retracts: 'يسحب',
  withdrawn: 'مسحوب',
  reviewed: 'قورن بمقطعه على يد',
  proposed: 'اقترحه',
  origins: 'مصادر مستقلة',
  days: 'الأيام',
  claimIds: 'الأقوال',
  against: 'ما ينفيها',
  kind: 'النوع',
  side: 'الطرف',
  reconciliation: 'كيف تصحّ كلها',
  judgments: 'الأحكام',
  whole: 'الوثيقة كلها',
  characters: 'الأحرف',
  record: 'السجل',
  NEGATED: 'نفي',
  FUTURE: 'مخطَّط أو متوقَّع',
  HYPOTHETICAL: 'افتراضي',
  RUMOURED: 'خبر بلا مصدر',
  QUOTED: 'اقتباس',
  group: {
    ASSERTED: 'مؤكَّدة: هناك من يقولها ولا أحد ينفيها',
    DISPUTED: 'متنازع عليها: هناك من ينفيها أو يقول ما ينافيها',
    ALLEGED: 'مزعومة: لا يقولها إلا خبر بلا مصدر',
    PLANNED: 'مخطَّطة أو متوقَّعة',
    WITHDRAWN: 'مسحوبة',
  },
  type: {
    Person: 'شخص',
    Government: 'جهة حكومية',
    Militia: 'جماعة مسلحة',
    Organization: 'منظمة',
    Post: 'منصب',
    Agreement: 'اتفاق',
    Event: 'حدث',
    Place: 'مكان',
    Thing: 'شيء',
  },
  disagreement: { CONTRADICTION: 'تناقض', STANCE: 'رغبات متعارضة', TENSION: 'تعارض ظاهري' },
};

export interface Shown {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Word;
  readonly names: Names;
  /** The label of a word of the vocabulary: `label('ACT', 'SAID')`. Its name in small letters if it has none. */
  readonly label: (term: string, name: string) => string;
  readonly plain: Plain;
}

export async function shownIn(account: Account, language: string): Promise<Shown> {
  const direction = directionOf(language);
  const labels = new Map<string, string>();
  for await (const { term, name, labels: all, definition } of account.again('term')) {
    const label = nameIn(all, language);
    const of = term === 'KIND' ? ` ${String(definition['of'])}` : '';
    if (label !== undefined) labels.set(`${term}${of} ${name}`, label);
  }
  return {
    ...{ language, direction, names: await readNames(account, language), plain: plainIn(direction) },
    words: language.split('-')[0] === 'ar' ? ar : en,
    label: (term, name) => labels.get(`${term} ${name}`) ?? name.toLowerCase().replaceAll('_', ' '),
  };
}

/** `**Said by:** …`; nothing without values. */
export function field(word: string, values: readonly string[], { words }: Shown): string[] {
  return values.length === 0 ? [] : [`**${word}${words.colon.trim()}** ${values.join(words.comma)}`];
}

/** A line of a list with lines below it. */
export function item(line: string, below: readonly string[]): string {
  return `- ${line}\n${below.map((each) => `  - ${each}\n`).join('')}`;
}
