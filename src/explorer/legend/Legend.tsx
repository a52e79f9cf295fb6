/** The legend, which is also the filter: the meaning of each sign, its count on the canvas, and whether it is shown. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Shape } from '../parts/Shape.tsx';
import { useStore } from '../state/store.tsx';
import { type Choice, chosen, ENTITY_TYPES, EVERYTHING, hasFilters, STATUSES } from '../state/view.ts';
import { useLabels, useText } from '../text/useText.ts';
import { Choices } from './Choices.tsx';
import { LineSample } from './LineSample.tsx';
import { AlsoDrawn } from './AlsoDrawn.tsx';
import { Families } from './Families.tsx';
import { FamilySample } from './FamilySample.tsx';
import { Disagreements } from './Disagreements.tsx';
import { ChosenDocuments } from './ChosenDocuments.tsx';
import { SizeLine } from './SizeLine.tsx';
import { useAllOf } from './useAllOf.ts';
import { useBring } from './useBring.ts';
import { Reviewed } from './Reviewed.tsx';
import './legend.css';

export function Legend({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas, start, through } = useData();
  const { t, language } = useText();
  const labels = useLabels();
  const { filters } = view;
  const allOf = useAllOf(through);
  const { bring, failed } = useBring();

  const entityCounts = countBy([...canvas.entities.values()], (entity) => entity.__typename);
  const statusCounts = countBy(canvas.relations, (relation) => relation.status);
  const relationCounts = countBy(canvas.relations, (relation) => relation.type);
  const types = start.vocabulary
    // A predicate without object draws no relation.
    .filter(({ term, range }) => term === 'PREDICATE' && range?.some((group) => group !== 'VALUE'))
    .map(({ name }) => ({
      name,
      label: labels.relation(name),
      count: relationCounts.get(name) ?? 0,
      sign: <FamilySample family={labels.family(name)} />,
      all: allOf.relations(name),
      onBring: () => bring({ relations: [name] }),
    }))
    .toSorted((a, b) => b.count - a.count || (b.all ?? 0) - (a.all ?? 0) || a.label.localeCompare(b.label, language));
  const here = types.filter(({ name, count }) => count > 0 || filters.relations.names.includes(name));
  const elsewhere = types.filter((type) => !here.includes(type));
  const setRelations = (relations: Choice): void => dispatch({ type: 'filter', filters: { relations } });

  return (
    <aside className="legend" aria-label={t('legend.label')}>
      <header>
        <h2>{t('legend.open')}</h2>
        {hasFilters(filters) && (
          <button type="button" className="quiet-button" onClick={() => dispatch({ type: 'clearFilters' })}>
            {t('legend.clear')}
          </button>
        )}
        <IconButton icon="close" label={t('legend.close')} onClick={onClose} />
      </header>
      {failed && (
        <p className="small" role="alert">
          {t('legend.bring.failed')}
        </p>
      )}
      <Dossiers />
      <ChosenDocuments />
      <Choices
        title={t('legend.entityTypes')}
        choice={filters.entityTypes}
        rows={ENTITY_TYPES.map((type) => ({
          name: type,
          label: labels.entityType(type),
          count: entityCounts.get(type) ?? 0,
          all: allOf.entities(type, entityCounts.get(type) ?? 0),
          onBring: () => bring({ entityType: type }),
          sign: <Shape type={type} size={18} />,
        }))}
        onChange={(entityTypes) => dispatch({ type: 'filter', filters: { entityTypes } })}
      />
      <Families allOf={allOf} bring={bring} />
      <Choices
        title={t('legend.status')}
        choice={filters.status}
        rows={STATUSES.map((status) => ({
          name: status,
          label: t(`status.${status}`),
          hint: t(`status.${status}.hint`),
          count: statusCounts.get(status) ?? 0,
          all: allOf.status(status),
          onBring: () => bring({ status: [status] }),
          sign: <LineSample status={status} />,
        }))}
        onChange={(status) => dispatch({ type: 'filter', filters: { status } })}
      />
      <SizeLine />
      <AlsoDrawn allOf={allOf} bring={bring} />
      <Disagreements />
      <Origins />
      <Reviewed />
      <Choices title={t('legend.relations')} choice={filters.relations} rows={here} onChange={setRelations} />
      {elsewhere.length > 0 && (
        <details className="elsewhere">
          <summary>{t('legend.relations.more', { count: elsewhere.filter(({ all }) => all !== 0).length })}</summary>
          <Choices choice={filters.relations} rows={elsewhere} onChange={setRelations} />
        </details>
      )}
    </aside>
  );
}

/** The dossiers, if the graph has several. */
function Dossiers(): ReactNode {
  const { view, dispatch } = useStore();
  const { start } = useData();
  const { t, own } = useText();
  if (start.dossiers.length < 2) return null;
  const all = start.dossiers.map(({ id }) => id);
  const names = view.filters.dossiers;
  const choose = (choice: Choice): void => {
    const ids = all.filter((id) => chosen(choice, id));
    dispatch({ type: 'filter', filters: { dossiers: ids.length === all.length ? [] : ids } });
  };
  return (
    <Choices
      title={t('legend.dossiers')}
      choice={names.length === 0 ? EVERYTHING : { but: false, names }}
      rows={start.dossiers.map(({ id, titles }) => ({
        name: id,
        label: own(titles),
        texts: titles,
        hint: id,
      }))}
      onChange={choose}
    />
  );
}

/** The minimum of independent origins; the thickness of a line shows how many a relation has. */
function Origins(): ReactNode {
  const { view, dispatch } = useStore();
  const { t, number } = useText();
  const { minOrigins } = view.filters;
  return (
    <fieldset className="origins">
      <legend>{t('legend.origins')}</legend>
      <div className="segments">
        {[1, 2, 3, 4].map((count) => (
          <button
            key={count}
            type="button"
            aria-pressed={minOrigins === count}
            onClick={() => dispatch({ type: 'filter', filters: { minOrigins: count } })}
          >
            <LineSample origins={count} />
            {number(count)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
