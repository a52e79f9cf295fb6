/** Rules without a `check`: evaluate-file.ts, sort-rows.ts and read-own-terms.ts find their violations while they read the files. */
import type { Rule } from './rule.ts';

const readingRule = (id: string, holds: string): Rule => ({ id, level: 'ERROR', holds, refusesLoad: true });

export const FOUND_WHILE_READING: readonly Rule[] = [
  readingRule('readable-file', 'Each file is UTF-8 text, and Neo4j can parse each statement.'),
  readingRule(
    'allowed-statement',
    'A statement is `WITH` or `UNWIND`, then `MERGE` of one node by its id, then `SET`.',
  ),
  readingRule('known-table', 'The label of `MERGE` is one of the tables of a dossier.'),
  readingRule(
    'columns',
    'A row has the columns of its table, each with a value of the right type, and no other columns.',
  ),
  readingRule('has-passage', 'A claim names at least one passage.'),
  readingRule('has-attribution', 'A claim has an attribution with at least one step.'),
  readingRule(
    'passage-words',
    'The words of a passage occur in its document exactly once, or the passage says which occurrence it means.',
  ),
  readingRule('unique-id', 'An id occurs only once in its table.'),
  readingRule('one-dossier', 'A folder has exactly one row with the label Dossier.'),
  readingRule('vocabulary-row', '`vocabulary.json` is a list of rows of the same form as in `seed/vocabulary.json`.'),
];
