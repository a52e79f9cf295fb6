/** Finds roles of participants that the vocabulary does not define. */
import { knownWord } from './known-word.ts';

export const knownRole = knownWord('ROLE', 'The role of a participant', ({ participants }) =>
  participants.map(({ role }) => role),
);
