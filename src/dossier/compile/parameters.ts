/** Converts the parts of a dossier to parameters of the statements in `cypher/load` and `cypher/derive`. */
import { createHash } from 'node:crypto';
import type { AddedLabels } from '../../model/added-labels.ts';
import { groupBy } from '../../model/group-by.ts';
import { claimsOfSide, type DisagreementMatter } from '../../model/disagreement.ts';
import { inverseLabelsOfWord, labelsOfWord } from '../../model/labels-of-word.ts';
import { isActorLabel } from '../../model/labels.ts';
import { exactlyIn, formsOf, storedForm, taggedProperties, type LocalizedText } from '../../model/languages.ts';
import { entityKeys } from '../../names/sought.ts';
import { parseRelationId } from '../../model/relation.ts';
import { possibleDays, type PossibleDays } from '../../model/content-time.ts';
import { termKey, type VocabularyRow } from '../../model/vocabulary.ts';
import type { CompiledClaim } from './compile-claims.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import type { DisagreementRow, ProposalRow } from '../read/table-schema.ts';

type Properties = Record<string, unknown>;

export function termParameters(rows: readonly VocabularyRow[]): { key: string; properties: Properties }[] {
  return rows.map((row) => {
    const shown = Object.entries(row).filter(([, value]) => typeof value !== 'object' || Array.isArray(value));
    const labels = {
      ...taggedProperties('label', labelsOfWord(row)),
      ...(row.term === 'PREDICATE' && taggedProperties('inverseLabel', inverseLabelsOfWord(row))),
    };
    return {
      key: termKey(row),
      properties: { ...Object.fromEntries(shown), ...labels, key: termKey(row), json: JSON.stringify(row) },
    };
  });
}

/** The labels that a dossier adds to shared terms. One addition for each term: rows of one term are joined. */
export function additionParameters(additions: readonly AddedLabels[]): { key: string; properties: Properties }[] {
  return [...groupBy(additions, ({ key }) => key)].map(([key, rows]) => {
    const labels = rows.flatMap((row) => row.labels);
    const inverseLabels = rows.flatMap((row) => row.inverseLabels);
    const properties = { ...tagged('label', labels), ...tagged('inverseLabel', inverseLabels) };
    return { key, properties: { ...properties, key, added: JSON.stringify({ key, labels, inverseLabels }) } };
  });
}

/** Each text under the tag of its language: `labelFr`. */
function tagged(column: string, texts: readonly LocalizedText[]): Properties {
  const { [column]: _shown, ...properties } = taggedProperties(column, texts);
  return properties;
}

export interface EntityParameters {
  readonly id: string;
  readonly names: Properties & { readonly hash: string };
}

export function* entityParameters(content: DossierContent): Generator<EntityParameters> {
  for (const row of content.entities.values()) {
    const { id, label, aliases, kind, note, identifiers = [] } = row;
    const { latitude = null, longitude = null, positionSource = null } = row;
    const forms = formsOf(row, 'name', content.languages);
    const keys = entityKeys(label, [...forms.map(({ text }) => text), ...aliases]);
    const labels = isActorLabel(label) ? ['Actor', label] : [label];
    const position = { latitude, longitude, positionSource };
    const names = {
      labels,
      names: forms.map(storedForm),
      aliases,
      kind: kind ?? null,
      note: note ?? null,
      keys,
      identifiers,
      ...position,
    };
    const hash = createHash('sha256').update(JSON.stringify(names)).digest('hex');
    yield { id, names: { ...names, hash } };
  }
}

export interface DocumentParameters {
  readonly id: string;
  readonly properties: Properties;
  readonly publishedBy: string | null;
  readonly published: PossibleDays;
}

export function* documentParameters(content: DossierContent): Generator<DocumentParameters> {
  for (const document of content.documents.values()) {
    const { place: _place, publishedBy, label: _label, ...columns } = document as typeof document & { label: string };
    yield {
      id: document.id,
      properties: localized(columns, ['title'], content.languages),
      publishedBy: publishedBy ?? null,
      published: publicationDays(document.publishedOn),
    };
  }
}

/** Returns the first and last day on which a document may have been published. An approximate date has no last day. */
function publicationDays(publishedOn: string | undefined): PossibleDays {
  if (publishedOn === undefined) return { earliest: null, latest: null };
  const { earliest, latest } = possibleDays(publishedOn);
  return { earliest, latest: /[?~%]/.test(publishedOn) ? null : latest };
}

