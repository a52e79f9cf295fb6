/** Names of organizations, and names among other words: the tables are derived from the lists of `src/names/lexicon/`. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { acronymsFor } from '../../src/names/acronym.ts';
import { LEGAL_ANYWHERE, LEGAL_AT_END, LEGAL_AT_START, LEGAL_PHRASES } from '../../src/names/lexicon/legal-forms.ts';
import { formsOfGivenName, givenNamesOf } from '../../src/names/lexicon/short-names.ts';
import { REPORTING } from '../../src/names/lexicon/words-around.ts';
import { HIT_SCORE, matchName } from '../../src/names/match-name.ts';

const isHit = (query: string, form: string, label = 'Organization'): boolean =>
  matchName(query, [form], { label }).score >= HIT_SCORE;
const isPerson = (query: string, form: string): boolean => isHit(query, form, 'Person');
/** The rows for which `holds` is false, so that a failure shows them all. */
const failing = <Row>(rows: readonly Row[], holds: (row: Row) => boolean): Row[] => rows.filter((row) => !holds(row));

const isArabic = (word: string): boolean => /[\u0620-\u064A]/u.test(word);
const nameFor = (form: string): string => (isArabic(form) ? 'النخيل الذهبي' : 'Orion Vega');
const otherFor = (form: string): string => (isArabic(form) ? 'النخيل الفضي' : 'Orion Lyra');

describe('a legal form', () => {
  const atEnd = [...LEGAL_ANYWHERE, ...LEGAL_AT_END, ...LEGAL_PHRASES.map((words) => words.join(' '))];
  const ends = atEnd.map((form) => [nameFor(form), `${nameFor(form)} ${form}`, `${otherFor(form)} ${form}`] as const);
  const starts = [...LEGAL_ANYWHERE, ...LEGAL_AT_START].map(
    (form) => [nameFor(form), `${form} ${nameFor(form)}`, `${form} ${otherFor(form)}`] as const,
  );

  test('may be absent from either name', () => {
    expect(ends.length).toBeGreaterThan(150);
    expect(failing([...ends, ...starts], ([name, long]) => isHit(name, long) && isHit(long, name))).toEqual([]);
  });

  test('makes no two names one', () => {
    expect(failing([...ends, ...starts], ([, long, other]) => !isHit(long, other))).toEqual([]);
  });

  test('may be written with full stops', () => {
    const short = [...LEGAL_ANYWHERE, ...LEGAL_AT_END].filter((form) => /^.{2,5}$/u.test(form));
    const dotted = short.map((form) => [nameFor(form), `${nameFor(form)} ${Array.from(form).join('.')}.`] as const);
    expect(failing(dotted, ([name, long]) => isHit(long, name))).toEqual([]);
  });

  test.each(['AG', 'Ltd', 'GmbH & Co. KG', 'Limited Liability Company', 'ش.م.م'])('alone names nothing: %s', (form) => {
    expect(isHit(form, `${nameFor(form)} ${form}`)).toBe(false);
  });

  test.each([
    ['Person', 'Adil Sa', 'Adil'],
    ['Place', 'Nova AG', 'Nova'],
  ])('is none in the name of a %s: %s is not %s', (label, query, form) =>
    expect(isHit(query, form, label)).toBe(false),
  );
});

describe('"and"', () => {
  const spellings = ['&', 'and', 'und', 'et', '+', 'y', 'e', 'og', 'och', 've'];
  test('has one meaning in every language', () => {
    const pairs = spellings.flatMap((one) =>
      spellings.map((other) => [`Vega ${one} Lyra`, `Vega ${other} Lyra`] as const),
    );
    expect(failing(pairs, ([one, other]) => isHit(one, other))).toEqual([]);
  });

  test.each([
    ['H&M', 'H and M', true],
    ['الخليل وأبنائه', 'الخليل و أبنائه', true],
    ['Vega & Vega', 'Vega Lyra', false],
    ['Vega & Lyra', 'Vega & Orion', false],
  ])('%s and %s: %s', (one, other, hit) => expect(isHit(one, other)).toBe(hit));
});

