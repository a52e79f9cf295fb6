/**
 * The row of a proposal, from a claim that is proven. The model's paraphrase is not in it: a sentence of its own cannot be proven word by word, and the
 * claim is worded from the row until a person writes one.
 */
import type { CodePoints } from '../model/code-points.ts';
import { sha256Of } from '../model/passages.ts';
import type { SupportedClaim } from './propose-by-model.ts';

export interface RowOrder {
  readonly text: CodePoints;
  readonly document: { readonly id: string; readonly publishedBy?: string | undefined };
  /** Ids of the entities of the dossier into which the row goes: a row names only these. */
  readonly own: ReadonlySet<string>;
  readonly proposedBy: string;
  /** EDTF. */
  readonly proposedOn: string;
}

export type ModelRow = Readonly<Record<string, string | readonly string[] | undefined>> & { readonly id: string };

export function rowOfClaim({ claim, passage, spans }: SupportedClaim, order: RowOrder): ModelRow {
  const { text, document, own } = order;
  const { predicate, polarity, mode, voice, when, quantities } = claim;
  const [start, end] = [text.codePointAt(passage.start), text.codePointAt(passage.end)];
  const hash = sha256Of(text.slice(start, end));
  const idOf = (entity: string | null | undefined): string | undefined =>
    entity !== null && entity !== undefined && own.has(entity) ? entity : undefined;
  const [subject, object] = [idOf(claim.subject?.entity), idOf(claim.object?.entity)];
  const steps = claim.speakers.flatMap((speaker) => {
    const id = idOf(speaker.entity);
    return id === undefined ? [] : [`${id} ${speaker.act}`];
  });
  const publisher = document.publishedBy === undefined ? [] : [`${document.publishedBy} REPORTED`];
  const key = [predicate, subject, object, polarity, mode, hash].join(' ');
  return {
    id: `${document.id}-p-${sha256Of(key).slice(0, 10)}`,
    document: document.id,
    ...{ subject, predicate, object },
    attribution: [...publisher, ...steps.filter((step) => !publisher.includes(step))],
    ...{ voice, polarity, mode },
    ...(when !== null && { when: when.edtf, whenBasis: `'${when.quote.replaceAll(/\s+/g, ' ')}', by the model` }),
    quantities: quantities.map(({ quantity }) => quantity),
    passages: [`${start}-${end} ${hash}`],
    ...{ proposedBy: order.proposedBy, proposedOn: order.proposedOn },
    because: spans.map((span) => {
      const field = columnOf(span.field);
      return `${field.column} ${text.codePointAt(span.start)}-${text.codePointAt(span.end)} ${field.reason(claim)}`;
    }),
  };
}

interface Column {
  readonly column: string;
  readonly reason: (claim: SupportedClaim['claim']) => string;
}

/** The column that a field of an answer becomes. An end whose entity the dossier lacks is a candidate, which a person binds. */
function columnOf(field: string): Column {
  const [name = '', at = '0'] = field.split('.');
  if (name === 'speakers') {
    return { column: 'attribution', reason: ({ speakers }) => nameOr(speakers[Number(at)]?.entity, 'who says it') };
  }
  if (name === 'quantities') {
    return { column: 'quantities', reason: ({ quantities }) => quantities[Number(at)]?.quantity ?? 'the amount' };
  }
  if (name === 'when') return { column: 'when', reason: ({ when }) => when?.edtf ?? 'the date' };
  const end = name === 'object' ? 'object' : 'subject';
  return { column: end, reason: (claim) => nameOr(claim[end]?.entity, `the ${end}, which no dossier has`) };
}

function nameOr(entity: string | null | undefined, otherwise: string): string {
  return entity ?? otherwise;
}
