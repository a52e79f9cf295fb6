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
        label: 'data(label)',
        'font-family': FONT,
        'font-size': 12,
        'font-weight': 500,
        color: palette.ink,
        'text-wrap': 'wrap',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'line-height': 1.25,
        'text-outline-color': palette.ground,
        'text-outline-width': 2.5,
        'text-outline-opacity': 0.92,
        'min-zoomed-font-size': 6,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.far-off', style: { 'font-size': 15 } },
    { selector: 'node.farther-off', style: { 'font-size': 19 } },
    ...Object.entries(CORNERS).map(([shape, corners]) => ({
      selector: `node[shape = "${shape}"]`,
      style: { shape: 'polygon' as const, 'shape-polygon-points': corners.flat() },
    })),
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 30,
        'text-wrap': 'wrap',
        'line-height': 1.2,
        width: 'data(width)',
        'line-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'target-arrow-shape': 'data(arrow)',
        'target-arrow-fill': 'data(arrowFill)',
        'arrow-scale': 0.9,
        'line-opacity': 0.85,
        'overlay-opacity': 0,
        'font-family': FONT,
        'font-size': 10.5,
        color: palette.ink,
        'text-background-color': palette.ground,
        'text-background-opacity': 0.92,
        'text-background-padding': '2px',
        'text-background-shape': 'round-rectangle',
        'min-zoomed-font-size': 8,
      },
    },
    // Many between the same two lie closer together.
    { selector: 'edge[parallel > 6]', style: { 'control-point-step-size': 17 } },
    dashed('DISPUTED'),
    dashed('ALLEGED'),
    dashed('PLANNED'),
    dashed('DENIED'),
    {
      selector: 'edge[line = "DENIED"]',
      style: { 'mid-target-arrow-shape': 'tee', 'mid-target-arrow-color': 'data(colour)', 'arrow-scale': 1.1 },
    },
    dashed('WITHDRAWN'),
    { selector: 'edge[labelOffset]', style: { 'text-margin-y': 'data(labelOffset)' } },
    { selector: 'edge.labelled[parallel <= 3]', style: { label: 'data(label)' } },
    { selector: 'node.pinned', style: { 'border-style': 'double', 'border-width': 5 } },
    {
      selector: 'node.near, node.selected',
      style: { 'z-index': 20, 'font-weight': 600 },
    },
    {
      selector: 'node.selected',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.28,
        'underlay-shape': 'ellipse',
        'underlay-padding': 9,
        'font-weight': 700,
      },
    },
    {
      selector: 'edge.near',
      style: { label: 'data(label)', 'z-index': 15, 'line-opacity': 1 },
    },
    {
      selector: 'edge.selected',
      style: {
        label: 'data(label)',
        'z-index': 30,
        'line-opacity': 1,
        'underlay-color': palette.accent,
        'underlay-opacity': 0.35,
        'underlay-padding': 5,
        'font-weight': 700,
        'font-size': 12,
      },
    },
    {
      selector: 'edge.highlighted',
      style: {
        label: 'data(label)',
        'z-index': 25,
        'line-opacity': 1,
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
        'font-weight': 600,
      },
    },
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
