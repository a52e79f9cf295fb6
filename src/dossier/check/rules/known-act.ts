/** Acts of speech that no row of the vocabulary names. */
import { knownWord } from './known-word.ts';

export const knownAct = knownWord('ACT', 'How somebody said it', ({ attribution }) =>
  attribution.map(({ act }) => act),
);
