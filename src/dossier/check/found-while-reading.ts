/** Rules without a check of their own: what breaks them is found by evaluate.ts, content.ts and own-terms.ts. */
import type { Rule } from './rule.ts';

const reading = (id: string, holds: string): Rule => ({ id, level: 'ERROR', holds, refusesLoad: true });

export const FOUND_WHILE_READING: readonly Rule[] = [
  reading('readable-file', 'Each file is UTF-8 text, and Neo4j can read each statement.'),
  reading('allowed-statement', 'A statement is `WITH` or `UNWIND`, then `MERGE` of one node by its id, then `SET`.'),
  reading('known-table', 'The label of `MERGE` is one of the tables of a dossier.'),
  reading('columns', 'A row has the columns of its table, each of the right kind, and no others.'),
  reading('has-passage', 'A claim names at least one passage.'),
  reading('has-attribution', 'A claim says who said it.'),
  reading('unique-id', 'An id stands once in its table.'),
  reading('one-dossier', 'A folder holds one row of Dossier.'),
  reading('vocabulary-row', '`vocabulary.json` is a list of rows as in `seed/vocabulary.json`.'),
];
