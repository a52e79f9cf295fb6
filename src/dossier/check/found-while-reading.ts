/** Rules without a check of their own: what breaks them is found by evaluate-file.ts, sort-rows.ts and read-own-terms.ts. */
import type { Rule } from './rule.ts';

const reading = (id: string, holds: string): Rule => ({ id, level: 'ERROR', holds, refusesLoad: true });

export const FOUND_WHILE_READING: readonly Rule[] = [
  reading('readable-file', 'Each file is UTF-8 text, and Neo4j can parse each statement.'),
  reading('allowed-statement', 'A statement is `WITH` or `UNWIND`, then `MERGE` of one node by its id, then `SET`.'),
  reading('known-table', 'The label of `MERGE` is one of the tables of a dossier.'),
  reading('columns', 'A row has the columns of its table, each with a value of the right type, and no other columns.'),
  reading('has-passage', 'A claim names at least one passage.'),
  reading('has-attribution', 'A claim has an attribution with at least one step.'),
  reading('unique-id', 'An id occurs only once in its table.'),
  reading('one-dossier', 'A folder has exactly one row with the label Dossier.'),
  reading('vocabulary-row', '`vocabulary.json` is a list of rows of the same form as in `seed/vocabulary.json`.'),
];
