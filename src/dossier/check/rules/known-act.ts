/** Finds acts of speech that the vocabulary does not define. */
import { knownWord } from './known-word.ts';

export const knownAct = knownWord('ACT', 'The act of a step of attribution', ({ attribution }) =>
  attribution.map(({ act }) => act),
);
