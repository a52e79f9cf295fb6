/** Finds kinds of entities that the vocabulary does not define for the label of the entity. */
import type { Rule } from '../rule.ts';

export const knownKind: Rule = {
  id: 'known-kind',
  level: 'ERROR',
  holds: 'The vocabulary defines the kind of an entity for the label of that entity.',
  refusesLoad: true,
  needs: 'VOCABULARY',
  *ofEntity({ id, label, kind, place }, { vocabulary }) {
    if (kind === undefined || vocabulary.hasKind(label, kind)) return;
    const kinds = vocabulary.rows.flatMap((row) => (row.term === 'KIND' && row.of === label ? [row.name] : []));
    const advice = kinds.length === 0 ? `${label} has no kinds; remove the column` : `use one of ${kinds.join(', ')}`;
    yield { place, message: `${label} '${id}', kind: the vocabulary has no kind '${kind}' for ${label}; ${advice}` };
  },
};