describe('a number', () => {
  test.each([
    ['7th Brigade', 'Seventh Brigade'],
    ['Brigade VII', 'Brigade 7'],
    ['Twenty-Fifth Division', '25th Division'],
    ['الفرقة الخامسة عشرة', 'الفرقة 15'],
    ['الكتيبة الثالثة والعشرون', '23rd Battalion'],
    ['3rd Battalion', 'الكتيبة الثالثة'],
    ['3M', 'Three M'],
  ])('is one, in digits or words: %s and %s', (one, other) => {
    expect([isHit(one, other), isHit(other, one)]).toEqual([true, true]);
  });

  test.each([
    ['7th Brigade', '17th Brigade'],
    ['Seventh Brigade', 'Seventeenth Brigade'],
    ['الفرقة الخامسة', 'الفرقة الخامسة عشرة'],
    ['الكتيبة الثالثة', 'الكتيبة الثالثة والعشرون'],
    ['Fund I', 'Fund II'],
    ['Group of Seven', 'Group of 77'],
  ])('distinguishes: %s and %s', (one, other) =>
    expect([isHit(one, other), isHit(other, one)]).toEqual([false, false]),
  );

  test('written as a word names no person of that name', () =>
    expect(isPerson('two', 'حمد بن خليفة آل ثاني')).toBe(false));
});

describe('an acronym', () => {
  test.each(['IAEA', 'iaea', 'I.A.E.A.', 'the IAEA'])('%s', (text) => {
    expect(isHit(text, 'International Atomic Energy Agency')).toBe(true);
    expect(isHit('International Atomic Energy Agency', text)).toBe(true);
    expect(isHit(text, 'International Energy Agency')).toBe(false);
  });

  test.each([
    ['U.N.', 'United Nations', true],
    ['UN', 'United Nurses', false],
    ['سي آي إيه', 'Central Intelligence Agency', true],
    ['عمان', 'U.N.', false],
    ['عمان', 'أ. م.', false],
    ['Amman', 'A.M.', false],
    ['أمن', 'A.M.N.', false],
    ['Umm', 'U.M.', false],
  ])('%s and %s: %s', (text, name, hit) => {
    expect(matchName(`${text} `, [name], { label: 'Organization' }).score >= HIT_SCORE).toBe(hit);
  });

  test('is never a word: no ordinary name, in any script, finds an entity by its initials', () => {
    const list = readFileSync(new URL('../../bench/names/pairs.tsv', import.meta.url), 'utf8');
    const words = new Set(list.match(/(?<=[\t ])(?:\p{Lu}\p{Ll}{2,6}|[\u0620-\u064A]{2,7})(?=[\t\n ])/gu));
    expect(words.size).toBeGreaterThan(300);
    const initials = (word: string): string => `${Array.from(word.toUpperCase()).join('.')}.`;
    const spelt = (word: string): string =>
      Array.from(word, (letter, index) => `${letter}${'ظضغصثذخشسط'[index]}ظض`).join(' ');
    const speltLatin = (word: string): string =>
      Array.from(word, (letter, index) => `${letter.toUpperCase()}${'zqvxwkjybp'[index]}zq`).join(' ');
    const other = (word: string): string => initials(isArabic(word) ? 'um' : 'ام');
    expect(
      failing(
        [...words],
        (word) =>
          !isHit(`${word} `, isArabic(word) ? spelt(word) : speltLatin(word)) && !isHit(`${word} `, other(word)),
      ),
    ).toEqual([]);
  });

  test('is formed with and without small words', () => {
    expect(acronymsFor('Organization for Security and Co-operation in Europe')).toContain('osce');
    expect(acronymsFor('Asaib Ahl al-Haq')).toContain('aah');
  });
});

describe('a short given name', () => {
  test('is each form of the name, and no form of another', () => {
    const names = ['bill', 'bob', 'dick', 'joe', 'liz', 'ted', 'jim', 'sasha', 'pepe'];
    const pairs = names.flatMap((name) => formsOfGivenName(name).map((form) => [name, form] as const));
    expect(pairs.length).toBeGreaterThan(60);
    expect(failing(pairs, ([name, form]) => isPerson(`${name} Zorvath`, `${form} Zorvath`))).toEqual([]);
    const others = names
      .flatMap((one) => names.map((other) => [one, other] as const))
      .filter(([one, other]) => !givenNamesOf(one).some((name) => givenNamesOf(other).includes(name)));
    expect(failing(others, ([one, other]) => !isPerson(`${one} Zorvath`, `${other} Zorvath`))).toEqual([]);
  });

  test('is found across the scripts', () => expect(isPerson('جو بايدن', 'Joseph Biden')).toBe(true));
});

