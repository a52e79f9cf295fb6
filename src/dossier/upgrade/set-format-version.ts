/** Sets the `formatVersion` of a dossier in the text of a file. */
import { readStatement } from '../read/read-statement.ts';
import { scan } from '../read/scan.ts';
import { splitStatements } from '../read/split-statements.ts';
import { FORMAT_VERSION } from '../read/table-schema.ts';

/** The version of which `sanad upgrade` knows what to rewrite. */
const FORMER_VERSION = '1';

/** Returns the text with the version of now in place of version 1. Another text is returned as it is. */
export function setFormatVersion(text: string): string {
  if (!text.includes('formatVersion')) return text;
  const places = splitStatements(scan(text).tokens)
    .filter((tokens) => {
      const statement = readStatement(tokens);
      return 'label' in statement && statement.label === 'Dossier';
    })
    .flatMap((tokens) =>
      tokens.filter(
        ({ kind, text: number }, index) =>
          kind === 'number' &&
          number === FORMER_VERSION &&
          [':', '='].includes(tokens[index - 1]?.text ?? '') &&
          tokens[index - 2]?.text.replaceAll('`', '') === 'formatVersion',
      ),
    );
  return places.reduceRight(
    (changed, { start, end }) => changed.slice(0, start) + String(FORMAT_VERSION) + changed.slice(end),
    text,
  );
}
