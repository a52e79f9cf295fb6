/** Statements that name all relation types: only types in a pattern spare the database what else points at an entity. */
import { invariant } from '../../errors.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { statement } from '../../db/statements.ts';

/** Stands in a statement for all types of the vocabulary. */
const PLACEHOLDER = 'RELATION_TYPES';

export interface Words {
  readonly types: readonly string[];
  /** Which of them are walked both ways. */
  readonly symmetric: readonly string[];
}

export function wordsOf(vocabulary: Vocabulary): Words {
  const predicates = vocabulary.predicates().filter(({ range }) => range.length > 0);
  return {
    types: predicates.map(({ name }) => name).toSorted(),
    symmetric: predicates
      .filter(({ symmetric }) => symmetric)
      .map(({ name }) => name)
      .toSorted(),
  };
}

/** A statement of `cypher/` over these words; over none, it is left as it is and finds nothing. */
export function statementOver(name: string, { types }: Words): string {
  const odd = types.find((type) => !/^[A-Z][A-Z0-9_]*$/.test(type));
  invariant(odd === undefined, `'${odd ?? ''}' is no relation type`);
  return types.length === 0 ? statement(name) : statement(name).replaceAll(PLACEHOLDER, types.join('|'));
}
