/** A text is cut into sentences, and the names in it are found, with clitics, in any script; no hostile text takes more than linear time. */
import { describe, expect, test } from '@jest/globals';
import { readText, type ReadSentence } from '../../src/propose/read-text.ts';
import { Triggers } from '../../src/propose/predicates/triggers.ts';
import { mayHoldClaim, predicatesOf } from '../../src/propose/candidate.ts';
import { sentencesOf, type Sentence } from '../../src/propose/text/sentences.ts';

type Entities = Parameters<typeof readText>[1]['entities'];

const ENTITIES = [
  { id: 'karima-haddad', label: 'Person', forms: ['Karima Haddad', 'كريمة حداد', 'حداد'] },
  { id: 'sami-haddad', label: 'Person', forms: ['Sami Haddad', 'سامي حداد', 'حداد'] },
  { id: 'morocco', label: 'Government', forms: ['Morocco', 'المغرب'] },
  { id: 'morocco-land', label: 'Place', forms: ['المغرب', 'Morocco'] },
  { id: 'moroccan-government', label: 'Government', forms: ['الحكومة المغربية'] },
  { id: 'algerian-government', label: 'Government', forms: ['الحكومة الجزائرية'] },
  { id: 'beijing', label: 'Place', forms: ['北京'] },
  { id: 'east', label: 'Place', forms: ['المشرق'] },
] as const satisfies Entities;

const read = (text: string, language?: string): ReadSentence[] => [...readText(text, { entities: ENTITIES, language })];
const allOf = (text: string): Sentence[] => [...sentencesOf(text)];
const texts = (text: string): string[] => allOf(text).map((sentence) => sentence.text);
const named = (text: string): string[][] =>
  read(text).flatMap(({ mentions }) => mentions.map(({ entities }) => entities.map(({ id }) => id)));
const unknown = (text: string): string[] => read(text).flatMap((each) => each.unknown.map((name) => name.text));

describe('sentences', () => {
  test('end where the punctuation of their language says, and not after an abbreviation', () => {
    expect(texts('Dr. Haddad met J. Smith in St. Louis. It rained! Did it? 她来了。他走了。')).toEqual([
      'Dr. Haddad met J. Smith in St. Louis.',
      'It rained!',
      'Did it?',
      '她来了。',
      '他走了。',
    ]);
    expect(texts('وصل د. سامي إلى فاس. هل عاد؟ لا.')).toEqual(['وصل د. سامي إلى فاس.', 'هل عاد؟', 'لا.']);
  });

  test('lines that were wrapped at a width are one paragraph; a heading and the items of a list are their own', () => {
    const wrapped =
      'The harbour of Tangier was closed for three days because the\nwind did not allow any ship to enter or to leave it, as the\ncaptains of the port said.';
    expect(texts(wrapped)).toHaveLength(1);
    const kinds = allOf('A short title\n\nThe body of it ends here.\n\n- one item of it\n- another item of it').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['HEADING', 'TEXT', 'ITEM', 'ITEM']);
  });

  test('links to other pages, and what a page says of itself, are marked', () => {
    const kinds = allOf(
      'اقرأ أيضاً: ميناء طنجة يغلق أبوابه\n\nRead also: the port closes\n\nSubscribe to our newsletter.',
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['LINK', 'LINK', 'NOTICE']);
  });

  test('every word of any text is in one sentence, at its place', () => {
    const strange = [
      '\u0000\u0001\uFFFD\uD800 x',
      '\u202Eabc \u2067אבג\u2069 def',
      '🙂🙂 مرحبا 🙂.',
      '\r\n\r\n a \f b',
      '',
      '   ',
      '"'.repeat(50),
    ];
    for (const text of strange) {
      const sentences = allOf(text);
      for (const { start, end, text: own } of sentences) expect(text.slice(start, end)).toBe(own);
      const words = sentences.flatMap((sentence) => sentence.words.map((word) => text.slice(word.start, word.end)));
      expect(words.join('')).toBe(text.match(/[\p{L}\p{M}\p{Nd}]+/gu)?.join('') ?? '');
    }
  });

  test('a text without any punctuation is cut into parts of bounded length', () => {
    const parts = allOf('كلمة '.repeat(4_000));
    expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThanOrEqual(1_500);
    expect(parts.reduce((sum, { words }) => sum + words.length, 0)).toBe(4_000);
    expect(allOf('x'.repeat(10_000)).length).toBeGreaterThan(1);
  });
});

