/** The rows that a text proposes: each with the words that led to each field. What a rule does not decide is left out, and a person decides it. */
import { sha256Of } from '../../model/passages.ts';
import { mayHoldClaim, predicatesOf } from '../candidate.ts';
import type { TriggerHit } from '../predicates/triggers.ts';
import { type ReadSentence, readText } from '../read-text.ts';
import type { Span, Speech } from '../speech/speech.ts';
import { decidedFields } from './decided-fields.ts';
import type { ProposalRequest, ProposedRow } from './proposed-row.ts';
import { passageFor } from './passage-for.ts';
import { Reasons } from './reasons.ts';

/** A sentence that was read, and the rows that it led to; a sentence without rows has none. */
export interface ProposedSentence {
  readonly read: ReadSentence;
  readonly rows: readonly ProposedRow[];
}

/** Words that occur more often are of the page, and no passages of a claim. */
const MOST_PASSAGES = 20;

/** Reads a text once. Words that occur twice are one proposal with both passages, which the first of the two sentences has. */
export function proposeRows(request: ProposalRequest): ProposedSentence[] {
  const { text, document } = request;
  const sentences: { readonly read: ReadSentence; readonly rows: ProposedRow[] }[] = [];
  const places = new Map<string, { readonly rows: ProposedRow[]; readonly at: number }>();
  const { language, publishedOn: published } = document;
  for (const read of readText(text.text, { entities: request.entities, language, published })) {
    request.told?.(read.sentence.end);
    const rows: ProposedRow[] = [];
    sentences.push({ read, rows });
    const hits = request.triggers
      .find(read.sentence.words)
      .filter(({ predicate }) => request.predicates.has(predicate));
    if (!mayHoldClaim(read, hits)) continue;
    for (const hit of predicatesOf(hits.filter((each) => isOpen(each, request)))) {
      const row = rowFor(read, hit, request);
      if (row === undefined) continue;
      const earlier = places.get(row.id);
      const before = earlier?.rows[earlier.at];
      if (earlier !== undefined && before !== undefined) {
        if (before.passages.length < MOST_PASSAGES) {
          earlier.rows[earlier.at] = { ...before, passages: [...new Set([...before.passages, ...row.passages])] };
        }
        continue;
      }
      places.set(row.id, { rows, at: rows.length });
      rows.push(row);
    }
  }
  return sentences;
}

/** False if a claim has these words in its passage, or a rejected proposal of this predicate has. */
function isOpen(hit: TriggerHit, { text, covered }: ProposalRequest): boolean {
  const [start, end] = [text.codePointAt(hit.start), text.codePointAt(hit.end)];
  return !covered.some(
    ({ span, isClaim, predicate }) => span.start < end && start < span.end && (isClaim || predicate === hit.predicate),
  );
}

function rowFor(read: ReadSentence, hit: TriggerHit, request: ProposalRequest): ProposedRow | undefined {
  const { text, document } = request;
  const speech = speechAt(read, hit);
  const span = passageFor(read, hit, speech);
  const reasons = new Reasons(text);
  reasons.add('predicate', hit, `leads to ${hit.predicate}`);
  const fields = decidedFields(read, { hit, span, speech }, request, reasons);
  if (fields === undefined) return undefined;
  const [start, end] = [text.codePointAt(span.start), text.codePointAt(span.end)];
  const words = read.sentence.words.filter((word) => word.start >= span.start && word.end <= span.end);
  const key = [hit.predicate, ...words.map(({ folded }) => folded)].join(' ');
  return {
    id: `${document.id}-p-${sha256Of(key).slice(0, 10)}`,
    document: document.id,
    predicate: hit.predicate,
    ...fields,
    passages: [`${start}-${end} ${sha256Of(text.slice(start, end))}`],
    proposedBy: request.proposedBy,
    proposedOn: request.proposedOn,
    because: reasons.all,
  };
}

/** The last act of saying in whose content the words are. */
function speechAt({ speech }: ReadSentence, { start }: Span): Speech | undefined {
  const acts = speech.filter(({ content }) => content.some((each) => each.start <= start && start < each.end));
  return acts.findLast(({ use }) => use === 'SPEAKER') ?? acts.at(-1);
}
