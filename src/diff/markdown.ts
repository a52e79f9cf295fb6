/** A difference as Markdown, for a comment on a proposed change: first what readers of the graph will see, then the rows. */
import { compareDossiers } from '../dossier/diff/compare-dossiers.ts';
import { formatPlace } from '../errors.ts';
import { escaped } from '../interchange/formats/markdown/plain.ts';
import type { Difference } from './difference.ts';
import { existence } from './lines.ts';
import {
  columnLines,
  disagreementFields,
  disagreementLine,
  graphSummary,
  headOf,
  relationFields,
  relationLine,
  summaryOf,
  unreadLines,
} from './words.ts';

/** 60,000 characters: a comment on GitHub may have 65,536. */
const LONGEST = 60_000;

const WORDS = { ADDED: 'added', REMOVED: 'removed', ALTERED: 'altered' } as const;

/** What does not fit is counted at the end. */
export function differenceMarkdown(difference: Difference): string {
  let text = '';
  let left = 0;
  for (const part of parts(difference)) {
    if (left > 0 || text.length + part.length > LONGEST) left += part.startsWith('- ') ? 1 : 0;
    else text += part;
  }
  return left === 0 ? text : `${text}\n${left} more changes do not fit here: \`sanad diff\` prints them all.\n`;
}

function* parts({ dossiers, graph }: Difference): Generator<string> {
  for (const { name, before, after } of dossiers) {
    yield `### ${safe(name)}: ${summaryOf(compareDossiers(before, after))}${existence(before, after)}\n\n`;
    for (const line of unreadLines(before, after)) yield item('not read', line, []);
  }
  if (graph !== undefined && 'unknown' in graph) {
    yield `Relations and disagreements were not compared: ${safe(graph.unknown)}\n\n`;
  } else if (graph !== undefined) {
    yield `**Relations**: ${graphSummary(graph.relations)}\n\n`;
    for (const change of graph.relations) {
      yield item(WORDS[change.kind], relationLine(change.state), relationFields(change));
    }
    yield `\n**Disagreements**: ${graphSummary(graph.disagreements)}\n\n`;
    for (const change of graph.disagreements) {
      yield item(WORDS[change.kind], disagreementLine(change.disagreement), disagreementFields(change));
    }
  }
  for (const { name, before, after } of dossiers) {
    let isFirst = true;
    for (const change of compareDossiers(before, after)) {
      if (isFirst) yield `\n**Rows of ${safe(name)}**\n\n`;
      isFirst = false;
      const head = headOf(change);
      const text = `${head.name}${head.text === '' ? '' : `: ${head.text}`} (${formatPlace(change.place)})`;
      yield item(change.kind.toLowerCase(), text, columnLines(change));
    }
  }
}

function item(what: string, text: string, lines: readonly string[]): string {
  return [`- *${what}* ${safe(text)}`, ...lines.map((line) => `  - ${safe(line)}`), ''].join('\n');
}

/** Nothing in it is read as Markdown, and it calls nobody: GitHub reads names and numbers after @ and # also behind a backslash. */
function safe(text: string): string {
  return escaped(text).replaceAll(/\\([@#])/g, '$1<!-- -->');
}
