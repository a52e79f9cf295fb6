/** Finds measures of quantities that the vocabulary does not define. */
import { knownWord } from './known-word.ts';

export const knownMeasure = knownWord('MEASURE', 'The measure of a quantity', ({ quantities }) =>
  quantities.map(({ measure }) => measure),
);
