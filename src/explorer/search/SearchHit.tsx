/** One result: its sign, its name, and the matched form if it differs from the name. */
import { Localized } from '../parts/Localized.tsx';
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import type { SearchQuery } from '../api/documents.ts';
import { Shape } from '../parts/Shape.tsx';
import { useLabels, useText } from '../text/useText.ts';

export type Hit = SearchQuery['search'][number];

export function SearchHit({ hit: { entity, matched, held } }: { readonly hit: Hit }): ReactNode {
  const { canvas } = useData();
  const { t, name } = useText();
  const labels = useLabels();
  // A post that is named, an alias, or the name in the other language that the reader has typed.
  const why = held !== null ? name(held.to) : matched === name(entity) ? '' : matched;
  const kind = entity.kind === null ? labels.entityType(entity.__typename) : labels.word('KIND', entity.kind);
  return (
    <>
      <Shape type={entity.__typename} size={20} />
      <span className="hit">
        <Localized texts={entity.names} />
        <small>
          {why !== '' && (
            <>
              <bdi>{why}</bdi> ·{' '}
            </>
          )}
          {kind}
          {canvas.entities.has(entity.id) && ` · ${t('search.shown')}`}
        </small>
      </span>
    </>
  );
}
