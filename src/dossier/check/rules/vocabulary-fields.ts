/** Finds predicates of the dossier whose GraphQL field or Neo4j relationship type already belongs to something else. */
import { RESERVED_FIELDS, RESERVED_TYPES, relationFields } from '../../../model/fields.ts';
import { ENTITY_LABELS } from '../../../model/labels.ts';
import { termKey, type PredicateRow } from '../../../model/vocabulary.ts';
import type { Rule, Violation } from '../rule.ts';

export const vocabularyFields: Rule = {
  id: 'vocabulary-fields',
  level: 'ERROR',
  holds: 'No predicate has the relationship type or the GraphQL field of another predicate or of Sanad itself.',
  *check({ files, shared }) {
    const sharedKeys = new Set(shared.map(termKey));
    const fields = new Fields();
    for (const row of shared) if (row.term === 'PREDICATE') fields.add(row);
    for (const row of files.terms) {
      if (row.term !== 'PREDICATE' || sharedKeys.has(termKey(row))) continue;
      const place = files.termPlaces.get(row) ?? { file: files.folder };
      for (const message of fields.add(row)) yield { place, message } satisfies Violation;
    }
  },
};

class Fields {
  /** The owner of each field: from `label field` to the name of the predicate, or of its inverse, that has the field. */
  readonly #owners = new Map<string, string>();

  /** Adds the fields of a predicate. Returns a message for each clash with an owner that was added before. */
  add(predicate: PredicateRow): string[] {
    const clashes: string[] = [];
    const advice = 'rename the predicate or its inverse';
    if (RESERVED_TYPES.includes(predicate.name)) {
      clashes.push(`PREDICATE ${predicate.name}: this is a relationship type of Sanad itself; ${advice}`);
    }
    const ownFields = ENTITY_LABELS.flatMap((label) =>
      relationFields(label, predicate).map((field) => ({ label, ...field })),
    );
    for (const { label, field, reading } of ownFields) {
      const owner = RESERVED_FIELDS.includes(field) ? 'Sanad itself' : this.#owners.get(`${label} ${field}`);
      // vocabulary-unique reports two predicates with the same name or inverse.
      if (owner === undefined || owner === reading) continue;
      clashes.push(
        `PREDICATE ${predicate.name}: ${label} already has a field '${field}', which belongs to ${owner}; ${advice}`,
      );
      break;
    }
    for (const { label, field, reading } of ownFields) {
      this.#owners.set(`${label} ${field}`, reading);
      // `@neo4j/graphql` adds this second field, which returns the relations in pages.
      this.#owners.set(`${label} ${field}Connection`, reading);
    }
    return clashes;
  }
}
