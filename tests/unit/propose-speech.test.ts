/** Who says what: by verbs, "according to", headlines and quotations, in Arabic and English, and who goes on speaking. */
import { describe, expect, test } from '@jest/globals';
import { readText } from '../../src/propose/read-text.ts';

const ENTITIES = [
  { id: 'karima-haddad', label: 'Person', forms: ['Karima Haddad', 'Haddad', 'كريمة حداد', 'حداد'] },
  { id: 'port-authority', label: 'Organization', forms: ['the Port Authority', 'Port Authority', 'هيئة الموانئ'] },
  { id: 'news-agency', label: 'Organization', forms: ['News Agency', 'وكالة الأخبار'] },
] as const;

/** `ACT speaker: what is said` of each act. */
function speech(text: string, language?: string): string[] {
  return [...readText(text, { entities: ENTITIES, language })].flatMap(({ speech: acts }) =>
    acts.map(({ act, speaker, content }) => {
      const said = content.map(({ start, end }) => text.slice(start, end).trim()).join(' … ');
      return `${act} ${speaker?.mention?.entities[0]?.id ?? speaker?.text ?? '?'}: ${said}`;
    }),
  );
}

describe('in Arabic', () => {
  test.each([
    ['قالت كريمة حداد إن الميناء مغلق.', ['SAID karima-haddad: إن الميناء مغلق.']],
    ['وأكد وزير النقل، كمال الزين، في مقابلة أمس أن الطريق مفتوح.', ['CONFIRMED كمال الزين: أن الطريق مفتوح.']],
    ['أعربت هيئة الموانئ عن قلقها من العواصف.', ['SAID port-authority: قلقها من العواصف.']],
    ['وأفادت مصادر ملاحية بأن السفن عادت.', ['SAID مصادر ملاحية: بأن السفن عادت.']],
    ['كريمة حداد: الميناء لن يغلق', ['SAID karima-haddad: الميناء لن يغلق']],
    ['وبحسب هيئة الموانئ، عادت السفن أمس.', ['SAID port-authority: ، عادت السفن أمس.']],
    ['عادت السفن أمس، وفق ما ذكرته هيئة الموانئ.', ['SAID port-authority: عادت السفن أمس،']],
    ['وتوقعت حداد: "ستعود السفن غداً إلى الميناء".', ['EXPECTS karima-haddad: "ستعود السفن غداً إلى الميناء".']],
    [
      'نقلت وكالة الأخبار عن كريمة حداد أن السفن عادت.',
      ['REPORTED news-agency: ', 'SAID karima-haddad: أن السفن عادت.'],
    ],
  ])('%s', (text, expected) => expect(speech(text, 'ar')).toEqual(expected));

  test('who speaks goes on: "and she added", "the source", a participle', () => {
    expect(speech('قالت كريمة حداد إن الميناء مغلق. وأضافت أن الطريق مفتوح، مشددة على أن السفن عادت.', 'ar')).toEqual([
      'SAID karima-haddad: إن الميناء مغلق.',
      'SAID karima-haddad: أن الطريق مفتوح،',
      'SAID karima-haddad: أن السفن عادت.',
    ]);
    expect(
      speech('قال مصدر ملاحي إن الميناء مغلق. وقالت هيئة الموانئ إن الطريق مفتوح. وأوضح المصدر أن السفن عادت.', 'ar').at(
        -1,
      ),
    ).toBe('SAID مصدر ملاحي: أن السفن عادت.');
  });

  test('a family name alone is the person whom the text named before', () => {
    const text =
      'وقال وزير النقل، كمال الزين، إن الطريق مفتوح. وقالت هيئة الموانئ إن الميناء مغلق. وأضاف الزين أن السفن عادت.';
    expect(speech(text, 'ar').at(-1)).toBe('SAID كمال الزين: أن السفن عادت.');
  });

  test('an announcement of a thing is no speech, and nobody speaks where no verb says so', () => {
    expect(speech('أعلن البنك، أمس، نتائج العام. وصلت السفن بعد العاصفة.', 'ar')).toEqual([]);
  });
});

describe('in English', () => {
  test.each([
    ['Karima Haddad said that the port was closed.', ['SAID karima-haddad: the port was closed.']],
    ['"The port is closed," said Karima Haddad.', ['SAID karima-haddad: "The port is closed,"']],
    ['According to the Port Authority, ships came back.', ['SAID port-authority: , ships came back.']],
    [
      'Ships came back yesterday, according to the Port Authority.',
      ['SAID port-authority: Ships came back yesterday,'],
    ],
    ['Two officials confirmed that ships came back.', ['CONFIRMED Two officials: ships came back.']],
    ['A plan was announced on Monday for the port.', []],
    ['The state of the port is good for ships.', []],
  ])('%s', (text, expected) => expect(speech(text, 'en')).toEqual(expected));

  test('who speaks goes on: "she added"', () => {
    expect(speech('Karima Haddad said the port was closed. She added that ships came back.', 'en')).toEqual([
      'SAID karima-haddad: the port was closed.',
      'SAID karima-haddad: ships came back.',
    ]);
  });
});

test('a quotation of several sentences has one speaker', () => {
  const text = 'Karima Haddad said: "The port is closed. No ship came in. It stays so." The wind was strong.';
  const acts = speech(text, 'en');
  expect(acts).toHaveLength(3);
  expect(acts.every((act) => act.startsWith('SAID karima-haddad'))).toBe(true);
});

test('a language without rules has no speech, and its names are found', () => {
  const [sentence] = [
    ...readText('Karima Haddad a déclaré que le port était fermé.', { entities: ENTITIES, language: 'fr' }),
  ];
  expect(sentence?.speech).toEqual([]);
  expect(sentence?.mentions.map(({ text }) => text)).toEqual(['Karima Haddad']);
});
