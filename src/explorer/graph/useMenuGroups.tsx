/** What the context menu offers for an entity, a group, a line, or the ground. */
import type { ReactElement } from 'react';
import { useData } from '../api/data.tsx';
import { useExpanding } from '../expand/expanding.tsx';
import { useGroupName } from '../groups/useGroups.ts';
import { FamilySample } from '../legend/FamilySample.tsx';
import type { MenuAction, MenuGroup } from '../menu/menu-items.ts';
import { useCopyLink } from '../menu/useCopyLink.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useSelecting } from '../selection/selecting.tsx';
import { entitiesOf, selectedEntities, toggledTogether } from '../selection/several.ts';
import { useSelectItems } from '../selection/useSelectItems.tsx';
import { groupId } from '../state/group-id.ts';
import { useStore } from '../state/store.tsx';
import { toggled, type PathQuestion, type Point, type Selection } from '../state/view.ts';
import { useLabels, useText } from '../text/useText.ts';
import { useGraphHandle } from './graph-handle.ts';
import type { MenuTarget } from './menu-target.ts';
import { rounded } from './usePointing.ts';

/** More relations of a bundle are in the table. */
const MOST_LISTED = 40;

export interface MenuContent {
  /** What the menu is about. */
  readonly title: string;
  readonly groups: readonly MenuGroup[];
}

