/** Finds places with a part of a position only. */
import type { Rule } from '../rule.ts';

export const wholePosition: Rule = {
  id: 'whole-position',
  level: 'ERROR',
  holds: 'A place has latitude, longitude and positionSource together, or none of them.',
  refusesLoad: true,
  *ofEntity({ id, label, place, latitude, longitude, positionSource }) {
    const columns = Object.entries({ latitude, longitude, positionSource });
    const missing = columns.filter(([, value]) => value === undefined).map(([column]) => column);
    if (missing.length === 0 || missing.length === columns.length) return;
    const message = `${label} '${id}' has a position without ${missing.join(' and ')}; add ${missing.length === 1 ? 'it' : 'them'}, or remove the position`;
    yield { place, message };
  },
};
