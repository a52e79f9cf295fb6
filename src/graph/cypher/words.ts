/**
 * Inserts all relation types into statements. Only with types in the pattern does Neo4j skip the other relationships of an
 * entity, such as those of its claims.
 */
import { invariant } from '../../errors.ts';
import { EXPECTED } from '../../model/mode.ts';
import { datingRuleOf, type DatingRule } from '../../model/dating-rule.ts';
import { takesObject, type Vocabulary } from '../../model/vocabulary.ts';
import { statement } from '../../db/statements.ts';
import { stanceRuleOf, type StanceRule } from '../propositions.ts';

/** In a statement, this name is replaced by all relation types of the vocabulary. */
const PLACEHOLDER = 'RELATION_TYPES';

export interface Words {
  readonly types: readonly string[];
  /** The types of `types` that are walked both ways. */
  readonly symmetric: readonly string[];
  /** By the names of all predicates: what their claims say about the time of an event. */
  readonly datingRules: ReadonlyMap<string, DatingRule>;
  /** By the names of all predicates: what their claims say about another proposition. */
  readonly stanceRules: ReadonlyMap<string, StanceRule>;
}

export function wordsOf(vocabulary: Vocabulary): Words {
  const predicates = vocabulary.predicates().filter(takesObject);
  return {
    types: predicates.map(({ name }) => name).toSorted(),
    symmetric: predicates
      .filter(({ symmetric }) => symmetric)
      .map(({ name }) => name)
      .toSorted(),
    datingRules: new Map(vocabulary.predicates().map((row) => [row.name, datingRuleOf(row)])),
    stanceRules: new Map(vocabulary.predicates().map((row) => [row.name, stanceRuleOf(row)])),
  };
}

/**
 * Returns a statement of `cypher/` with these types inserted. Without types it is unchanged and returns no rows.
 * @param withPlans whether to insert the type of planned relations too
 */
export function statementOver(name: string, { types }: Words, withPlans = false): string {
  const odd = types.find((type) => !/^[A-Z][A-Z0-9_]*$/.test(type));
  invariant(odd === undefined, `'${odd ?? ''}' is no relation type`);
  const inserted = withPlans ? [...types, EXPECTED] : types;
  return types.length === 0 ? statement(name) : statement(name).replaceAll(PLACEHOLDER, inserted.join('|'));
}