export function useMenuGroups(): (target: MenuTarget) => MenuContent {
  const { view, dispatch, canUndo } = useStore();
  const { canvas } = useData();
  const { setAround } = useExpanding();
  const { setOn } = useSelecting();
  const { t, name } = useText();
  const labels = useLabels();
  const groupName = useGroupName();
  const handle = useGraphHandle();
  const selectItems = useSelectItems();
  const copyLink = useCopyLink();

  const action = (key: string, icon: IconName | ReactElement, label: string, onChoose: () => void): MenuAction => ({
    key,
    label,
    sign: typeof icon === 'string' ? <Icon name={icon} /> : icon,
    onChoose,
  });
  const nameOf = (id: string): string => {
    const entity = canvas.entities.get(id);
    return entity === undefined ? id : name(entity);
  };
  const link = (selection: Selection | null): MenuAction =>
    action('link', 'copy', t('menu.link'), () => copyLink({ ...view, selection, several: [] }));
  const pin = (id: string, at: Point): MenuAction =>
    view.pins[id] === undefined
      ? action('pin', 'pin', t('card.pin'), () => dispatch({ type: 'pin', pins: { [id]: rounded(at) } }))
      : action('unpin', 'pin', t('card.unpin'), () => dispatch({ type: 'unpin', ids: [id] }));

  const ofEntity = (id: string, at: Point): MenuContent => {
    const selection: Selection = { kind: 'entity', id };
    const type = canvas.entities.get(id)?.__typename;
    const unseen = canvas.unseen.get(id) ?? 0;
    const isTogether = view.several.includes(id);
    const path = (end: Partial<PathQuestion>): void =>
      dispatch({ type: 'paths', paths: { ...end, picked: null }, panel: 'paths' });
    return {
      title: nameOf(id),
      groups: [
        {
          key: 'open',
          items: [
            action('card', 'side', t('menu.card'), () => dispatch({ type: 'select', selection, panel: 'evidence' })),
            ...(unseen > 0
              ? [
                  action('all', 'expand', t('card.expand.count', { count: unseen }), () =>
                    dispatch({ type: 'expand', id }),
                  ),
                ]
              : []),
            ...(view.expanded.includes(id)
              ? [action('less', 'collapse', t('card.collapse'), () => dispatch({ type: 'collapse', id }))]
              : []),
            action('choice', 'choose', t('expand.open'), () => setAround([id])),
          ],
        },
        {
          key: 'select',
          items: [
            action('also', isTogether ? 'minus' : 'plus', t(isTogether ? 'menu.not' : 'menu.also'), () =>
              dispatch({ type: 'several', ids: toggledTogether(selectedEntities(view), [id]) }),
            ),
            ...(type === undefined
              ? []
              : [
                  action('type', 'lasso', t('menu.type', { type: labels.entityType(type) }), () =>
                    dispatch({ type: 'several', ids: entitiesOf(canvas, type) }),
                  ),
                ]),
            ...(type !== undefined && view.grouping === 'type' && view.ungrouped.includes(type)
              ? [
                  action('close', 'group', t('group.close', { name: labels.entityType(type) }), () =>
                    dispatch({ type: 'closeGroup', id: groupId('type', type) }),
                  ),
                ]
              : []),
          ],
        },
        {
          key: 'show',
          items: [
            action('focus', 'focus', t('card.focus'), () => handle.current?.focus(id)),
            pin(id, at),
            action('alone', 'alone', t('card.alone'), () => dispatch({ type: 'showOnly', ids: [id] })),
            action('hide', 'hide', t('card.hide'), () => dispatch({ type: 'hide', ids: [id] })),
          ],
        },
        {
          key: 'paths',
          items: [
            action('from', 'pathFrom', t('card.path.from'), () => path({ from: id })),
            action('to', 'pathTo', t('card.path.to'), () => path({ to: id })),
            link(selection),
          ],
        },
      ],
    };
  };

  const ofGroup = (id: string, members: readonly string[], at: Point, title: string): MenuContent => ({
    title,
    groups: [
      {
        key: 'group',
        items: [
          action('open', 'expand', t('menu.group.open'), () => dispatch({ type: 'openGroup', id })),
          action('select', 'lasso', t('menu.group.select'), () => dispatch({ type: 'several', ids: members })),
          action('choice', 'choose', t('expand.open'), () => setAround(members)),
          pin(id, at),
          action('keep', 'alone', t('several.keep'), () => dispatch({ type: 'showOnly', ids: members })),
          action('hide', 'hide', t('card.hide'), () => dispatch({ type: 'hide', ids: members })),
          link(null),
        ],
      },
    ],
  });

  const ofLine = (ids: readonly string[]): MenuContent => {
    const those = new Set(ids);
    const relations = [...canvas.relations, ...canvas.denied].filter(({ id }) => those.has(id));
    const types = [...new Set(relations.map(({ type }) => type))];
    const ends = [...new Set(relations.flatMap(({ from, to }) => [from.id, to.id]))];
    const [one] = relations;
    return {
      title: t('menu.line', { count: relations.length }),
      groups: [
        {
          key: 'relations',
          items: relations
            .slice(0, MOST_LISTED)
            .map(({ id, type, from, to }) =>
              action(
                id,
                <FamilySample family={labels.family(type)} />,
                [nameOf(from.id), labels.relation(type), nameOf(to.id)].join(' — '),
                () => dispatch({ type: 'select', selection: { kind: 'relation', id }, panel: 'evidence' }),
              ),
            ),
        },
        {
          key: 'others',
          items: [
            ...(relations.length > MOST_LISTED
              ? [
                  action('table', 'table', t('menu.more', { count: relations.length - MOST_LISTED }), () =>
                    dispatch({ type: 'stage', stage: 'table' }),
                  ),
                ]
              : []),
            action('ends', 'lasso', t('menu.ends', { count: ends.length }), () =>
              dispatch({ type: 'several', ids: ends }),
            ),
            ...types
              .slice(0, 3)
              .map((type) =>
                action(`hide ${type}`, 'hide', t('menu.hideType', { relation: labels.relation(type) }), () =>
                  dispatch({ type: 'filter', filters: { relations: toggled(view.filters.relations, type) } }),
                ),
              ),
            ...(one === undefined || relations.length > 1 ? [] : [link({ kind: 'relation', id: one.id })]),
          ],
        },
      ],
    };
  };

  const ofGround = (): MenuContent => ({
    title: t('graph.label'),
    groups: [
      {
        key: 'select',
        items: [
          { key: 'select', label: t('several.select'), sign: <Icon name="lasso" />, groups: selectItems() },
          action('lasso', 'lasso', t('several.tool'), () => setOn(true)),
        ],
      },
      {
        key: 'view',
        items: [
          action('fit', 'fit', t('graph.fit'), () => handle.current?.fit()),
          action('again', 'again', t('graph.again'), () => handle.current?.arrange()),
          ...(view.grouping !== 'none' || view.groups.length > 0
            ? [action('groups', 'group', t('group.open'), () => dispatch({ type: 'groupBy', grouping: 'none' }))]
            : []),
          ...(view.ungrouped.length > 0 && view.grouping !== 'none'
            ? [
                action('close', 'group', t('group.closeAll'), () =>
                  dispatch({ type: 'groupBy', grouping: view.grouping }),
                ),
              ]
            : []),
          ...(Object.keys(view.pins).length > 0
            ? [action('unpin', 'pin', t('menu.unpin'), () => dispatch({ type: 'unpin' }))]
            : []),
        ],
      },
      {
        key: 'page',
        items: [
          { ...action('undo', 'undo', t('top.undo'), () => dispatch({ type: 'undo' })), isOff: !canUndo },
          link(view.selection),
        ],
      },
    ],
  });

  return (target) => {
    switch (target.kind) {
      case 'ground':
        return ofGround();
      case 'entity':
        return ofEntity(target.id, target.at);
      case 'line':
        return ofLine(target.relations);
      case 'group': {
        const [, by = 'hand', ...key] = target.id.split(':');
        const types = new Set(target.members.map((id) => canvas.entities.get(id)?.__typename));
        const [type = null] = types.size === 1 ? types : [];
        const group = { by: by as 'hand', key: key.join(':'), members: target.members, type };
        return ofGroup(target.id, target.members, target.at, groupName(group));
      }
      default:
        return target satisfies never;
    }
  };
}
