/** Writes the contradictions of a file as disagreements: the table of version 1 named its claims, of which each was a side. */
import { readStatement } from '../read/read-statement.ts';
import { scan } from '../read/scan.ts';
import { splitStatements } from '../read/split-statements.ts';
import type { Token } from '../read/token.ts';

const FORMER = 'Contradiction';

/** Returns the text with the table `Disagreement` in place of `Contradiction`. Another text is returned as it is. */
export function renameContradictions(text: string): string {
  if (!text.includes(FORMER)) return text;
  const edits = splitStatements(scan(text).tokens)
    .filter((tokens) => {
      const statement = readStatement(tokens);
      return 'label' in statement && statement.label === FORMER;
    })
    .flatMap((tokens) => tokens.flatMap((token, index) => editOf(token, tokens[index - 1], tokens[index + 1])));
  return edits.reduceRight((changed, { start, end, by }) => changed.slice(0, start) + by + changed.slice(end), text);
}

function editOf(
  { kind, text, start, end }: Token,
  before: Token | undefined,
  after: Token | undefined,
): { start: number; end: number; by: string }[] {
  if (kind !== 'word') return [];
  const word = text.replaceAll('`', '');
  if (word === FORMER && before?.text === ':') return [{ start, end, by: 'Disagreement' }];
  return word === 'claims' && after?.text === ':' ? [{ start, end, by: "kind: 'CONTRADICTION', sides" }] : [];
}
