/** The exported view as data: entities, relations, their claims, and the documents of those. */
import type { Language } from '../state/view.ts';
import { ownText } from '../text/own-text.ts';
import type { Canvas, Entity, Relation } from '../api/canvas.ts';
import type { ExportClaimsQuery, Through } from '../api/documents.ts';
import { COMMA } from '../text/separators.ts';

export type ExportedClaim = ExportClaimsQuery['claims'][number];
export type ExportClaimsDocument = ExportedClaim['documents'][number];

export interface ExportedView {
  /** Ids. */
  readonly dossiers: readonly string[];
  /** Of the dossiers. */
  readonly title: string;
  /** YYYY-MM-DD */
  readonly exportedOn: string;
  readonly permalink: string;
  /** The filters, as the API takes them. */
  readonly through: Through;
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  /** What claims only deny: drawn, and no relations. */
  readonly denied: readonly Relation[];
  readonly claims: readonly ExportedClaim[];
  readonly documents: readonly ExportClaimsDocument[];
  /** The number of entities and relations that do not fit on the canvas; the export does not contain them. */
  readonly left: Canvas['left'];
}

export type Occasion = Pick<ExportedView, 'dossiers' | 'title' | 'exportedOn' | 'permalink' | 'through'>;

/** Collects the data. Each list is sorted by id; documents and claims occur once. */
export function exportedViewOf(canvas: Canvas, claims: readonly ExportedClaim[], occasion: Occasion): ExportedView {
  const documents = new Map(claims.flatMap((claim) => claim.documents.map((document) => [document.id, document])));
  return {
    ...occasion,
    entities: byId(canvas.entities.values()),
    relations: byId(canvas.relations),
    denied: canvas.denied,
    claims: byId(new Map(claims.map((claim) => [claim.id, claim])).values()),
    documents: byId(documents.values()),
    left: canvas.left,
  };
}

function byId<T extends { readonly id: string }>(items: Iterable<T>): readonly T[] {
  return [...items].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** `sanad-us-iraq-2021-2026-11-22-relations.csv`: dossiers, day and content, in letters, digits and hyphens. */
export function fileName(
  { dossiers, exportedOn }: Pick<ExportedView, 'dossiers' | 'exportedOn'>,
  what: string,
  ending: string,
): string {
  const words = dossiers
    .join('-')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return `${['sanad', words, exportedOn, what].filter((part) => part !== '').join('-')}.${ending}`;
}

/** The document in one line: title, author, outlet, date, address; `date` and `part` format them. */
export function citation(
  document: ExportClaimsDocument,
  language: Language,
  { date = same, part = same }: { readonly date?: Written; readonly part?: Written } = {},
): string {
  const parts = [
    ownText(document.titles, language),
    document.author,
    ...document.publishedBy.map(({ names }) => ownText(names, language)),
    document.publishedOn === null ? null : date(document.publishedOn),
    document.url ?? document.file ?? document.citation,
  ];
  return parts
    .filter((words): words is string => words !== null && words !== '')
    .map((words) => part(words))
    .join(COMMA[language]);
}

type Written = (words: string) => string;

const same: Written = (words) => words;
