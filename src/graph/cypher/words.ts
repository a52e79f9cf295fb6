/**
 * Inserts all relation types into statements. Only with types in the pattern does Neo4j skip the other relationships of an
 * entity, such as those of its claims.
 */
import { invariant } from '../../errors.ts';
import { EXPECTED, WITHDRAWN } from '../../model/mode.ts';
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

/** The edges of relations that are no facts on the day of the load. On another day, or by other claims, they may be. */
const NO_FACTS = [EXPECTED, WITHDRAWN] as const;

/**
 * Returns a statement of `cypher/` with these types inserted, and with `others`. Without types it is unchanged and returns no rows.
 */
export function statementOver(name: string, { types }: Words, others: readonly string[] = NO_FACTS): string {
  const odd = types.find((type) => !/^[A-Z][A-Z0-9_]*$/.test(type));
  invariant(odd === undefined, `'${odd ?? ''}' is no relation type`);
  return types.length === 0
    ? statement(name)
    : statement(name).replaceAll(PLACEHOLDER, [...types, ...others].join('|'));
}
