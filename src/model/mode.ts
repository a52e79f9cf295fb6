/** The modes of a claim: what it says is so, is expected, or could be. */
export const MODES = ['ACTUAL', 'FUTURE', 'HYPOTHETICAL'] as const;
export type Mode = (typeof MODES)[number];

/** Only claims of these modes draw relations. Those of FUTURE draw one if a question asks for plans. */
export const DRAWING_MODES = ['ACTUAL', 'FUTURE'] as const satisfies readonly Mode[];

/** The type of the edge of a relation that only FUTURE claims affirm. The predicate stands in its property `predicate`. */
export const EXPECTED = 'EXPECTED';
/** The type of the edge of a relation that only withdrawn claims affirm. The predicate stands in its property `predicate`. */
export const WITHDRAWN = 'WITHDRAWN';
