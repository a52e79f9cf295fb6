/** Measures of quantities that no row of the vocabulary names. */
import { knownWord } from './known-word.ts';

export const knownMeasure = knownWord('MEASURE', 'The measure of a quantity', ({ quantities }) =>
  quantities.map(({ measure }) => measure),
);
