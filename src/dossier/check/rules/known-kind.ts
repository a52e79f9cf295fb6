/** Kinds of entities that no row of the vocabulary names. */
import type { Rule } from '../rule.ts';

export const knownKind: Rule = {
  id: 'known-kind',
  level: 'ERROR',
  holds: 'The vocabulary defines the kind of an entity for the label of that entity.',
  refusesLoad: true,
  needsWhole: true,
  *check({ entities, vocabulary }) {
    for (const { id, label, kind, place } of entities.values()) {
      if (kind === undefined || vocabulary.hasKind(label, kind)) continue;
      const known = vocabulary.rows.flatMap((row) => (row.term === 'KIND' && row.of === label ? [row.name] : []));
      const take = known.length === 0 ? 'it takes none' : `take one of ${known.join(', ')}`;
      yield { place, message: `${label} '${id}': '${kind}' is no kind of ${label} in the vocabulary; ${take}` };
    }
  },
};
