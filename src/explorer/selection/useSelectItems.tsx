/** The menu by which a reader selects several entities: all, the others, by type, by the family of their relations. */
import { FAMILIES } from '../../model/families.ts';
import { useData } from '../api/data.tsx';
import { FamilySample } from '../legend/FamilySample.tsx';
import type { MenuGroup } from '../menu/menu-items.ts';
import { Icon } from '../parts/Icon.tsx';
import { Shape } from '../parts/Shape.tsx';
import { useStore } from '../state/store.tsx';
import { ENTITY_TYPES } from '../state/view.ts';
import { useLabels, useText } from '../text/useText.ts';
import { endsOf, entitiesOf, inverted } from './several.ts';

/** Types and families that the canvas does not have are left out. They are counted when the menu opens. */
export function useSelectItems(): () => readonly MenuGroup[] {
  const { view, dispatch } = useStore();
  const { canvas } = useData();
  const { t, number } = useText();
  const labels = useLabels();
  const choose = (ids: readonly string[]): void => dispatch({ type: 'several', ids });
  return () => {
    const all = [...canvas.entities.keys()];
    const others = inverted(canvas, view.several);
    const types = ENTITY_TYPES.map((type) => ({ type, ids: entitiesOf(canvas, type) }));
    const families = [...FAMILIES, null].map((family) => ({
      family,
      ids: endsOf(canvas.relations, ({ type }) => labels.family(type) === family),
    }));
    return [
      {
        key: 'all',
        items: [
          { key: 'all', label: t('several.all'), note: number(all.length), onChoose: () => choose(all) },
          {
            key: 'invert',
            label: t('several.invert'),
            sign: <Icon name="swap" />,
            note: number(others.length),
            isOff: view.several.length === 0,
            onChoose: () => choose(others),
          },
        ],
      },
      {
        key: 'types',
        title: t('several.types'),
        items: types
          .filter(({ ids }) => ids.length > 0)
          .map(({ type, ids }) => ({
            key: type,
            label: labels.entityType(type),
            sign: <Shape type={type} size={16} />,
            note: number(ids.length),
            onChoose: () => choose(ids),
          })),
      },
      {
        key: 'families',
        title: t('several.families'),
        items: families
          .filter(({ ids }) => ids.length > 0)
          .map(({ family, ids }) => ({
            key: String(family),
            label: t(`family.${family ?? 'NONE'}`),
            sign: <FamilySample family={family} />,
            note: number(ids.length),
            onChoose: () => choose(ids),
          })),
      },
    ];
  };
}
