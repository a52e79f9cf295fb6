/** One path: its length, its weakest link, and each step with a link to its evidence. */
import { Localized } from '../../parts/Localized.tsx';
import type { ReactNode } from 'react';
import { isPlan } from '../../graph/palette.ts';
import { LineSample } from '../../legend/LineSample.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Shape } from '../../parts/Shape.tsx';
import { useDispatch, useView } from '../../state/store.tsx';
import { formatBounds } from '../../text/bounds.ts';
import { useLabels, useText } from '../../text/useText.ts';
import type { FoundPath } from './usePaths.ts';

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
            <PathEntity entity={entity} />
            <Step path={path} at={at} />
          </li>
        ))}
      </ol>
    </li>
  );
}

function PathEntity({ entity }: { readonly entity: FoundPath['entities'][number] }): ReactNode {
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      className="path-entity"
      onClick={() => dispatch({ type: 'select', selection: { kind: 'entity', id: entity.id } })}
    >
      <Shape type={entity.__typename} size={18} />
      <Localized texts={entity.names} />
    </button>
  );
}

/** From the entity at `at` to the next one, read in that direction. */
function Step({ path, at }: { readonly path: FoundPath; readonly at: number }): ReactNode {
  const dispatch = useDispatch();
  const { selection } = useView();
  const { t, name, language } = useText();
  const labels = useLabels();
  const relation = path.relations[at];
  const [here, next] = [path.entities[at], path.entities[at + 1]];
  if (relation === undefined || here === undefined || next === undefined) return null;
  const inverse = relation.from.id !== here.id;
  const label = labels.relation(relation.type, inverse);
  const weakest = relation.origins === path.weakestOrigins && path.length > 1;
  const when = formatBounds(language, relation) ?? t('table.undated');
  return (
    <button
      type="button"
      className="path-step"
      aria-current={selection?.kind === 'relation' && selection.id === relation.id ? 'true' : undefined}
      onClick={() => dispatch({ type: 'select', selection: { kind: 'relation', id: relation.id }, panel: 'evidence' })}
    >
      <LineSample
        status={relation.status}
        modes={relation.modes}
        withdrawn={relation.withdrawn}
        origins={relation.origins}
      />
      <span>
        {label}
        <small>
          {when}
          {relation.withdrawn && ` · ${t('status.WITHDRAWN')}`}
          {isPlan(relation) && ` · ${t('status.PLANNED')}`}
          {relation.status !== 'ASSERTED' && ` · ${t(`status.${relation.status}`)}`}
        </small>
      </span>
      {weakest && <em>{t('paths.weak')}</em>}
      <span className="hidden-text">
        {t('paths.hop', { from: name(here), to: name(next), origins: relation.origins })}
      </span>
      <Icon name="forward" size={12} />
    </button>
  );
}
