/** Highlights the picked path on the canvas, whichever panel is open, and shows its ends on the stage. */
import { type ReactNode, useMemo } from 'react';
import { useHighlight } from '../../graph/highlight.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { useStore } from '../../state/store.tsx';
import { useText } from '../../text/useText.ts';
import { usePaths } from './usePaths.ts';
import './paths.css';

export function PickedPath(): ReactNode {
  const { view } = useStore();
  return view.paths.picked === null ? null : <Picked index={view.paths.picked} />;
}

function Picked({ index }: { readonly index: number }): ReactNode {
  const { dispatch } = useStore();
  const { found } = usePaths();
  const { t, name } = useText();
  const path = found?.[index];
  const highlight = useMemo(
    () =>
      path === undefined
        ? null
        : {
            entities: path.entities.map(({ id }) => id),
            relations: path.steps.flatMap((step) => step.relations.map(({ id }) => id)),
          },
    [path],
  );
  useHighlight(highlight);
  const [from, to] = [path?.entities[0], path?.entities.at(-1)];
  if (from === undefined || to === undefined) return null;
  return (
    <p className="path-chip">
      <bdi>{t('paths.chip', { from: name(from), to: name(to) })}</bdi>
      <IconButton
        icon="close"
        label={t('paths.chip.clear')}
        onClick={() => dispatch({ type: 'paths', paths: { picked: null } })}
      />
    </p>
  );
}
