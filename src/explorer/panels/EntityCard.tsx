/** The card of an entity: its names, the number of its relations by type, and its actions. */
import { Localized } from '../parts/Localized.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ANSWERED } from '../api/canvas.ts';
import { asAnswerError, useData } from '../api/data.tsx';
import { EntityCardDocument, type EntityCardQuery } from '../api/documents.ts';
import { sendQuery } from '../api/send-query.ts';
import { useExpanding } from '../expand/expanding.tsx';
import { useGraphHandle } from '../graph/graph-handle.ts';
import { rounded } from '../graph/usePointing.ts';
import { ConflictsOfEntity } from '../matters/ConflictsOf.tsx';
import { Identifiers } from '../parts/Identifiers.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Shape } from '../parts/Shape.tsx';
import { Failure } from '../parts/States.tsx';
import { useStore } from '../state/store.tsx';
import type { PathQuestion } from '../state/view.ts';
import { useLabels, useText } from '../text/useText.ts';
import './card.css';
import { EntityRelations } from './EntityRelations.tsx';
import { OtherNames } from './OtherNames.tsx';

type DatedOnCard = Extract<NonNullable<EntityCardQuery['entity']>, { readonly __typename: 'Agreement' | 'Event' }>;
type PlaceOnCard = Extract<NonNullable<EntityCardQuery['entity']>, { readonly __typename: 'Place' }>;

export function EntityCard({ id }: { readonly id: string }): ReactNode {
  const { through } = useData();
  const { t } = useText();
  const labels = useLabels();
  const { data, error, refetch } = useQuery({
    queryKey: ['card', id, through],
    queryFn: async ({ signal }) => await sendQuery(EntityCardDocument, { id, through, first: ANSWERED }, signal),
    placeholderData: (before) => before,
  });
  const failure = asAnswerError(error);
  const entity = data?.entity;
  if (failure !== null || data === undefined || entity === null || entity === undefined) {
    return (
      <>
        <h2 className="hidden-text">{t('panel.evidence')}</h2>
        {failure !== null ? (
          <Failure error={failure} retry={() => void refetch()} />
        ) : (
          <p className={data === undefined ? 'busy' : undefined}>
            {data === undefined ? t('graph.busy') : t('state.unknown', { count: 1, names: id })}
          </p>
        )}
      </>
    );
  }
  return (
    <article className="card">
      <header>
        <Shape type={entity.__typename} size={32} />
        <div>
          <h2>
            <Localized texts={entity.names} />
          </h2>
        </div>
      </header>
      <p className="small">
        {labels.entityType(entity.__typename)}
        {entity.kind !== null && ` · ${labels.word('KIND', entity.kind)}`}
        {entity.note !== null && (
          <>
            {' · '}
            <bdi>{entity.note}</bdi>
          </>
        )}
      </p>
      <OtherNames entity={entity} />
      {entity.identifiers.length > 0 && (
        <p className="small identifiers">
          <Identifiers identifiers={entity.identifiers} />
        </p>
      )}
      {entity.__typename === 'Place' && <Position place={entity} />}
      {(entity.__typename === 'Event' || entity.__typename === 'Agreement') && <EventTime event={entity} />}
      <ConflictsOfEntity id={id} />
      <CardActions id={id} neighbours={neighboursOf(id, data)} />
      <EntityRelations id={id} data={data} />
    </article>
  );
}

/** When it was, or will be, by the claims that the filters leave. */
function EventTime({ event }: { readonly event: DatedOnCard }): ReactNode {
  const { t, bounds } = useText();
  if (event.mode === null) return null;
  return (
    <p className="small event-time">
      {t('card.when')}: <bdi>{bounds(event) ?? t('table.undated')}</bdi>
      {event.mode === 'FUTURE' && ` · ${t('claim.FUTURE')}`}
    </p>
  );
}

/** Latitude and longitude in degrees, as maps take them. */
function Position({ place }: { readonly place: PlaceOnCard }): ReactNode {
  const { t } = useText();
  const { latitude, longitude, positionSource } = place;
  if (latitude === null || longitude === null) return null;
  return (
    <p className="small">
      {t('card.position')}: <bdi dir="ltr">{`${latitude}, ${longitude}`}</bdi>
      {positionSource !== null && (
        <>
          {' · '}
          <bdi>{positionSource}</bdi>
        </>
      )}
    </p>
  );
}

function neighboursOf(id: string, data: EntityCardQuery): readonly string[] {
  return data.neighborhood.entities.map((entity) => entity.id).filter((other) => other !== id);
}

function CardActions({ id, neighbours }: { readonly id: string; readonly neighbours: readonly string[] }): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas } = useData();
  const { t } = useText();
  const handle = useGraphHandle();
  const { setAround } = useExpanding();
  const fresh = neighbours.filter((other) => !canvas.entities.has(other)).length;
  const pinned = view.pins[id] !== undefined;
  const togglePin = (): void => {
    const drawn = handle.current?.scene().nodes.find((node) => node.id === id);
    if (pinned) dispatch({ type: 'unpin', ids: [id] });
    else if (drawn !== undefined) {
      dispatch({ type: 'pin', pins: { [id]: rounded(drawn) } });
    }
  };
  // The highlight belongs to the previous query.
  const pathWith = (end: Partial<PathQuestion>): void =>
    dispatch({ type: 'paths', paths: { ...end, picked: null }, panel: 'paths' });
  return (
    <div className="card-actions">
      {fresh > 0 ? (
        <Act icon="expand" main onClick={() => dispatch({ type: 'expand', id })}>
          {t('card.expand.count', { count: fresh })}
        </Act>
      ) : (
        view.expanded.includes(id) && (
          <Act icon="collapse" main onClick={() => dispatch({ type: 'collapse', id })}>
            {t('card.collapse')}
          </Act>
        )
      )}
      {neighbours.length > 0 && (
        <Act icon="choose" onClick={() => setAround([id])}>
          {t('expand.open')}
        </Act>
      )}
      <Act icon="focus" onClick={() => handle.current?.focus(id)}>
        {t('card.focus')}
      </Act>
      <Act icon="pin" onClick={togglePin}>
        {t(pinned ? 'card.unpin' : 'card.pin')}
      </Act>
      <Act icon="alone" onClick={() => dispatch({ type: 'showOnly', ids: [id] })}>
        {t('card.alone')}
      </Act>
      <Act icon="hide" onClick={() => dispatch({ type: 'hide', ids: [id] })}>
        {t('card.hide')}
      </Act>
      <Act icon="pathFrom" onClick={() => pathWith({ from: id })}>
        {t('card.path.from')}
      </Act>
      <Act icon="pathTo" onClick={() => pathWith({ to: id })}>
        {t('card.path.to')}
      </Act>
    </div>
  );
}

function Act({
  icon,
  main = false,
  onClick,
  children,
}: {
  readonly icon: IconName;
  readonly main?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}): ReactNode {
  return (
    <button type="button" className={main ? 'button main' : 'button'} onClick={onClick}>
      <Icon name={icon} />
      {children}
    </button>
  );
}
