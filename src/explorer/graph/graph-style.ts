/** The style sheet of the graph: shapes and colours by type, dashes by status, for plans and for what was withdrawn, thickness by origins. */
import type { StylesheetJson } from 'cytoscape';
import { CORNERS, DASHES, type Line, type Palette } from './palette.ts';

export const FONT = '"IBM Plex Sans Arabic", system-ui, sans-serif';

export function styleOf(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'ellipse',
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(fill)',
        'border-color': 'data(line)',
        'border-width': 2,
        'overlay-opacity': 0,
      },
    },
    ...Object.entries(CORNERS).map(([shape, corners]) => ({
      selector: `node[shape = "${shape}"]`,
      style: { shape: 'polygon' as const, 'shape-polygon-points': corners.flat() },
    })),
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        width: 'data(width)',
        'line-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'target-arrow-shape': 'data(arrow)',
        'source-arrow-color': 'data(colour)',
        'source-arrow-shape': 'data(backArrow)',
        'source-arrow-fill': 'data(arrowFill)',
        'target-arrow-fill': 'data(arrowFill)',
        'arrow-scale': 0.9,
        'line-opacity': 0.85,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge[?bend]',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 'data(bendShare)',
        'edge-distances': 'node-position',
      },
    },
    // From an entity to itself.
    { selector: 'edge:loop', style: { 'curve-style': 'bezier' } },
    dashed('DISPUTED'),
    dashed('ALLEGED'),
    dashed('PLANNED'),
    dashed('DENIED'),
    {
      selector: 'edge[line = "DENIED"]',
      style: { 'mid-target-arrow-shape': 'tee', 'mid-target-arrow-color': 'data(colour)', 'arrow-scale': 1.1 },
    },
    dashed('WITHDRAWN'),
    // A stack: behind a group lies another of its form.
    {
      selector: 'node[?members]',
      style: { ghost: 'yes', 'ghost-offset-x': 5, 'ghost-offset-y': -5, 'ghost-opacity': 0.6 },
    },
    { selector: 'node.pinned', style: { 'border-style': 'double', 'border-width': 5 } },
    {
      selector: 'node.near, node.selected',
      style: { 'z-index': 20 },
    },
    {
      selector: 'node.selected',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.28,
        'underlay-shape': 'ellipse',
        'underlay-padding': 9,
      },
    },
    {
      selector: 'edge.near',
      style: { 'z-index': 15, 'line-opacity': 1 },
    },
    {
      selector: 'edge.selected',
      style: {
        'z-index': 30,
        'line-opacity': 1,
        'underlay-color': palette.accent,
        'underlay-opacity': 0.35,
        'underlay-padding': 5,
      },
    },
    {
      selector: 'edge.highlighted',
      style: {
        'z-index': 25,
        'line-opacity': 1,
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
      },
    },
    // Heads of many lines take most of the time of a frame.
    { selector: 'edge.moving', style: { 'target-arrow-shape': 'none', 'source-arrow-shape': 'none' } },
    { selector: '.far', style: { opacity: 0.28 } },
    {
      selector: 'node.focused',
      style: { 'outline-color': palette.accent, 'outline-width': 3, 'outline-offset': 3, 'outline-opacity': 1 },
    },
    { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } },
  ] as StylesheetJson;
}

function dashed(line: Exclude<Line, 'ASSERTED'>): object {
  return {
    selector: `edge[line = "${line}"]`,
    style: {
      'line-style': 'dashed',
      'line-dash-pattern': DASHES[line],
      'line-cap': line === 'ALLEGED' ? 'round' : 'butt',
    },
  };
}
