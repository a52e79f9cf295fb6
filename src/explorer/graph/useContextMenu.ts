/** The context menu of the graph: by the right button, by a long press, and by the keys of the keyboard. */
import type { EventObject } from 'cytoscape';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useMenu } from '../menu/menu.tsx';
import { useSelecting } from '../selection/selecting.tsx';
import { useView } from '../state/store.tsx';
import type { Point } from '../state/view.ts';
import type { Drawing } from './drawing.ts';
import { drawnPart, isFoldedLine, menuTargetOf } from './menu-target.ts';
import { useMenuGroups } from './useMenuGroups.tsx';

/** @returns opens the menu by key: of the selected relation, of the focused entity, or else of the ground; false for other keys */
export function useContextMenu(
  drawing: Drawing | null,
  focused: string | null,
): (event: KeyboardEvent<HTMLElement>) => boolean {
  const open = useMenu();
  const groupsOf = useMenuGroups();
  const { selection } = useView();
  const { isOn } = useSelecting();

  const openFor = (part: Parameters<typeof menuTargetOf>[0], at: Point): void => {
    const { title, groups } = groupsOf(menuTargetOf(part));
    open({ label: title, title, groups, at, back: document.getElementById('graph') });
  };
  const now = useRef(openFor);
  now.current = openFor;

  useEffect(() => {
    if (drawing === null) return undefined;
    const { cy } = drawing;
    const show = ({ target, renderedPosition: { x, y } }: EventObject): void => {
      const { left, top } = boxOf(drawing);
      now.current(target as typeof cy, { x: left + x, y: top + y });
    };
    const hold = (event: EventObject): void => {
      if (!event.originalEvent.type.startsWith('touch')) return;
      cy.scratch('_held', true);
      show(event);
    };
    const showFolded = (event: EventObject): void => {
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
      if (isFoldedLine(event.target as typeof cy) && !(isOn || shiftKey || ctrlKey || metaKey)) show(event);
    };
    cy.on('tap', showFolded);
    cy.on('cxttap', show);
    cy.on('taphold', hold);
    return () => {
      cy.off('tap', showFolded);
      cy.off('cxttap', show);
      cy.off('taphold', hold);
    };
  }, [drawing, isOn]);

  return (event) => {
    if (drawing === null || !(event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))) return false;
    event.preventDefault();
    const { cy } = drawing;
    const part = drawnPart(cy, selection?.kind === 'relation' ? selection.id : (focused ?? ''));
    const { left, top } = boxOf(drawing);
    const { x, y } = !('isNode' in part)
      ? { x: cy.width() / 2, y: cy.height() / 2 }
      : part.isNode()
        ? part.renderedPosition()
        : part.renderedMidpoint();
    openFor(part, { x: left + x, y: top + y });
    return true;
  };
}

function boxOf({ cy }: Drawing): DOMRect {
  return cy.container()?.getBoundingClientRect() ?? new DOMRect();
}