describe('names', () => {
  test.each(['المغرب', 'والمغرب', 'بالمغرب', 'للمغرب', 'وللمغرب', 'فالمغرب'])('%s names the entity', (word) => {
    const [mention] = read(`كانت الرحلة طويلة ${word} أمس.`).flatMap(({ mentions }) => mentions);
    expect(mention?.entities.map(({ id }) => id)).toHaveLength(1);
    expect(mention?.entities[0]?.id).toMatch(/^morocco/);
  });

  test('a word that only contains the letters of a name is none', () => {
    expect(named('المغربيات كثيرات. Moroccofied words.')).toEqual([]);
  });

  test('after "in" a name is that of the place, else of who acts', () => {
    expect(named('وقع الحادث في المغرب. وأعلن المغرب ذلك.')).toEqual([['morocco-land'], ['morocco']]);
    expect(named('It happened in Morocco. Then Morocco announced it.')).toEqual([['morocco-land'], ['morocco']]);
  });

  test('a family name of two persons means the one whom the text named before, else both are offered', () => {
    expect(named('جاء حداد.')).toEqual([['karima-haddad', 'sami-haddad']]);
    expect(named('جاءت كريمة حداد. وقالت حداد ذلك.')).toEqual([['karima-haddad'], ['karima-haddad']]);
  });

  test('the dual of a noun with two adjectives names both', () => {
    expect(named('وافقت الحكومتان المغربية والجزائرية على ذلك.')).toEqual([
      ['moroccan-government'],
      ['algerian-government'],
    ]);
  });

  test('a place in quotation marks is the name of something else', () => {
    expect(named('في حديث لصحيفة "المشرق" أمس.')).toEqual([]);
    expect(unknown('في حديث لـ "المشرق" أمس.')).toContain('المشرق');
  });

  test('scripts without spaces have names too', () => {
    expect(named('他昨天到北京了。')).toEqual([['beijing']]);
  });

  test('unknown persons after a title, bodies after their head, and runs of capitals are probable names', () => {
    expect(unknown('وقال وزير الزراعة السابق، كمال بن سعيد، إن الموسم جيد.')).toContain('كمال بن سعيد');
    expect(unknown('زار محمد البكري المدينة.')).toContain('محمد البكري');
    expect(unknown('بحث مجلس النواب هذا الأمر.')).toContain('مجلس النواب');
    expect(unknown('Yesterday Ousmane Diop visited the Atlas Mining Company with President Kanté.')).toEqual([
      'Ousmane Diop',
      'Atlas Mining Company',
      'Kanté',
    ]);
    expect(unknown('The weather was fine on Monday in July.')).toEqual([]);
  });
});

describe('triggers', () => {
  const triggers = new Triggers([
    { term: 'TRIGGER', predicate: 'VISITED', language: 'ar', words: ['زار*', 'زيار*'] },
    { term: 'TRIGGER', predicate: 'VISITED', language: 'fr', words: ['rendu visite', 'visit*'] },
    { term: 'TRIGGER', predicate: 'TRAVELLED_TO', language: 'fr', words: ['rendu'] },
  ]);
  const hits = (text: string): string[] =>
    allOf(text).flatMap(({ words }) =>
      triggers.find(words).map(({ predicate, text: found }) => `${predicate} ${found}`),
    );

  test('are found with clitics and endings, in the words of any language', () => {
    expect(hits('وزارت الوفود المدينة، وبزيارتها انتهى اليوم.')).toEqual(['VISITED وزارت', 'VISITED وبزيارتها']);
    expect(hits('Il a rendu visite à la ville.')).toEqual([
      'VISITED rendu visite',
      'TRAVELLED_TO rendu',
      'VISITED visite',
    ]);
    expect(hits('وزير الخارجية')).toEqual([]);
  });

  test('a sentence that names something and says something about it may hold a claim, a link to another page does not', () => {
    const candidates = (text: string): string[] =>
      read(text).flatMap((each) => {
        const found = triggers.find(each.sentence.words);
        return mayHoldClaim(each, found)
          ? [
              predicatesOf(found)
                .map(({ predicate }) => predicate)
                .join(' '),
            ]
          : [];
      });
    expect(candidates('زارت كريمة حداد المدينة.')).toEqual(['VISITED']);
    expect(candidates('قالت كريمة حداد إن الطقس جميل جداً.')).toEqual(['']);
    expect(candidates('اقرأ أيضاً: زيارة إلى المغرب')).toEqual([]);
    expect(candidates('كان الطقس جميلاً جداً هناك.')).toEqual([]);
  });
});
