/** How the order of a list is stated: statements themselves have none. */
import { term } from './vocabularies.ts';

/** The place of a part in its list, from 0. */
export const INDEX = term('sanad:index');
/** `aliases 1 0`: of a list whose order is not that of the alphabet, the places of its values in that order. */
export const ORDER = term('sanad:order');
