/** Roles of participants that no row of the vocabulary names. */
import { knownWord } from './known-word.ts';

export const knownRole = knownWord('ROLE', 'The role of a participant', ({ participants }) =>
  participants.map(({ role }) => role),
);
