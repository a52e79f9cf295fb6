/** A small map of a large graph: all entities, and the part in sight as a box that can be dragged. */
import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTone } from '../parts/useTone.ts';
import { useGraphHandle } from './graph-handle.ts';
import { mapOf, type MapScale } from './minimap.ts';

/** In pixels. */
const SIZE = { width: 176, height: 116 };
const LEAST_DOT = 1.5;
/** Entities that move are drawn again when they rest: a drag keeps its frames. */
const REST_MILLIS = 150;

export function Minimap(): ReactNode {
  const handle = useGraphHandle();
  const tone = useTone();
  const dots = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const scale = useRef<MapScale | null>(null);

  useEffect(() => {
    const graph = handle.current;
    if (graph === null) return undefined;
    const showSight = (): void => {
      const map = scale.current;
      if (map === null || box.current === null) return;
      const { x, y, width, height } = graph.extent();
      const start = map.toMap({ x, y });
      const { style } = box.current;
      style.transform = `translate(${start.x}px, ${start.y}px)`;
      style.width = `${width * map.zoom}px`;
      style.height = `${height * map.zoom}px`;
    };
    const showNodes = (): void => {
      const context = dots.current?.getContext('2d');
      const nodes = graph.overview();
      if (context === null || context === undefined || nodes.length === 0) return;
      const ratio = devicePixelRatio;
      context.canvas.width = SIZE.width * ratio;
      context.canvas.height = SIZE.height * ratio;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      // Not of what is in sight: a drag would change the scale under the pointer.
      const map = mapOf(nodes, SIZE);
      scale.current = map;
      for (const { x, y, size, line } of nodes) {
        const at = map.toMap({ x, y });
        const radius = Math.max(LEAST_DOT, (size / 2) * map.zoom);
        context.fillStyle = line;
        context.fillRect(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
      }
      showSight();
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onNodes = (): void => {
      clearTimeout(timer);
      timer = setTimeout(showNodes, REST_MILLIS);
    };
    showNodes();
    const stop = graph.watch({ onNodes, onSight: showSight });
    return () => {
      stop();
      clearTimeout(timer);
    };
    // The colours of entities follow the tone.
  }, [handle, tone]);

  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons === 0 || scale.current === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    // Within the map.
    const x = Math.min(SIZE.width, Math.max(0, event.clientX - left));
    const y = Math.min(SIZE.height, Math.max(0, event.clientY - top));
    handle.current?.moveTo(scale.current.toGraph({ x, y }));
  };
  // The keys of the graph do the same.
  return (
    <div className="minimap" aria-hidden="true" onPointerDown={move} onPointerMove={move}>
      <canvas ref={dots} />
      <div ref={box} className="minimap-sight" />
    </div>
  );
}
