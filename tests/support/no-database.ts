/** In place of a database, for dossiers whose rows are all plain: reading them asks no database, and a question fails the test. */
import type { RowReader } from '../../src/dossier/read/evaluate-statement.ts';

export const noDatabase: RowReader = {
  readMany: async () => {
    throw new Error('This dossier was to be read without a database.');
  },
};
