/** Mouse and touch on the graph: click selects, double-click expands, dragging pins, hovering shows labels. */
import type { Core, EdgeSingular, EventObject, NodeSingular } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { isGroup } from '../state/group-id.ts';
import { useSelecting } from '../selection/selecting.tsx';
import { selectedEntities, toggledTogether } from '../selection/several.ts';
import { useStore } from '../state/store.tsx';
import type { Point, Selection } from '../state/view.ts';
import type { Drawing } from './drawing.ts';
import { isFoldedLine } from './menu-target.ts';
import { EDGE, type NodeData } from './elements.ts';

export function usePointing(drawing: Drawing | null): void {
  const { view, dispatch } = useStore();
  const { isOn } = useSelecting();
  const viewNow = useRef(view);
  viewNow.current = view;

  useEffect(() => {
    if (drawing === null) return undefined;
    const { cy } = drawing;
    const select = (event: EventObject): void => {
      // A long press has opened a menu.
      if (cy.scratch('_held') === true) return;
      const target = event.target as Target;
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
      const isAlso = isOn || shiftKey || ctrlKey || metaKey;
      if (isAlso && isElement(target)) {
        const ids = target.isNode() ? entitiesIn(target) : target.connectedNodes().toArray().flatMap(entitiesIn);
        dispatch({ type: 'several', ids: toggledTogether(selectedEntities(viewNow.current), ids) });
      } else if (isAlso || isFoldedLine(target)) return;
      else if (isElement(target) && isGroup(target.id())) dispatch({ type: 'openGroup', id: target.id() });
      else if (isElement(target)) dispatch({ type: 'select', selection: selectionOf(target) });
      else dispatch({ type: 'select', selection: null });
    };
    const open = (event: EventObject): void => {
      if (isGroup((event.target as NodeSingular).id()) || isOn || event.originalEvent.shiftKey) return;
      const id = (event.target as NodeSingular).id();
      dispatch({ type: viewNow.current.expanded.includes(id) ? 'collapse' : 'expand', id });
    };
    const pin = (event: EventObject): void => {
      const node = event.target as NodeSingular;
      dispatch({ type: 'pin', pins: { [node.id()]: rounded(node.position()) } });
    };
    const over = (event: EventObject): void => drawing.point((event.target as NodeSingular).id());
    const out = (): void => drawing.point(null);
    const press = (): void => void cy.scratch('_held', false);
    cy.on('tapstart', press);
    cy.on('tap', select);
    cy.on('dbltap', 'node', open);
    cy.on('dragfreeon', 'node', pin);
    cy.on('mouseover', 'node, edge', over);
    cy.on('mouseout', 'node, edge', out);
    return () => {
      cy.off('tapstart', press);
      cy.off('tap', select);
      cy.off('dbltap', 'node', open);
      cy.off('dragfreeon', 'node', pin);
      cy.off('mouseover', 'node, edge', over);
      cy.off('mouseout', 'node, edge', out);
    };
  }, [drawing, dispatch, isOn]);
}

type Target = Core | NodeSingular | EdgeSingular;

function isElement(target: Target): target is NodeSingular | EdgeSingular {
  return 'isNode' in target;
}

function selectionOf(element: NodeSingular | EdgeSingular): Selection {
  const id = element.id();
  return element.isNode() ? { kind: 'entity', id } : { kind: 'relation', id: id.slice(EDGE.length) };
}

/** A group stands for its members. */
export function entitiesIn(node: NodeSingular): readonly string[] {
  return (node.data() as NodeData).members ?? [node.id()];
}

export function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
