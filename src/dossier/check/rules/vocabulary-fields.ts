/** Predicates of the dossier whose fields of GraphQL, or relationships of Neo4j, are taken. */
import { RESERVED_FIELDS, RESERVED_TYPES, relationFields } from '../../../model/fields.ts';
import { ENTITY_LABELS } from '../../../model/labels.ts';
import { termKey, type PredicateRow } from '../../../model/vocabulary.ts';
import type { Found, Rule } from '../rule.ts';

export const vocabularyFields: Rule = {
  id: 'vocabulary-fields',
  level: 'ERROR',
  holds: 'No predicate has the relationship type or the GraphQL field of another predicate or of Sanad itself.',
  *check({ files, shared }) {
    const known = new Set(shared.map(termKey));
    const fields = new Fields();
    for (const row of shared) if (row.term === 'PREDICATE') fields.add(row);
    for (const row of files.terms) {
      if (row.term !== 'PREDICATE' || known.has(termKey(row))) continue;
      const place = files.termPlaces.get(row) ?? { file: files.folder };
      for (const message of fields.add(row)) yield { place, message } satisfies Found;
    }
  },
};

class Fields {
  /** By label and field: the reading that has it. */
  readonly #owners = new Map<string, string>();

  /** Adds the fields of a predicate, and tells of those that are taken. */
  add(predicate: PredicateRow): string[] {
    const clashes: string[] = [];
    const advice = 'rename the predicate or its inverse';
    if (RESERVED_TYPES.includes(predicate.name)) {
      clashes.push(`PREDICATE ${predicate.name}: Sanad's own relationships are called so; ${advice}`);
    }
    const mine = ENTITY_LABELS.flatMap((label) =>
      relationFields(label, predicate).map((field) => ({ label, ...field })),
    );
    for (const { label, field, reading } of mine) {
      const owner = RESERVED_FIELDS.includes(field) ? 'Sanad itself' : this.#owners.get(`${label} ${field}`);
      // Two equal readings are told as such by vocabulary-unique.
      if (owner === undefined || owner === reading) continue;
      clashes.push(`PREDICATE ${predicate.name}: ${label} has the field '${field}' of ${owner}; ${advice}`);
      break;
    }
    for (const { label, field, reading } of mine) {
      this.#owners.set(`${label} ${field}`, reading);
      // Of each relation, the same in pages.
      this.#owners.set(`${label} ${field}Connection`, reading);
    }
    return clashes;
  }
}
