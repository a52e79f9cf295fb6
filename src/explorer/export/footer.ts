/** The content of an image's footer: title, filters, the legend of lines and shapes, and the sources. */
import type { Through } from '../api/documents.ts';
import { COMMA, SEMICOLON } from '../text/separators.ts';
import { isolated } from '../text/direction.ts';
import type { Labels, Text } from '../text/text.ts';
import { type Line, lineOf } from '../graph/palette.ts';
import type { Marks } from '../matters/marks.ts';
import { ENTITY_TYPES, type EntityType, type Kind, KINDS, STATUSES } from '../state/view.ts';
import { citation, type ExportedView } from './exported-view.ts';

export interface Footer {
  readonly title: string;
  readonly line: string;
  /** Undefined where nothing is filtered. */
  readonly filters: string | undefined;
  readonly types: readonly { readonly type: EntityType; readonly label: string }[];
  readonly lines: readonly { readonly line: Line; readonly label: string }[];
  /** The disagreements that have a sign. */
  readonly signs: readonly { readonly kind: Kind; readonly label: string }[];
  readonly sourcesTitle: string;
  readonly sources: readonly string[];
  readonly permalink: string;
}

/** If there are more sources, the footer shows their number. */
const MOST_SOURCES = 12;
/** The most names of one filter. */
const MOST_NAMES = 6;

export function footerOf(view: ExportedView, marks: Marks, text: Text, labels: Labels): Footer {
  const { t, date, edtf, language } = text;
  const types = new Set(view.entities.map(({ __typename }) => __typename));
  const lines = new Set([...view.relations, ...view.denied].map(lineOf));
  const drawn = new Set([...view.entities, ...view.relations, ...view.denied].map(({ id }) => id));
  const signs = new Set([...marks.entities, ...marks.relations].flatMap(([id, kind]) => (drawn.has(id) ? [kind] : [])));
  const cited = view.documents.map((document) =>
    citation(document, language, { date: edtf, part: (words) => isolated(words) }),
  );
  const more = cited.length - MOST_SOURCES;
  const values = { entities: view.entities.length, relations: view.relations.length, claims: view.claims.length };
  return {
    title: view.title,
    line: `${t('export.line', values)} · ${t('export.on', { date: date(view.exportedOn) })}`,
    filters: filtersOf(view.through, text, labels),
    types: ENTITY_TYPES.filter((type) => types.has(type)).map((type) => ({ type, label: labels.entityType(type) })),
    lines: ([...STATUSES, 'PLANNED', 'DENIED', 'WITHDRAWN'] as const)
      .filter((line) => lines.has(line))
      .map((line) => ({ line, label: t(`status.${line}`) })),
    signs: KINDS.filter((kind) => signs.has(kind)).map((kind) => ({ kind, label: t(`kind.${kind}`) })),
    sourcesTitle: t('export.sources'),
    sources: more > 0 ? [...cited.slice(0, MOST_SOURCES), t('export.sources.more', { count: more })] : cited,
    permalink: view.permalink,
  };
}

function filtersOf(through: Through, { t, date, since, until, language }: Text, labels: Labels): string | undefined {
  const list = (names: readonly string[]): string =>
    names.length <= MOST_NAMES ? names.join(COMMA[language]) : `${names.slice(0, MOST_NAMES).join(COMMA[language])} …`;
  const parts = [
    through.relations && list(through.relations.map((type) => labels.relation(type))),
    through.entityTypes && list(through.entityTypes.map((type) => labels.entityType(type))),
    through.status && list(through.status.map((status) => t(`status.${status}`))),
    through.minOrigins && t('export.origins', { count: through.minOrigins }),
    through.during &&
      t('export.during', {
        from: through.during.from ? since(through.during.from) : '…',
        to: through.during.to ? until(through.during.to) : '…',
      }),
    through.asOf && t('export.asOf', { date: date(through.asOf) }),
    through.publishedBy && t('export.knownOn', { date: date(through.publishedBy) }),
    through.modes?.includes('FUTURE') === true ? t('export.plans') : undefined,
    through.includeWithdrawn === true ? t('export.withdrawn') : undefined,
    through.certainty === 'CERTAIN' ? t('export.certain') : undefined,
    through.minTier === 'REVIEWED' ? t('export.reviewed') : undefined,
    through.dossiers && t('export.dossiers', { names: list(through.dossiers) }),
    through.documents && list(through.documents),
    through.saidBy && t('export.saidBy', { names: list(through.saidBy) }),
  ].filter((part) => part !== undefined && part !== null && part !== 0 && part !== '');
  return parts.length === 0 ? undefined : `${t('export.filters')} ${parts.join(SEMICOLON[language])}`;
}
