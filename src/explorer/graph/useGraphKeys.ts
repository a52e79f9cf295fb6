/** The keyboard on the graph: the same actions as with the pointer, and a sentence for screen readers. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useData } from '../api/data.tsx';
import type { Marks } from '../matters/marks.ts';
import { inverted, selectedEntities, toggledTogether } from '../selection/several.ts';
import { useStore } from '../state/store.tsx';
import { COMMA } from '../text/separators.ts';
import { useLabels, useText } from '../text/useText.ts';
import type { Drawing } from './drawing.ts';
import { isArrow, nextNode, nextRelation } from './keyboard-moves.ts';
import { rounded } from './usePointing.ts';

export function useGraphKeys(
  drawing: Drawing | null,
  marks: Marks,
): {
  onKeyDown: (event: KeyboardEvent) => void;
  spoken: string;
} {
  const { view, dispatch } = useStore();
  const { canvas } = useData();
  const { t, name, language } = useText();
  const labels = useLabels();
  const [focused, setFocused] = useState<string | null>(null);
  const [edge, setEdge] = useState<string | null>(null);

  useEffect(() => {
    if (drawing === null) return;
    drawing.cy.nodes('.focused').removeClass('focused');
    if (focused !== null) drawing.cy.getElementById(focused).addClass('focused');
    drawing.point(focused);
  }, [drawing, focused, canvas]);

  const act = (key: string, id: string, cy: Drawing['cy']): boolean => {
    switch (key) {
      case 'Enter':
        dispatch({ type: 'select', selection: { kind: 'entity', id } });
        return true;
      case ' ':
        dispatch({ type: view.expanded.includes(id) ? 'collapse' : 'expand', id });
        return true;
      case 'h':
      case 'Delete':
        dispatch({ type: 'hide', ids: view.several.length > 0 ? view.several : [id] });
        setFocused(null);
        return true;
      case 'x':
        dispatch({ type: 'several', ids: toggledTogether(selectedEntities(view), [id]) });
        return true;
      case 'p': {
        if (view.pins[id] !== undefined) dispatch({ type: 'unpin', ids: [id] });
        else dispatch({ type: 'pin', pins: { [id]: rounded(cy.getElementById(id).position()) } });
        return true;
      }
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
        const next = nextNode(cy, focused, event.key);
        setFocused(next);
        if (next !== null && !inSight(cy, next)) cy.center(cy.getElementById(next));
        return true;
      }
      if (event.key === 'f') drawing.fit();
      else if (event.key === 'i') dispatch({ type: 'several', ids: inverted(canvas, selectedEntities(view)) });
      else if (event.key === '+' || event.key === '=') drawing.handle().zoom(1.25);
      else if (event.key === '-') drawing.handle().zoom(0.8);
      else return focused !== null && canvas.entities.has(focused) && act(event.key, focused, cy);
      return true;
    })();
    if (handled) event.preventDefault();
  };

  const entity = focused === null ? undefined : canvas.entities.get(focused);
  const unseen = canvas.unseen.get(focused ?? '') ?? 0;
  const mark = marks.entities.get(focused ?? '');
  const spoken =
    entity === undefined
      ? ''
      : [
          t('graph.node', { name: name(entity), type: labels.entityType(entity.__typename) }),
          ...(view.several.includes(entity.id) ? [t('several.is')] : []),
          ...(mark === undefined ? [] : [t(`mark.${mark}`)]),
          ...(unseen > 0 ? [t('graph.unseen', { count: unseen })] : []),
        ].join(COMMA[language]);
  return { onKeyDown, spoken };
}

function inSight(cy: Drawing['cy'], id: string): boolean {
  const { x, y } = cy.getElementById(id).renderedPosition();
  return x > 0 && y > 0 && x < cy.width() && y < cy.height();
}
