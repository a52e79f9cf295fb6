/** Selects entities by a line round them: a drag with the tool, or with Shift on the ground. */
import type { EventObject } from 'cytoscape';
import { type RefObject, useEffect, useRef } from 'react';
import type { Drawing } from '../graph/drawing.ts';
import { entitiesIn } from '../graph/usePointing.ts';
import { useStore } from '../state/store.tsx';
import type { Point } from '../state/view.ts';
import { useSelecting } from './selecting.tsx';
import { selectedEntities, together, within } from './several.ts';

/** 3: with fewer points there is no area. */
const LEAST_POINTS = 3;

/** `path`: where the line is drawn, in pixels of the stage. */
export function useLasso(drawing: Drawing | null, path: RefObject<SVGPathElement | null>): void {
  const { view, dispatch } = useStore();
  const { isOn } = useSelecting();
  const viewNow = useRef(view);
  viewNow.current = view;

  useEffect(() => {
    if (drawing === null) return undefined;
    const { cy } = drawing;
    let seen: Point[] = [];
    let line: Point[] | null = null;
    const begin = (event: EventObject): void => {
      const { shiftKey } = event.originalEvent;
      if (!isOn && !(shiftKey && event.target === cy)) return;
      [line, seen] = [[{ ...event.position }], [{ ...event.renderedPosition }]];
      cy.userPanningEnabled(false);
    };
    const draw = (event: EventObject): void => {
      if (line === null) return;
      line.push({ ...event.position });
      seen.push({ ...event.renderedPosition });
      path.current?.setAttribute('d', `M${seen.map(({ x, y }) => `${x} ${y}`).join('L')}Z`);
    };
    const end = (): void => {
      if (line === null) return;
      const nodes = cy.nodes().map((node) => ({ id: node.id(), ...node.position() }));
      const inLine = line.length < LEAST_POINTS ? [] : within(nodes, line);
      const found = inLine.flatMap((id) => entitiesIn(cy.getElementById(id)));
      line = null;
      path.current?.removeAttribute('d');
      cy.userPanningEnabled(true);
      if (found.length > 0) dispatch({ type: 'several', ids: together(selectedEntities(viewNow.current), found) });
    };
    cy.autoungrabify(isOn);
    cy.on('tapstart', begin);
    cy.on('tapdrag', draw);
    cy.on('tapend', end);
    return () => {
      cy.off('tapstart', begin);
      cy.off('tapdrag', draw);
      cy.off('tapend', end);
      // A closed drawing has no container.
      if (cy.destroyed()) return;
      cy.autoungrabify(false);
      cy.userPanningEnabled(true);
    };
  }, [drawing, dispatch, isOn, path]);
}
