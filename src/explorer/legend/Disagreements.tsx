/** The legend's entries for the signs of disagreement: what each means, and whether entities and relations are marked with it. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { KindSign } from '../matters/KindSign.tsx';
import { useMarks } from '../matters/useMarks.ts';
import { useStore } from '../state/store.tsx';
import { KINDS } from '../state/view.ts';
import { useText } from '../text/useText.ts';
import { Choices } from './Choices.tsx';

export function Disagreements(): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas } = useData();
  const { t } = useText();
  const { entities, relations } = useMarks(true);
  const drawn = [...[...entities].filter(([id]) => canvas.entities.has(id)), ...relations].map(([, kind]) => kind);
  return (
    <Choices
      title={t('legend.marks')}
      choice={view.marks}
      rows={KINDS.map((kind) => ({
        name: kind,
        label: t(`kinds.${kind}`),
        hint: t(`kind.${kind}.hint`),
        count: drawn.filter((each) => each === kind).length,
        sign: <KindSign kind={kind} size={18} />,
      }))}
      onChange={(marks) => dispatch({ type: 'marks', marks })}
    />
  );
}
