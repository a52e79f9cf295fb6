/** Media of speech that no row of the vocabulary names. */
import { knownWord } from './known-word.ts';

export const knownMedium = knownWord('MEDIUM', 'The medium of a step of attribution', ({ attribution }) =>
  attribution.map(({ through }) => through),
);
