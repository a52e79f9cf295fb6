/** Words of a query and of a text are alike in the forms of both languages, with a slip of one letter, and else not. */
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import { askedDisagreements } from '../../src/texts/asks-for-disagreements.ts';
import { matchLabel } from '../../src/texts/match-label.ts';
import { matchText } from '../../src/texts/match-text.ts';
import { queryWords } from '../../src/texts/query.ts';
import { isOneEdit } from '../../src/texts/same-word.ts';
import { soughtWords } from '../../src/texts/sought-words.ts';

/** In hundredths. */
const score = (query: string, text: string): number => Math.round(100 * matchText(queryWords(query), text));

describe('a text has the word', () => {
  test.each([
    ['attacked', 'They attacked the base.', 100],
    ['attacks ', 'They attacked the base.', 90],
    ['withdrawals ', 'A withdrawal in 2021', 90],
    ['atacked', 'They attacked the base.', 70],
    ['attakced ', 'They attacked the base.', 70],
    ['xttacked ', 'They attacked the base.', 70],
    ['Kâdhimî ', 'Kadhimi went', 100],
    ['withd', 'Withdrawal of forces', 80],
    ['القوات', 'قوات أميركية', 90],
    ['قوات ', 'وبالقوات الأميركية', 90],
    ['هجوم ', 'ردّاً على الهجوم', 90],
    ['للهجوم ', 'بهجوم كبير', 90],
    ['قَاعِدَة ', 'قاعدة عين الأسد', 100],
    ['قاعده ', 'قاعدة عين الأسد', 100],
    ['مصطفي ', 'مصطفى الكاظمي', 100],
    ['الامريكيه ', 'القوات الأمريكية', 100],
    ['انسـحـاب ', 'انسحاب', 100],
    ['الانسحب ', 'الانسحاب من العراق', 70],
    ['٢٠٢١', 'في 2021', 100],
  ])('%j: %j (%d)', (query, text, hundredths) => {
    expect(score(query, text)).toBe(hundredths);
  });

  test.each([
    ['a short word with a slip', 'war', 'way'],
    ['another number', '2500', '2501'],
    ['a beginning that is no longer typed', 'withd ', 'withdrawal'],
    ['another word of the same letters but one, both short', 'أرض', 'عرض'],
    ['another script', 'iraq', 'العراق'],
    ['one of two words', 'combat base', 'the base'],
    ['nothing', '', 'anything'],
    ['marks alone', '\u064B\u0640', 'anything'],
  ])('not: %s', (_what, query, text) => {
    expect(score(query, text)).toBe(0);
  });

  test('of three words, two are enough, and count less', () => {
    expect(score('combat forces withdrawal', 'combat forces in Iraq')).toBe(67);
    expect(score('combat forces withdrawal', 'forces in Iraq')).toBe(0);
  });
});

describe('a query names a label', () => {
  test.each([
    ['who attacked whom', 'attacked'],
    ['attacks', 'attacked'],
    ['Iran attacked the base', 'was attacked by'],
    ['من هاجم من', 'هاجم'],
    ['هاجمت', 'هاجم'],
    ['يهاجمون', 'هاجم'],
    ['هجوم', 'هاجم'],
    ['الهجمات', 'هاجم'],
    ['توقيع', 'وقّع'],
    ['signs', 'signed'],
    ['تعاون ', 'يتعاون مع'],
  ])('%j: %j', (query, label) => {
    expect(matchLabel(queryWords(query), label)).toBeDefined();
  });

  test.each([
    ['who', 'attacked'],
    ['forces', 'reduced its forces in'],
    ['of', 'is a post of'],
    ['attacked', 'is attributed to'],
    ['من', 'انسحب من'],
  ])('not: %j: %j', (query, label) => {
    expect(matchLabel(queryWords(query), label)).toBeUndefined();
  });

  test('and its other words are left', () => {
    const query = queryWords('did Iran attack the base?');
    expect(matchLabel(query, 'attacked')?.used.map(({ folded }) => folded)).toEqual(['attack']);
    expect(query.map(({ folded }) => folded)).toEqual(['iran', 'attack', 'base']);
  });
});

test.each([
  ['conflicts', null],
  ['what is disputed?', null],
  ['تعارض', null],
  ['التناقضات', ['CONTRADICTION']],
  ['tensions and contradictions', ['CONTRADICTION', 'TENSION']],
  ['attacked', undefined],
  ['', undefined],
])('%j asks for the disagreements %j', (text, kinds) => {
  expect(askedDisagreements(queryWords(text))).toEqual(kinds);
});

/** The plain way: all texts that one edit makes. */
function edits(word: string, letters: string): Set<string> {
  const made = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of letters) made.add(before + letter + after).add(before + letter + after.slice(1));
    made.add(before + after.slice(1));
    made.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
  }
  made.delete(word);
  return made;
}

test('one edit is a letter more, less, other, or two that are exchanged', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ج'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(isOneEdit(one, other)).toBe(edits(one, 'abج').has(other));
    }),
  );
});

test('any text has few words, and terms that are short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const query = queryWords(text);
      expect(query.length).toBeLessThanOrEqual(12);
      expect(matchText(query, text)).toBeLessThanOrEqual(1);
      for (const { words, prefixes, fuzzy } of soughtWords(query)) {
        expect(words.length + prefixes.length + fuzzy.length).toBeLessThanOrEqual(80);
        for (const term of [...words, ...prefixes, ...fuzzy]) expect(term).toMatch(/^.{1,300}$/su);
      }
    }),
  );
});
