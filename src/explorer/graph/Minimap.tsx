/** A small map of a large graph: all entities, and the part in sight as a box that can be dragged. */
import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTone } from '../parts/useTone.ts';
import { useGraphHandle } from './graph-handle.ts';
import { mapOf, type MapScale } from './minimap.ts';
import { PALETTES } from './palette.ts';

/** In pixels. */
const SIZE = { width: 176, height: 116 };
const LEAST_DOT = 1.5;

export function Minimap(): ReactNode {
  const handle = useGraphHandle();
  const palette = PALETTES[useTone()];
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = useRef<MapScale | null>(null);

  useEffect(() => {
    const graph = handle.current;
    if (graph === null) return undefined;
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const context = canvas.current?.getContext('2d');
      if (context === null || context === undefined) return;
      const ratio = devicePixelRatio;
      context.canvas.width = SIZE.width * ratio;
      context.canvas.height = SIZE.height * ratio;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const { nodes, extent } = graph.overview();
      if (nodes.length === 0) return;
      // Not of what is in sight: a drag would change the scale under the pointer.
      const map = mapOf(nodes, SIZE);
      scale.current = map;
      for (const { x, y, size, line } of nodes) {
        const at = map.toMap({ x, y });
        const radius = Math.max(LEAST_DOT, (size / 2) * map.zoom);
        context.fillStyle = line;
        context.fillRect(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
      }
      const start = map.toMap(extent);
      context.strokeStyle = palette.accent;
      context.lineWidth = 2;
      context.strokeRect(start.x, start.y, extent.width * map.zoom, extent.height * map.zoom);
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    soon();
    const stop = graph.watch(soon);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [handle, palette]);

  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
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
    <div className="minimap" aria-hidden="true">
      <canvas ref={canvas} onPointerDown={move} onPointerMove={move} />
    </div>
  );
}
