/** The entities through which no path may lead, each with a button that lets it in again. */
import type { ReactNode } from 'react';
import { IconButton } from '../../parts/IconButton.tsx';
import { useStore } from '../../state/store.tsx';
import { useText } from '../../text/useText.ts';
import { useNamed } from './usePaths.ts';

export function LeftOut(): ReactNode {
  const { view } = useStore();
  const { t } = useText();
  const { without } = view.paths;
  if (without.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('paths.leftOut')}>
      {without.map((id) => (
        <Chip key={id} id={id} />
      ))}
    </ul>
  );
}

function Chip({ id }: { readonly id: string }): ReactNode {
  const { view, dispatch } = useStore();
  const { t, name } = useText();
  const entity = useNamed(id);
  const shown = entity === null || entity === undefined ? id : name(entity);
  const others = view.paths.without.filter((other) => other !== id);
  return (
    <li>
      <bdi>{t('paths.without', { name: shown })}</bdi>
      <IconButton
        icon="close"
        label={t('paths.letIn', { name: shown })}
        onClick={() => dispatch({ type: 'paths', paths: { without: others, picked: null } })}
      />
    </li>
  );
}
