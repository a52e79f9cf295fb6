/** Finds media of speech that the vocabulary does not define. */
import { knownWord } from './known-word.ts';

export const knownMedium = knownWord('MEDIUM', 'The medium of a step of attribution', ({ attribution }) =>
  attribution.map(({ through }) => through),
);
