/** What stands below a picture: title, what was left out by filters, how to read lines and shapes, and the sources. */
import type { Through } from '../api/documents.ts';
import { COMMA, SEMICOLON } from '../text/comma.ts';
import type { Labels, Text } from '../text/text.ts';
import { ENTITY_TYPES, type EntityType, type Status, STATUSES } from '../state/view.ts';
import { citation, type Taken } from './taken.ts';

export interface Footer {
  readonly title: string;
  readonly line: string;
  /** Undefined where nothing is filtered. */
  readonly filters: string | undefined;
  readonly types: readonly { readonly type: EntityType; readonly label: string }[];
  readonly statuses: readonly { readonly status: Status; readonly label: string }[];
  readonly sourcesTitle: string;
  readonly sources: readonly string[];
  readonly permalink: string;
}

/** Beyond these the picture says how many more there are. */
const MOST_SOURCES = 12;
/** Of one filter. */
const MOST_NAMES = 6;

export function footerOf(taken: Taken, { t, date, edtf, language }: Text, labels: Labels): Footer {
  const types = new Set(taken.entities.map(({ __typename }) => __typename));
  const statuses = new Set(taken.relations.map(({ status }) => status));
  const cited = taken.documents.map((document) =>
    citation(document, language === 'ar', { date: edtf, part: isolated }),
  );
  const more = cited.length - MOST_SOURCES;
  const values = { entities: taken.entities.length, relations: taken.relations.length, claims: taken.claims.length };
  return {
    title: taken.title,
    line: `${t('take.line', values)} · ${t('take.on', { date: date(taken.takenOn) })}`,
    filters: filtersOf(taken.through, { t, date, language }, labels),
    types: ENTITY_TYPES.filter((type) => types.has(type)).map((type) => ({ type, label: labels.entityType(type) })),
    statuses: STATUSES.filter((status) => statuses.has(status)).map((status) => ({
      status,
      label: t(`status.${status}`),
    })),
    sourcesTitle: t('take.sources'),
    sources: more > 0 ? [...cited.slice(0, MOST_SOURCES), t('take.sources.more', { count: more })] : cited,
    permalink: taken.permalink,
  };
}

function filtersOf(
  through: Through,
  { t, date, language }: Pick<Text, 't' | 'date' | 'language'>,
  labels: Labels,
): string | undefined {
  const list = (names: readonly string[]): string =>
    names.length <= MOST_NAMES ? names.join(COMMA[language]) : `${names.slice(0, MOST_NAMES).join(COMMA[language])} …`;
  const parts = [
    through.relations && list(through.relations.map((type) => labels.relation(type))),
    through.entityTypes && list(through.entityTypes.map((type) => labels.entityType(type))),
    through.status && list(through.status.map((status) => t(`status.${status}`))),
    through.minOrigins && t('take.origins', { count: through.minOrigins }),
    through.during &&
      t('take.during', {
        from: through.during.from ? date(through.during.from) : '…',
        to: through.during.to ? date(through.during.to) : '…',
      }),
    through.asOf && t('take.asOf', { date: date(through.asOf) }),
    through.publishedBy && t('take.knownOn', { date: date(through.publishedBy) }),
    through.certainty === 'CERTAIN' ? t('take.certain') : undefined,
    through.documents && list(through.documents),
    through.saidBy && t('take.saidBy', { names: list(through.saidBy) }),
  ].filter((part) => part !== undefined && part !== null && part !== 0 && part !== '');
  return parts.length === 0 ? undefined : `${t('take.filters')} ${parts.join(SEMICOLON[language])}`;
}

/** A part of unknown direction leaves its neighbours in their places (FSI and PDI of UAX #9). */
function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
