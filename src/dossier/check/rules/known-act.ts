/** Acts of speech that no row of the vocabulary names. */
import { knownWord } from './known-word.ts';

export const knownAct = knownWord('ACT', 'The act of a step of attribution', ({ attribution }) =>
  attribution.map(({ act }) => act),
);
