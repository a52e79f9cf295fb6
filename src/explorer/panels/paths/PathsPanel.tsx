/** The best paths between two entities, under the filters of the view. */
import type { ReactNode } from 'react';
import { IconButton } from '../../parts/IconButton.tsx';
import { Select } from '../../parts/Select.tsx';
import { Failure } from '../../parts/States.tsx';
import { useStore } from '../../state/store.tsx';
import { hasFilters, LONGEST_PATHS, MOST_PATHS, type PathQuestion } from '../../state/view.ts';
import { useText } from '../../text/useText.ts';
import { EndPicker } from './EndPicker.tsx';
import { LeftOut } from './LeftOut.tsx';
import { PathCard } from './PathCard.tsx';
import { useNamed, usePaths } from './usePaths.ts';
import './paths.css';

export function PathsPanel(): ReactNode {
  const { view, dispatch } = useStore();
  const { t } = useText();
  const { from, to, chronological, first, maxLength } = view.paths;
  // The highlight belongs to the previous query.
  const change = (paths: Partial<PathQuestion>): void => dispatch({ type: 'paths', paths: { picked: null, ...paths } });
  return (
    <div className="paths">
      {from === null && to === null && <p className="small">{t('paths.intro')}</p>}
      <div className="path-ends">
        <EndPicker key={`from ${from}`} label={t('paths.from')} id={from} onPick={(id) => change({ from: id })} />
        <EndPicker key={`to ${to}`} label={t('paths.to')} id={to} onPick={(id) => change({ to: id })} />
        {(from !== null || to !== null) && (
          <IconButton icon="swap" label={t('paths.swap')} onClick={() => change({ from: to, to: from })} />
        )}
      </div>
      <FromSelection onPick={change} />
      <label className="path-order">
        <input
          type="checkbox"
          checked={chronological}
          onChange={(event) => change({ chronological: event.target.checked })}
        />
        <span>
          {t('paths.chronological')} <small>{t('paths.chronological.hint')}</small>
        </span>
      </label>
      <div className="path-bounds">
        <Select
          label={t('paths.most')}
          value={String(first)}
          options={MOST_PATHS.map((count) => ({ value: String(count), label: t('paths.most.paths', { count }) }))}
          onChange={(value) => change({ first: Number(value) })}
        />
        <Select
          label={t('paths.longest')}
          value={String(maxLength)}
          options={LONGEST_PATHS.map((count) => ({ value: String(count), label: t('paths.longest.steps', { count }) }))}
          onChange={(value) => change({ maxLength: Number(value) })}
        />
      </div>
      {hasFilters(view.filters) && <p className="small">{t('paths.filtered')}</p>}
      <LeftOut />
      <Answer />
    </div>
  );
}

/** Offers the selected entity as either end. */
function FromSelection({ onPick }: { readonly onPick: (paths: Partial<PathQuestion>) => void }): ReactNode {
  const { view } = useStore();
  const { t, name } = useText();
  const id = view.selection?.kind === 'entity' ? view.selection.id : null;
  const entity = useNamed(id);
  if (entity === null || entity === undefined) return null;
  return (
    <div className="path-here">
      <p className="small">
        <bdi>{t('paths.here', { name: name(entity) })}</bdi>
      </p>
      <button type="button" className="button" disabled={view.paths.from === id} onClick={() => onPick({ from: id })}>
        {t('paths.here.from')}
      </button>
      <button type="button" className="button" disabled={view.paths.to === id} onClick={() => onPick({ to: id })}>
        {t('paths.here.to')}
      </button>
    </div>
  );
}

function Answer(): ReactNode {
  const { view } = useStore();
  const { from, to } = view.paths;
  const { found, isCut, pending, error, retry } = usePaths();
  const { t } = useText();
  const ends = [useNamed(from), useNamed(to)];
  if (from === null || to === null || ends.includes(null)) return null;
  if (from === to) return <p role="status">{t('paths.same')}</p>;
  if (error !== null) return <Failure error={error} retry={retry} />;
  if (found === undefined) return pending ? <p className="busy">{t('graph.busy')}</p> : null;
  if (found.length === 0) return <NoPath />;
  return (
    <>
      <p className="small" role="status">
        {t('paths.count', { count: found.length })} {isCut && t('list.cut', { count: found.length })}
      </p>
      <ol className="path-list">
        {found.map((path, index) => (
          <PathCard key={path.entities.map(({ id }) => id).join(' ')} path={path} index={index} />
        ))}
      </ol>
    </>
  );
}

/** Shows the conditions under which there is no path, with a button to drop each. */
function NoPath(): ReactNode {
  const { view, dispatch } = useStore();
  const { t, name } = useText();
  const { from, to, chronological, maxLength, without } = view.paths;
  const [start, end] = [useNamed(from), useNamed(to)];
  if (start === null || start === undefined || end === null || end === undefined) return null;
  const filtered = hasFilters(view.filters);
  const longest = Math.max(...LONGEST_PATHS);
  return (
    <div className="path-none" role="status">
      <p>
        {t('paths.none', { count: maxLength, from: name(start), to: name(end) })} {filtered && t('paths.none.filtered')}{' '}
        {chronological && t('paths.none.chronological')} {without.length > 0 && t('paths.none.without')}
      </p>
      {filtered && (
        <button type="button" className="button" onClick={() => dispatch({ type: 'clearFilters' })}>
          {t('paths.drop.filters')}
        </button>
      )}
      {without.length > 0 && (
        <button type="button" className="button" onClick={() => dispatch({ type: 'paths', paths: { without: [] } })}>
          {t('paths.drop.without')}
        </button>
      )}
      {chronological && (
        <button
          type="button"
          className="button"
          onClick={() => dispatch({ type: 'paths', paths: { chronological: false } })}
        >
          {t('paths.drop.chronological')}
        </button>
      )}
      {maxLength < longest && (
        <button
          type="button"
          className="button"
          onClick={() => dispatch({ type: 'paths', paths: { maxLength: longest } })}
        >
          {t('paths.drop.longest')}
        </button>
      )}
    </div>
  );
}
