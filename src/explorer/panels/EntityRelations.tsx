/**
 * The relations of an entity by type, read from it: how many there are, and how many of them are on the canvas. A type opens into its
 * relations, each with the other party, the direction, the time and the status, and each leads to its evidence.
 */
import { type ReactNode, useId, useState } from 'react';
import { dayNumber } from '../../model/calendar.ts';
import { useData } from '../api/data.tsx';
import type { EntityCardQuery } from '../api/documents.ts';
import { LineSample } from '../legend/LineSample.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Localized } from '../parts/Localized.tsx';
import { useDispatch } from '../state/store.tsx';
import { drawnDays } from '../text/bounds.ts';
import { statusText } from '../text/status-text.ts';
import { useLabels, useText } from '../text/useText.ts';

type Relation = EntityCardQuery['neighborhood']['relations'][number];
type Party = EntityCardQuery['neighborhood']['entities'][number];

interface OfType {
  readonly label: string;
  readonly relations: readonly Relation[];
  readonly shown: number;
}

export function EntityRelations({ id, data }: { readonly id: string; readonly data: EntityCardQuery }): ReactNode {
  const { canvas } = useData();
  const { t, language } = useText();
  const labels = useLabels();
  const drawn = new Set(canvas.relations.map((relation) => relation.id));
  const parties = new Map(data.neighborhood.entities.map((entity) => [entity.id, entity]));
  const types = new Map<string, Relation[]>();
  for (const relation of data.neighborhood.relations) {
    const label = labels.relation(relation.type, relation.from.id !== id);
    types.set(label, [...(types.get(label) ?? []), relation]);
  }
  const sorted = [...types]
    .map(([label, relations]): OfType => {
      const shown = relations.filter((relation) => drawn.has(relation.id)).length;
      return { label, relations: relations.toSorted(latestFirst), shown };
    })
    .toSorted((a, b) => b.relations.length - a.relations.length || a.label.localeCompare(b.label, language));
  const most = sorted[0]?.relations.length ?? 1;
  return (
    <section className="counts">
      <h3>{t('card.relations')}</h3>
      {sorted.length === 0 && <p className="small">{t('card.none')}</p>}
      <ul>
        {sorted.map((type) => (
          <TypeOfRelations key={type.label} id={id} type={type} most={most} parties={parties} />
        ))}
      </ul>
    </section>
  );
}

/** By the first day by which each is drawn; those without a day last. */
function latestFirst(a: Relation, b: Relation): number {
  const day = (relation: Relation): number => Math.min(...drawnDays(relation).map(dayNumber), Number.POSITIVE_INFINITY);
  const [one, other] = [day(a), day(b)];
  if (one === other) return a.id < b.id ? -1 : 1;
  if (!Number.isFinite(one) || !Number.isFinite(other)) return Number.isFinite(one) ? -1 : 1;
  return other - one;
}

function TypeOfRelations({
  id,
  type: { label, relations, shown },
  most,
  parties,
}: {
  readonly id: string;
  readonly type: OfType;
  /** The number of relations of the most frequent type. */
  readonly most: number;
  readonly parties: ReadonlyMap<string, Party>;
}): ReactNode {
  const { t, number } = useText();
  const [open, setOpen] = useState(false);
  const list = useId();
  const all = relations.length;
  return (
    <li>
      <button
        type="button"
        className="fold"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className="type-label">{label}</span>
        <meter className="bar" min={0} max={most} value={all} aria-hidden="true" />
        <span className="count" title={t('card.shown', { shown, all })}>
          {shown === all ? number(all) : `${number(shown)}/${number(all)}`}
        </span>
      </button>
      {open && (
        <ul id={list} className="parties">
          {relations.map((relation) => (
            <li key={relation.id}>
              <OneRelation id={id} relation={relation} parties={parties} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function OneRelation({
  id,
  relation,
  parties,
}: {
  readonly id: string;
  readonly relation: Relation;
  readonly parties: ReadonlyMap<string, Party>;
}): ReactNode {
  const { t, bounds } = useText();
  const labels = useLabels();
  const dispatch = useDispatch();
  const isFrom = relation.from.id === id;
  const party = parties.get(isFrom ? relation.to.id : relation.from.id);
  const direction = labels.isSymmetric(relation.type) ? 'both' : isFrom ? 'to' : 'from';
  return (
    <button
      type="button"
      className="party"
      onClick={() => dispatch({ type: 'select', selection: { kind: 'relation', id: relation.id }, panel: 'evidence' })}
    >
      <Icon name={direction === 'both' ? 'swap' : direction === 'to' ? 'pathFrom' : 'pathTo'} />
      <span className="hidden-text">{t(`card.direction.${direction}`)}</span>
      <span>
        <strong>{party === undefined ? relation.to.id : <Localized texts={party.names} />}</strong>
        <span className="small">
          <bdi>{bounds(relation) ?? t('table.undated')}</bdi>
          {relation.occasion !== null && (
            <>
              {' · '}
              <Localized texts={relation.occasion.names} />
            </>
          )}
        </span>
      </span>
      <span className="small status">
        <LineSample status={relation.status} modes={relation.modes} withdrawn={relation.withdrawn} />
        {statusText(relation, { t })}
      </span>
    </button>
  );
}