describe('a name in the order of a catalogue', () => {
  test.each([
    ['Kadhimi, Mustafa al-', 'Mustafa al-Kadhimi'],
    ['Kadhimi, Mustafa al-, 1967-', 'مصطفى الكاظمي'],
    ['Laden, Osama bin', 'Osama bin Laden'],
    ['Mahdi, Adel Abd al-', 'Adel Abdul-Mahdi'],
    ['Din, Salah al-', 'Salah al-Din'],
    ['Gaulle, Charles de', 'Charles de Gaulle'],
    ['Leyen, Ursula von der', 'Ursula von der Leyen'],
    ['Soleimani, Qasem, 1957-2020', 'قاسم سليماني'],
    ['الكاظمي، مصطفى، 1967-', 'مصطفى الكاظمي'],
    ['Saleh, Barham (b. 1960)', 'Barham Saleh'],
  ])('%s is %s', (query, form) => expect(isPerson(query, form)).toBe(true));

  test.each([
    ['Kadhimi, Ahmad al-, 1967-', 'Mustafa al-Kadhimi'],
    ['Salman, Khalid bin', 'Mohammed bin Salman'],
    ['de Gaulle, Charles', 'بطرس غالي'],
  ])('%s is not %s', (query, form) => expect(isPerson(query, form)).toBe(false));
});

describe('a name among other words', () => {
  const arabic = [...REPORTING].filter(isArabic);
  const latin = [...REPORTING].filter((word) => /^[a-z]+$/u.test(word));

  test('is found beside each verb of a report', () => {
    const texts = [
      ...latin.map((verb) => ['Iraqi prime minister Mustafa al-Kadhimi', verb, 'Mustafa al-Kadhimi'] as const),
      ...arabic.map((verb) => [verb, 'رئيس الوزراء العراقي مصطفى الكاظمي', 'مصطفى الكاظمي'] as const),
    ];
    expect(failing(texts, ([one, other, form]) => isPerson(`${one} ${other}`, form))).toEqual([]);
    expect(failing(texts, ([one, other]) => !isPerson(`${one} ${other}`, 'Nouri al-Maliki'))).toEqual([]);
  });

  test.each([
    ['Ayatollah Ali Khamenei, Supreme Leader of Iran', 'Ali Khamenei'],
    ['a meeting with Nouri al-Maliki in Baghdad', 'Nouri al-Maliki'],
    ['Dr. Barham Salih PhD', 'Barham Salih'],
    ['Mustafa al-Kadhimi (politician)', 'Mustafa al-Kadhimi'],
    ['الشهيد أبو مهدي المهندس رحمه الله', 'أبو مهدي المهندس'],
    ['Robert Kennedy Jr.', 'Robert Kennedy'],
    ['Angela Dorothea Merkel', 'Angela Merkel'],
    ['Путин, Владимир Владимирович', 'Vladimir Putin'],
  ])('%s: %s', (query, form) => expect(isPerson(query, form)).toBe(true));

  test.each([
    ['Uday Saddam Hussein', 'Saddam Hussein'],
    ['Imam Ali shrine', 'Iman Ali'],
    ['George Bush Street', 'George Bush'],
    ['Iraqi prime minister said', 'Kais Saied'],
    ['Saïd Bouteflika', 'Abdelaziz Bouteflika'],
    ['الملك فيصل', 'الملك فاروق'],
    ['Robert Kennedy Jr.', 'Robert Kennedy Sr.'],
  ])('%s: not %s', (query, form) => expect(isPerson(query, form)).toBe(false));

  test.each([
    ['Kataib Hezbollah said in a statement', 'Kataib Hezbollah', true],
    ['World Food Programme (WFP)', 'World Food Programme', true],
    ['قالت كتائب حزب الله في بيان', 'كتائب حزب الله', true],
    ['Orion Holdings (Germany)', 'Orion Holdings (France)', false],
    ['US Central Command', 'United States Central Command', true],
  ])('of an organization: %s and %s: %s', (query, form, hit) => expect(isHit(query, form)).toBe(hit));
});

describe('a short word', () => {
  test.each([
    ['twitter', ['تصاعد التوترات'], 'Event'],
    ['cnn', ['قناة العربية'], 'Organization'],
    ['cat', ['القوات القتالية الأميركية'], 'Organization'],
    ['apple', ['Abla Kamel', 'عبلة كامل'], 'Person'],
  ])('%s is not the sound of %j', (query, forms, label) => {
    expect(matchName(query, forms, { label }).score).toBeLessThan(HIT_SCORE);
  });

  test.each([
    ['Ghannou', ['راشد الغنوشي']],
    ['Fuad', ['فؤاد حسين']],
    ['Abla', ['Abla Kamel', 'عبلة كامل']],
  ])('%s is the sound of %j', (query, forms) => {
    expect(matchName(query, forms, { label: 'Person' }).score).toBeGreaterThanOrEqual(HIT_SCORE);
  });
});
