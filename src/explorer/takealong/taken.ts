/** What is taken along: the view as data, entities and relations with the claims that carry them, and the documents behind those. */
import type { Canvas, Entity, Relation } from '../api/canvas.ts';
import type { TakenQuery, Through } from '../api/documents.ts';

export type TakenClaim = TakenQuery['claims'][number];
export type TakenDocument = TakenClaim['documents'][number];

export interface Taken {
  /** Of the dossiers. */
  readonly title: string;
  /** YYYY-MM-DD */
  readonly takenOn: string;
  readonly permalink: string;
  /** The filters, as the API takes them. */
  readonly through: Through;
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly claims: readonly TakenClaim[];
  readonly documents: readonly TakenDocument[];
  /** What the canvas has no room for, and so is not here either. */
  readonly left: Canvas['left'];
}

export type Occasion = Pick<Taken, 'title' | 'takenOn' | 'permalink' | 'through'>;

/** Puts it together; each list is ordered by id, documents and claims each once. */
export function takenOf(canvas: Canvas, claims: readonly TakenClaim[], occasion: Occasion): Taken {
  const documents = new Map(claims.flatMap((claim) => claim.documents.map((document) => [document.id, document])));
  return {
    ...occasion,
    entities: byId(canvas.entities.values()),
    relations: byId(canvas.relations),
    claims: byId(new Map(claims.map((claim) => [claim.id, claim])).values()),
    documents: byId(documents.values()),
    left: canvas.left,
  };
}

function byId<T extends { readonly id: string }>(items: Iterable<T>): readonly T[] {
  return [...items].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** `sanad-us-iraq-relations-2021-11-22-relations.csv`: letters of any script, digits and hyphens alone. */
export function fileName({ title, takenOn }: Pick<Taken, 'title' | 'takenOn'>, what: string, ending: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return `${['sanad', words, takenOn, what].filter((part) => part !== '').join('-')}.${ending}`;
}

/** The document in one line: title, outlet, date, address. */
export function citation(document: TakenDocument, arabic: boolean): string {
  const outlets = document.publishedBy.map(({ name, nameAr }) => (arabic ? nameAr : name));
  const parts = [
    arabic ? document.titleAr : document.title,
    document.author,
    ...outlets,
    document.publishedOn,
    document.url ?? document.file,
  ];
  return parts.filter((part) => part !== null && part !== '').join(arabic ? '، ' : ', ');
}
