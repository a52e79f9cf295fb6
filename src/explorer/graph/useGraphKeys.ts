/** The keyboard on the graph: the same actions as with the pointer, and a sentence for screen readers. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useData } from '../api/data.tsx';
import type { Groups } from '../groups/groups.ts';
import { useGroupName } from '../groups/useGroups.ts';
import type { Marks } from '../matters/marks.ts';
import { inverted, selectedEntities, toggledTogether } from '../selection/several.ts';
import { isGroup } from '../state/group-id.ts';
import { useStore } from '../state/store.tsx';
import { COMMA } from '../text/separators.ts';
import { useLabels, useText } from '../text/useText.ts';
import type { Drawing } from './drawing.ts';
import { isArrow, nextNode, nextRelation } from './keyboard-moves.ts';
import { rounded } from './usePointing.ts';

export function useGraphKeys(
  drawing: Drawing | null,
  marks: Marks,
  groups: Groups,
): {
  onKeyDown: (event: KeyboardEvent) => void;
  spoken: string;
  /** The id of the entity or group that has the keyboard. */
  focused: string | null;
} {
  const { view, dispatch } = useStore();
  const { canvas } = useData();
  const { t, name, language } = useText();
  const labels = useLabels();
  const [focused, setFocused] = useState<string | null>(null);
  const groupName = useGroupName();
  const [edge, setEdge] = useState<string | null>(null);
  // Without a focused entity, the keys act on the selected one, or on the subject of the selected relation: a hit of the search.
  const { selection } = view;
  const relation = canvas.relations.find(({ id }) => selection?.kind === 'relation' && id === selection.id);
  const ends =
    selection?.kind === 'entity' ? [selection.id] : relation === undefined ? [] : [relation.from.id, relation.to.id];
  const selected = ends.join(' ');
  useEffect(() => {
    // What is selected elsewhere ends the focus.
    setFocused((now) => (selected === '' || selected.split(' ').includes(now ?? '') ? now : null));
  }, [selected]);
  const isThere = focused !== null && (canvas.entities.has(focused) || isGroup(focused));
  const current = isThere ? focused : (groups.of.get(ends[0] ?? '')?.id ?? ends[0] ?? null);
  const group = groups.all.find(({ id }) => id === current);

  useEffect(() => {
    if (drawing === null) return;
    drawing.cy.nodes('.focused').removeClass('focused');
    if (focused !== null) drawing.cy.getElementById(focused).addClass('focused');
    drawing.point(focused);
  }, [drawing, focused, canvas]);

  /** `ids`: of the entity, or of the members of the group. */
  const actOnNode = (key: string, id: string, ids: readonly string[], cy: Drawing['cy']): boolean => {
    switch (key) {
      case 'h':
      case 'Delete':
        dispatch({ type: 'hide', ids: view.several.length > 0 ? view.several : ids });
        setFocused(null);
        return true;
      case 'x':
        dispatch({ type: 'several', ids: toggledTogether(selectedEntities(view), ids) });
        return true;
      case 'p':
        if (view.pins[id] !== undefined) dispatch({ type: 'unpin', ids: [id] });
        else dispatch({ type: 'pin', pins: { [id]: rounded(cy.getElementById(id).position()) } });
        return true;
      case 'Enter':
      case ' ':
        if (!isGroup(id)) return false;
        dispatch({ type: 'openGroup', id });
        setFocused(ids[0] ?? null);
        return true;
      default:
        return false;
    }
  };

  const act = (key: string, id: string): boolean => {
    switch (key) {
      case 'Enter':
        dispatch({ type: 'select', selection: { kind: 'entity', id } });
        return true;
      case ' ':
        dispatch({ type: view.expanded.includes(id) ? 'collapse' : 'expand', id });
        return true;
      case 'r': {
        const next = nextRelation(canvas.relations, id, edge);
        setEdge(next);
        if (next !== null) dispatch({ type: 'select', selection: { kind: 'relation', id: next } });
        return true;
      }
      default:
        return false;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (drawing === null || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return;
      dispatch({ type: 'several', ids: [...canvas.entities.keys()] });
      event.preventDefault();
      return;
    }
    const { cy } = drawing;
    const handled = ((): boolean => {
      if (isArrow(event.key)) {
        const next = nextNode(cy, current, event.key);
        setFocused(next);
        if (next !== null && !inSight(cy, next)) cy.center(cy.getElementById(next));
        return true;
      }
      if (event.key === 'f') drawing.fit();
      else if (event.key === 'i') dispatch({ type: 'several', ids: inverted(canvas, selectedEntities(view)) });
      else if (event.key === '+' || event.key === '=') drawing.handle().zoom(1.25);
      else if (event.key === '-') drawing.handle().zoom(0.8);
      else if (current === null) return false;
      else if (group !== undefined) return actOnNode(event.key, current, group.members, cy);
      else if (canvas.entities.has(current)) {
        return actOnNode(event.key, current, [current], cy) || act(event.key, current);
      } else return false;
      return true;
    })();
    if (handled) event.preventDefault();
  };

  const entity = current === null || groups.of.has(current) ? undefined : canvas.entities.get(current);
  const unseen = canvas.unseen.get(current ?? '') ?? 0;
  const mark = marks.entities.get(current ?? '');
  const spoken =
    entity === undefined
      ? group === undefined
        ? ''
        : t('group.spoken', { name: groupName(group), count: group.members.length })
      : [
          t('graph.node', { name: name(entity), type: labels.entityType(entity.__typename) }),
          ...(view.several.includes(entity.id) ? [t('several.is')] : []),
          ...(mark === undefined ? [] : [t(`mark.${mark}`)]),
          ...(unseen > 0 ? [t('graph.unseen', { count: unseen })] : []),
        ].join(COMMA[language]);
  return { onKeyDown, spoken, focused: current };
}

function inSight(cy: Drawing['cy'], id: string): boolean {
  const { x, y } = cy.getElementById(id).renderedPosition();
  return x > 0 && y > 0 && x < cy.width() && y < cy.height();
}
