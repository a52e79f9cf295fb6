/** The paths through the same entities: their length, their weakest link, and for each step its alternatives with their evidence. */
import { type ReactNode, useState } from 'react';
import { isPlan } from '../../graph/palette.ts';
import { LineSample } from '../../legend/LineSample.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Localized } from '../../parts/Localized.tsx';
import { Shape } from '../../parts/Shape.tsx';
import { useDispatch, useView } from '../../state/store.tsx';
import { useLabels, useText } from '../../text/useText.ts';
import type { FoundPath } from './usePaths.ts';

/** How many alternatives of a step are shown before the reader asks for all. */
const SHOWN = 3;

type PathStep = FoundPath['steps'][number];
type StepRelation = PathStep['relations'][number];

export function PathCard({ path, index }: { readonly path: FoundPath; readonly index: number }): ReactNode {
  const { picked } = useView().paths;
  const dispatch = useDispatch();
  const { t } = useText();
  const shown = picked === index;
  const toggle = (): void => {
    if (shown) dispatch({ type: 'paths', paths: { picked: null } });
    else dispatch({ type: 'paths', paths: { picked: index }, show: path.entities.map(({ id }) => id) });
  };
  return (
    <li className={shown ? 'path shown' : 'path'}>
      <header>
        <p>
          <strong>{t('paths.length', { count: path.length })}</strong>{' '}
          <span className="small">{t('paths.weakest', { count: path.weakestOrigins })}</span>
        </p>
        <button type="button" className="button" aria-pressed={shown} onClick={toggle}>
          {t(shown ? 'paths.shown' : 'paths.show')}
        </button>
      </header>
      <ol>
        {path.entities.map((entity, at) => (
          <li key={entity.id}>
            <PathEntity entity={entity} degree={at === 0 ? undefined : path.innerDegrees[at - 1]} />
            <Step path={path} at={at} />
          </li>
        ))}
      </ol>
    </li>
  );
}

/** `degree`: of an entity between the ends, which can be left out. */
function PathEntity({
  entity,
  degree,
}: {
  readonly entity: FoundPath['entities'][number];
  readonly degree: number | undefined;
}): ReactNode {
  const dispatch = useDispatch();
  const { without } = useView().paths;
  const { t, name } = useText();
  return (
    <div className="path-passed">
      <button
        type="button"
        className="path-entity"
        onClick={() => dispatch({ type: 'select', selection: { kind: 'entity', id: entity.id } })}
      >
        <Shape type={entity.__typename} size={18} />
        <Localized texts={entity.names} />
        {degree !== undefined && <small>{t('paths.degree', { count: degree })}</small>}
      </button>
      {degree !== undefined && (
        <IconButton
          icon="hide"
          label={t('paths.leaveOut', { name: name(entity) })}
          onClick={() => dispatch({ type: 'paths', paths: { without: [...without, entity.id], picked: null } })}
        />
      )}
    </div>
  );
}

/** From the entity at `at` to the next one: the relations between both, read in that direction. */
function Step({ path, at }: { readonly path: FoundPath; readonly at: number }): ReactNode {
  const { t, name } = useText();
  const [all, setAll] = useState(false);
  const step = path.steps[at];
  const [here, next] = [path.entities[at], path.entities[at + 1]];
  if (step === undefined || here === undefined || next === undefined) return null;
  const { relations, relationCount } = step;
  const best = Math.max(...relations.map(({ origins }) => origins));
  const weakest = best === path.weakestOrigins && path.length > 1;
  const listed = all ? relations : relations.slice(0, SHOWN);
  const between = { from: name(here), to: name(next) };
  return (
    <div className="path-alternatives">
      {relationCount > 1 && (
        <p className="small">
          {t('paths.alternatives', { count: relationCount })}
          {weakest && <em>{t('paths.weak')}</em>}
        </p>
      )}
      <ul aria-label={t('paths.step', between)}>
        {listed.map((relation) => (
          <li key={relation.id}>
            <Alternative
              relation={relation}
              here={here.id}
              weakest={weakest && relationCount === 1}
              hop={t('paths.hop', { ...between, origins: relation.origins })}
            />
          </li>
        ))}
      </ul>
      {relations.length > SHOWN && (
        <button type="button" className="quiet-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('paths.fewer') : t('paths.more', { count: relations.length - SHOWN })}
        </button>
      )}
      {all && relationCount > relations.length && <p className="small">{t('list.cut', { count: relations.length })}</p>}
    </div>
  );
}

function Alternative({
  relation,
  here,
  weakest,
  hop,
}: {
  readonly relation: StepRelation;
  readonly here: string;
  readonly weakest: boolean;
  readonly hop: string;
}): ReactNode {
  const dispatch = useDispatch();
  const { selection } = useView();
  const { t, bounds } = useText();
  const labels = useLabels();
  const { id, type, from, origins, claimCount, status, modes, withdrawn } = relation;
  return (
    <button
      type="button"
      className="path-step"
      aria-current={selection?.kind === 'relation' && selection.id === id ? 'true' : undefined}
      onClick={() => dispatch({ type: 'select', selection: { kind: 'relation', id }, panel: 'evidence' })}
    >
      <LineSample status={status} modes={modes} withdrawn={withdrawn} origins={origins} />
      <span>
        {labels.relation(type, from.id !== here)}
        <small>
          {bounds(relation) ?? t('table.undated')}
          {withdrawn && ` · ${t('status.WITHDRAWN')}`}
          {isPlan(relation) && ` · ${t('status.PLANNED')}`}
          {status !== 'ASSERTED' && ` · ${t(`status.${status}`)}`}
          {` · ${t('paths.support', { claims: claimCount, origins })}`}
        </small>
      </span>
      {weakest && <em>{t('paths.weak')}</em>}
      <span className="hidden-text">{hop}</span>
      <Icon name="forward" size={12} />
    </button>
  );
}