export function linkParameters(
  claims: readonly CompiledClaim[],
  kind: 'entityLinks' | 'documentLinks' | 'claimLinks',
): Properties[] {
  return claims.flatMap((claim) => claim[kind].map((link) => ({ claim: claim.id, ...link })));
}

export function quantityParameters(claims: readonly CompiledClaim[]): Properties[] {
  return claims.flatMap((claim) =>
    claim.quantities.map(({ of, ...properties }) => ({ claim: claim.id, properties, of })),
  );
}

export function disagreementParameters(
  content: DossierContent,
): { id: string; properties: Properties; sides: { number: number; claim: string }[] }[] {
  return [...content.disagreements.values()].map((row) => {
    const { place: _place, label: _label, ...columns } = row as typeof row & { label: string };
    const texts = localized(columns, ['reason', 'reconciliation'], content.languages);
    const properties: Properties = { ...texts, over: overOf(row) };
    const hash = createHash('sha256').update(JSON.stringify(properties)).digest('hex');
    const sides = row.sides.flatMap((side, number) => claimsOfSide(side).map((claim) => ({ number, claim })));
    return { id: row.id, properties: { ...properties, hash }, sides };
  });
}

/** The row of each proposal as written. Nothing is computed from it. */
export function proposalParameters(
  proposals: Iterable<ProposalRow>,
  languages: readonly string[],
): { id: string; properties: Properties }[] {
  return Array.from(proposals, (row) => {
    const { place: _place, label: _label, ...columns } = row as typeof row & { place: unknown; label: unknown };
    const properties = localized(columns, ['text'], languages);
    const hash = createHash('sha256').update(JSON.stringify(properties)).digest('hex');
    return { id: row.id, properties: { ...properties, hash } };
  });
}

/** Two claims of different sides of a contradiction, the smaller id first. */
export interface ContradictionPair {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly over: DisagreementMatter | null;
  readonly reason: string;
  readonly reasonAr: string | null;
}

export function contradictionPairs(content: DossierContent): ContradictionPair[] {
  return [...content.disagreements.values()]
    .filter(({ kind }) => kind === 'CONTRADICTION')
    .flatMap((row) => {
      const { id } = row;
      const reasons = formsOf(row, 'reason', content.languages);
      const reason = exactlyIn(reasons, 'en') ?? row.reason;
      const sides = row.sides.map(claimsOfSide);
      return sides.flatMap((side, index) =>
        sides.slice(index + 1).flatMap((other) =>
          side.flatMap((one) =>
            other.map((another): ContradictionPair => {
              const [from = one, to = another] = [one, another].toSorted();
              return { id, from, to, over: overOf(row), reason, reasonAr: exactlyIn(reasons, 'ar') };
            }),
          ),
        ),
      );
    });
}

function overOf({ kind, over }: DisagreementRow): DisagreementMatter | null {
  return kind === 'CONTRADICTION' ? (over ?? 'FACT') : null;
}

export function relationParameters(ids: readonly string[]): Properties[] {
  return ids.map((id) => ({ id, ...parseRelationId(id) }));
}

/** Groups the ids of relations by the entity from which they start. */
export function relationsByStart(relations: readonly Properties[]): { from: unknown; ids: unknown[] }[] {
  const groups = new Map<unknown, unknown[]>();
  for (const relation of relations) {
    const ids = groups.get(relation['from']) ?? [];
    if (ids.push(relation['id']) === 1) groups.set(relation['from'], ids);
  }
  return [...groups].map(([from, ids]) => ({ from, ids }));
}

/**
 * Returns the columns of a row as a node has them: a text stands under the tag of each language, also of the main one, and all forms
 * stand in a list (`titles`) in the order of the languages.
 */
export function localized(row: object, columns: readonly string[], languages: readonly string[]): Properties {
  const rest = Object.entries(row).filter(
    ([column]) => !columns.some((each) => column === each || new RegExp(`^${each}[A-Z]`).test(column)),
  );
  const texts = columns.flatMap((column): [string, unknown][] => {
    const forms: readonly LocalizedText[] = formsOf(row, column, languages);
    if (forms.length === 0) return [];
    return [...Object.entries(taggedProperties(column, forms)), [`${column}s`, forms.map(storedForm)]];
  });
  return Object.fromEntries([...rest, ...texts]);
}
