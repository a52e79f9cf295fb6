/** Media of speech that no row of the vocabulary names. */
import { knownWord } from './known-word.ts';

export const knownMedium = knownWord('MEDIUM', 'By what somebody said it', ({ attribution }) =>
  attribution.map(({ through }) => through),
);
