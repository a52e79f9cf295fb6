/** One end of a path: a search field, or the chosen entity with a button that clears it. */
import type { ReactNode } from 'react';
import { IconButton } from '../../parts/IconButton.tsx';
import { Shape } from '../../parts/Shape.tsx';
import { SearchField } from '../../search/SearchField.tsx';
import { useView } from '../../state/store.tsx';
import { useText } from '../../text/useText.ts';
import { useNamed } from './usePaths.ts';

export interface EndPickerProps {
  readonly label: string;
  readonly id: string | null;
  readonly onPick: (id: string | null) => void;
}

export function EndPicker({ label, id, onPick }: EndPickerProps): ReactNode {
  const { t, name } = useText();
  const { asOf, dossiers } = useView().filters;
  const entity = useNamed(id);
  if (id === null) {
    return (
      <div className="path-end searching">
        <SearchField label={label} labelClass="path-end-label" asOf={asOf} dossiers={dossiers} onChoose={onPick} />
      </div>
    );
  }
  const shown = entity === undefined || entity === null ? id : name(entity);
  return (
    <div className="path-end">
      <span className="path-end-label">{label}</span>
      <span className="path-end-name">
        {entity !== undefined && entity !== null && <Shape type={entity.__typename} size={18} />}
        <bdi>{entity === null ? t('paths.unknown', { name: shown }) : shown}</bdi>
      </span>
      <IconButton icon="close" label={t('paths.clear', { name: shown })} onClick={() => onPick(null)} />
    </div>
  );
}
