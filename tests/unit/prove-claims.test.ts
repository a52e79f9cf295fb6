/**
 * Answers of a language model, proven against their texts. Somebody who had not seen the checker wrote the texts and 400 answers: 200 that are right, and
 * 200 in which one thing is wrong (another name, digit, negation, place, or a quote that is invented or belongs elsewhere). Of the wrong ones none may
 * be supported; of the right ones at least 198. The checker was mended by these. A second set, by somebody else, measures it: there none of the wrong ones
 * whose fault would be written may be supported. A paraphrase is never written.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readAnswer, type AnsweredClaim } from '../../src/language-model/answer.ts';
import { namedText } from '../../src/language-model/named-text.ts';
import { proveClaim } from '../../src/language-model/prove/prove-claim.ts';
import type { ProvenText } from '../../src/language-model/prove/proven-text.ts';
import type { EntityLabel } from '../../src/model/labels.ts';

const FOLDER = new URL('../support/model-answers/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

interface WrittenText {
  readonly id: string;
  readonly language: string;
  readonly paraphraseLanguage: string;
  readonly published: string;
  readonly publisher: string;
  readonly entities: readonly { readonly id: string; readonly label: EntityLabel; readonly names: readonly string[] }[];
  readonly text: string;
}

interface Answer {
  readonly text: string;
  readonly claim: AnsweredClaim;
  readonly kind?: string;
  readonly what?: string;
}

const vocabulary = JSON.parse(
  readFileSync(new URL('../../seed/vocabulary.json', import.meta.url), 'utf8'),
) as readonly { readonly term: string; readonly name: string }[];
const wordsOf = (term: string): Set<string> =>
  new Set(vocabulary.filter((row) => row.term === term).map(({ name }) => name));

const textsOf = (file: string): ReadonlyMap<string, ProvenText> =>
  new Map<string, ProvenText>(
    (read(file) as readonly WrittenText[]).map((written) => [
      written.id,
      namedText({
        text: written.text,
        entities: written.entities.map(({ id, label, names }) => ({ id, label, forms: names })),
        language: written.language,
        paraphraseLanguage: written.paraphraseLanguage,
        published: written.published,
        publisher: written.publisher,
        predicates: wordsOf('PREDICATE'),
        acts: wordsOf('ACT'),
      }),
    ]),
  );

function judge({ text, claim }: Answer, texts: ReadonlyMap<string, ProvenText>): readonly string[] {
  const within = texts.get(text);
  if (within === undefined) throw new Error(`There is no text '${text}'.`);
  const [answer] = readAnswer({ claims: [claim] });
  if (answer === undefined || 'fault' in answer) return [answer?.fault ?? 'nothing'];
  const proof = proveClaim(answer.claim, within);
  return proof.supported ? [] : proof.reasons;
}

const first = textsOf('texts.json');

describe('answers by somebody who had not seen the checker', () => {
  test('of 200 right ones at least 198 are supported', () => {
    const good = read('good.json') as readonly Answer[];
    const refused = good.flatMap((answer) => {
      const reasons = judge(answer, first);
      return reasons.length === 0 ? [] : [`${answer.text}: ${answer.claim.text}: ${reasons.join('; ')}`];
    });
    expect(good).toHaveLength(200);
    expect(refused.length > 2 ? refused : []).toEqual([]);
  });

  test('of 200 wrong ones none is supported', () => {
    const mutated = read('mutated.json') as readonly Answer[];
    expect(mutated).toHaveLength(200);
    const supported = mutated.filter((answer) => judge(answer, first).length === 0);
    expect(supported.map(({ text, kind, what, claim }) => `${kind} ${text}: ${what} (${claim.text})`)).toEqual([]);
  });
});

test('of a fresh set, nothing that would be written is wrong, and four of five right answers are supported', () => {
  const second = textsOf('second/texts.json');
  const good = read('second/good.json') as readonly Answer[];
  const mutated = read('second/mutated.json') as readonly Answer[];
  expect([good.length, mutated.length]).toEqual([100, 100]);
  expect(good.filter((answer) => judge(answer, second).length === 0).length).toBeGreaterThanOrEqual(80);
  const supported = mutated.filter((answer) => judge(answer, second).length === 0);
  expect(
    supported.filter(({ what = '' }) => !what.startsWith('text:')).map(({ kind, what }) => `${kind} ${what}`),
  ).toEqual([]);
});
