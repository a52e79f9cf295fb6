/** One option of the search: an entity, a type of relation with its count, a relation, a claim, a document, or the conflicts. */
import type { ReactNode } from 'react';
import { LineSample } from '../legend/LineSample.tsx';
import { Icon } from '../parts/Icon.tsx';
import { InLanguage, Localized } from '../parts/Localized.tsx';
import { useLabels, useText } from '../text/useText.ts';
import type { Found } from './found.ts';
import { SearchHit } from './SearchHit.tsx';

export function FoundHit({ found }: { readonly found: Found }): ReactNode {
  switch (found.kind) {
    case 'entity':
      return <SearchHit hit={found.hit} />;
    case 'type':
      return <TypeHit {...found.hit} />;
    case 'relation':
      return <RelationHit {...found.hit.relation} />;
    case 'claim':
      return <ClaimHit {...found.hit} />;
    case 'document':
      return <DocumentHit {...found.hit} />;
    case 'conflicts':
      return <Conflicts {...found.hit} />;
    case 'more':
      return <More />;
    default:
      return found satisfies never;
  }
}

type HitOf<Kind extends Found['kind']> = Extract<Found, { kind: Kind }> extends { hit: infer Hit } ? Hit : never;

function TypeHit({ type, relations, otherClaims }: HitOf<'type'>): ReactNode {
  const { t } = useText();
  const labels = useLabels();
  return (
    <>
      <Icon name="table" />
      <span className="hit">
        <bdi>{t('search.type', { label: labels.relation(type) })}</bdi>
        <small title={t('search.type.others.hint')}>
          {relations === null ? t('search.type.some') : t('table.relations.count', { count: relations })}
          {otherClaims !== null && otherClaims > 0 && ` · ${t('search.type.others', { count: otherClaims })}`}
        </small>
      </span>
    </>
  );
}

function RelationHit(relation: HitOf<'relation'>['relation']): ReactNode {
  const { from, to, type, occasion, origins } = relation;
  const { t } = useText();
  const labels = useLabels();
  return (
    <>
      <LineSample status={relation.status} modes={relation.modes} withdrawn={relation.withdrawn} origins={origins} />
      <span className="hit">
        <span className="hit-text">
          <Localized texts={from.names} /> <i>{labels.ofSubject(type, from)}</i> <Localized texts={to.names} />
        </span>
        <small>
          {t('search.origins', { count: origins })}
          {occasion !== null && (
            <>
              {' · '}
              <Localized texts={occasion.names} />
            </>
          )}
        </small>
      </span>
    </>
  );
}

function ClaimHit({ matched, texts }: HitOf<'claim'>): ReactNode {
  const { own } = useText();
  // What matched may be in the other language.
  const isOther = own(texts) !== matched.text;
  return (
    <>
      <Icon name="quote" />
      <span className="hit">
        <span className="hit-text">
          <InLanguage {...matched} />
        </span>
        {isOther && (
          <small>
            <Localized texts={texts} />
          </small>
        )}
      </span>
    </>
  );
}

function DocumentHit({ titles, publishedBy, publishedOn }: HitOf<'document'>): ReactNode {
  const { edtf } = useText();
  return (
    <>
      <Icon name="document" />
      <span className="hit">
        <span className="hit-text">
          <Localized texts={titles} />
        </span>
        <small>
          {publishedBy.map(({ id, names }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Localized texts={names} />
            </span>
          ))}
          {publishedOn !== null && `${publishedBy.length > 0 ? ' · ' : ''}${edtf(publishedOn)}`}
        </small>
      </span>
    </>
  );
}

function More(): ReactNode {
  const { t } = useText();
  return <span className="search-more">{t('search.more')}</span>;
}

function Conflicts({ byKind }: HitOf<'conflicts'>): ReactNode {
  const { t, number } = useText();
  return (
    <>
      <Icon name="swap" />
      <span className="hit">
        <bdi>{t('search.conflicts')}</bdi>
        <small>
          {byKind.length === 0 && t('search.conflicts.none')}
          {byKind.map(({ kind, count }) => `${t(`kinds.${kind}`)}: ${number(count)}`).join(' · ')}
        </small>
      </span>
    </>
  );
}
