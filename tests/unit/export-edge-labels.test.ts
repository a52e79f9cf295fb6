/** In programs that draw graphs, the label of an edge says of a plan, and of what is disputed, alleged or taken back, that it is no fact. */
import { expect, test } from '@jest/globals';
import { Account } from '../../src/interchange/account/account.ts';
import { formatNamed } from '../../src/interchange/formats/formats.ts';
import type { RelationRecord } from '../../src/records/record.ts';
import { FULL, sourceOf } from '../support/records/full-records.ts';

const [RELATION] = FULL.relation as [RelationRecord];

/** What the format writes of one edge of this kind. */
async function written(format: string, language: string, further: Partial<RelationRecord>): Promise<string> {
  const records = { ...FULL, relation: [{ ...RELATION, status: 'ASSERTED', modes: ['ACTUAL'], ...further }] };
  let text = '';
  for await (const piece of formatNamed(format).write(new Account(sourceOf(records)), { language })) text += piece.text;
  return text;
}

const EDGES: readonly (readonly [en: string, ar: string, Partial<RelationRecord>])[] = [
  ['', '', {}],
  ['', '', { modes: ['ACTUAL', 'FUTURE'] }],
  ['(planned) ', '(مخطَّط) ', { modes: ['FUTURE'] }],
  ['(disputed) ', '(متنازع عليه) ', { status: 'DISPUTED' }],
  ['(alleged) ', '(مزعوم) ', { status: 'ALLEGED' }],
  ['(planned, disputed) ', '(مخطَّط، متنازع عليه) ', { status: 'DISPUTED', modes: ['FUTURE'] }],
  ['(taken back) ', '(مسحوب) ', { withdrawn: true }],
  ['(taken back, alleged) ', '(مسحوب، مزعوم) ', { withdrawn: true, status: 'ALLEGED', modes: ['FUTURE'] }],
];

test.each(['gephi', 'kumu', 'gexf', 'graphml'])('labels of edges in %s', async (format) => {
  const labels = FULL.term.find(({ term, name }) => term === 'PREDICATE' && name === RELATION.type)?.labels ?? [];
  for (const [en, ar, further] of EDGES) {
    for (const [language, before] of Object.entries({ en, ar, fr: en })) {
      const own = labels.find((each) => each.language === (language === 'fr' ? 'en' : language))?.text ?? '';
      expect(own).not.toBe('');
      const text = await written(format, language, further);
      const found = [...text.matchAll(/[",>]((?:\([^)]*\) )?)([^"<>,()]*)/g)].filter(([, , label]) => label === own);
      expect([language, further, found.map(([, judged]) => judged)]).toEqual([language, further, [before]]);
    }
  }
});
