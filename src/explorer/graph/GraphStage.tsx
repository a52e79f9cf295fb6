/** The graph: draws the canvas, and turns pointer and keyboard events into actions. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useData } from '../api/data.tsx';
import { wholly } from '../groups/groups.ts';
import { useGroupName, useGroups } from '../groups/useGroups.ts';
import { Said } from '../menu/menu.tsx';
import { useMarks } from '../matters/useMarks.ts';
import { useTone } from '../parts/useTone.ts';
import { useSelecting } from '../selection/selecting.tsx';
import { useLasso } from '../selection/useLasso.ts';
import { useSizes } from '../sizes/useSizes.ts';
import { useStore } from '../state/store.tsx';
import { useLabels, useText } from '../text/useText.ts';
import { drawBadges } from './badges.ts';
import { drawLabels } from './draw-labels.ts';
import { Drawing, selectedElements, selectedRelations } from './drawing.ts';
import { drawnIn, EDGE, elementsOf } from './elements.ts';
import { useGraphHandle } from './graph-handle.ts';
import { useHighlighting } from './highlight.tsx';
import { PALETTES } from './palette.ts';
import { useContextMenu } from './useContextMenu.ts';
import { useFontsReady } from './useFontsReady.ts';
import { useGraphKeys } from './useGraphKeys.ts';
import { usePointing } from './usePointing.ts';
import './graph.css';

export function GraphStage(): ReactNode {
  const { view } = useStore();
  const { canvas } = useData();
  const text = useText();
  const labels = useLabels();
  const palette = PALETTES[useTone()];
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [arranging, setArranging] = useState(true);
  const ground = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLCanvasElement>(null);
  const labelLayer = useRef<HTMLCanvasElement>(null);
  const handle = useGraphHandle();
  const ready = useFontsReady();
  const { highlight } = useHighlighting();
  const marks = useMarks();
  const { sizes } = useSizes();
  const groups = useGroups();
  const groupName = useGroupName();

  useEffect(() => {
    if (ground.current === null) return undefined;
    const made = new Drawing(ground.current, setArranging);
    handle.current = made.handle();
    setDrawing(made);
    return () => {
      handle.current = null;
      made.close();
    };
  }, [handle]);

  const paletteNow = useRef(palette);
  paletteNow.current = palette;
  const textNow = useRef(text);
  textNow.current = text;
  useEffect(() => {
    if (drawing === null || layer.current === null || labelLayer.current === null) return undefined;
    const paletteOf = (): typeof palette => paletteNow.current;
    const stopLabels = drawLabels(
      drawing.cy,
      drawing.labels,
      labelLayer.current,
      paletteOf,
      () => textNow.current.edtf,
    );
    const stopBadges = drawBadges(drawing.cy, layer.current, paletteOf);
    return () => {
      stopLabels();
      stopBadges();
    };
  }, [drawing]);

  const { layout, pins, selection, several } = view;
  const open = useMemo(
    () => new Set([...selectedRelations(selection, canvas.relations), ...(highlight?.relations ?? [])]),
    [selection, canvas, highlight],
  );
  const elements = useMemo(
    () => elementsOf(canvas, { palette, text, labels, open, marks, sizes, groups, groupName }),
    [canvas, palette, text, labels, open, marks, sizes, groups, groupName],
  );
  useEffect(() => {
    if (drawing === null || !ready) return;
    const inElement = groups.all.length === 0 ? (id: string): string => id : drawnIn(elements);
    const selected = selectedElements(selection, canvas.relations).map(inElement);
    const highlighted =
      highlight === null ? null : [...highlight.entities, ...highlight.relations.map((id) => EDGE + id)].map(inElement);
    drawing.show({
      elements,
      palette,
      layout,
      isMirrored: text.language === 'ar',
      pins,
      selected,
      several: wholly(several, groups).map(inElement),
      highlighted,
    });
  }, [drawing, ready, elements, palette, layout, text, pins, selection, several, canvas, highlight]);

  const marked = [...marks.entities.keys()].filter((id) => canvas.entities.has(id)).length + marks.relations.size;

  const { isOn: isSelecting } = useSelecting();
  const lasso = useRef<SVGPathElement>(null);
  usePointing(drawing);
  useLasso(drawing, lasso);
  const { onKeyDown, spoken, focused } = useGraphKeys(drawing, marks, groups);
  const openMenu = useContextMenu(drawing, focused);

  return (
    <div className="graph" data-arranging={arranging && canvas.entities.size > 0} data-selecting={isSelecting}>
      <div
        ref={ground}
        className="graph-ground"
        dir="ltr"
        tabIndex={0}
        role="application"
        id="graph"
        aria-label={text.t('graph.label')}
        aria-describedby="graph-help"
        onKeyDown={(event) => openMenu(event) || onKeyDown(event)}
        onContextMenu={(event) => event.preventDefault()}
      />
      <canvas ref={labelLayer} className="graph-labels" dir="ltr" aria-hidden="true" />
      <canvas ref={layer} className="graph-badges" dir="ltr" aria-hidden="true" />
      <svg className="graph-lasso" aria-hidden="true">
        <path ref={lasso} />
      </svg>
      <p id="graph-help" className="hidden-text">
        {text.t('graph.describe', { entities: canvas.entities.size, relations: canvas.relations.length })}{' '}
        {groups.all.length > 0 && `${text.t('group.describe', { count: groups.all.length })} `}
        {marked > 0 && `${text.t('graph.marked', { count: marked })} `}
        {text.t('graph.help')}
      </p>
      <p className="hidden-text" aria-live="polite">
        {spoken}
      </p>
      <Said />
    </div>
  );
}
