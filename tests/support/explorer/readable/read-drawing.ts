/**
 * A script for the page that reads what is drawn, in pixels of the stage. Nodes and lines come from cytoscape, which registers itself at
 * its container. Labels come from the layer that paints them: its canvas has the list of what it painted last, `drawnLabels`. The pixels
 * of that canvas are compared with the list: `strayPixels` is the number of painted pixels further than 2 pixels outside of all boxes (strokes of letters reach over), plus the number of
 * boxes without a painted pixel.
 */
export const READ_DRAWING = `(() => {
  const ground = document.querySelector('.graph-ground');
  const cy = ground._cyreg.cy;
  const layer = document.querySelector('.graph-labels');
  const shift = cy.pan(), zoom = cy.zoom();
  const seen = ({ x, y }) => ({ x: x * zoom + shift.x, y: y * zoom + shift.y });
  const nodes = cy.nodes().map((node) => ({
    id: node.id(), ...node.renderedPosition(), radius: node.renderedOuterWidth() / 2,
  }));
  const lines = cy.edges().filter((edge) => edge.visible()).map((edge) => ({
    id: edge.id(), source: edge.source().id(), target: edge.target().id(),
    start: seen(edge.sourceEndpoint()), end: seen(edge.targetEndpoint()),
    controls: (edge.controlPoints() ?? []).map(seen),
  }));
  const { labels, strayPixels } = ofLayer();
  return { stage: { width: cy.width(), height: cy.height() }, nodes, lines, labels, strayPixels };

  function ofLayer() {
    const labels = layer.drawnLabels.map((label) => ({ ...label }));
    const context = layer.getContext('2d');
    const ratio = layer.width / cy.width();
    const { data, width, height } = context.getImageData(0, 0, layer.width, layer.height);
    const inBox = new Int32Array(width * height);
    labels.forEach((box, index) => {
      for (let y = Math.floor(box.y * ratio) - 2; y <= Math.ceil((box.y + box.height) * ratio) + 1; y += 1)
        for (let x = Math.floor(box.x * ratio) - 2; x <= Math.ceil((box.x + box.width) * ratio) + 1; x += 1)
          if (x >= 0 && y >= 0 && x < width && y < height) inBox[y * width + x] = index + 1;
    });
    const painted = new Set();
    let stray = 0;
    for (let at = 0; at < inBox.length; at += 1) {
      if (data[at * 4 + 3] === 0) continue;
      if (inBox[at] === 0) stray += 1;
      else painted.add(inBox[at]);
    }
    return { labels, strayPixels: stray + labels.filter((_, index) => !painted.has(index + 1)).length };
  }
})()`;

/** True if the graph has its places, and neither lines nor names move any more. */
export const IS_DRAWN = `document.querySelector('.graph-ground')._cyreg.cy.nodes().length > 0 &&
  document.querySelector('.graph[data-arranging="false"] .graph-ground:not([data-bending])') !== null`;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Node extends Point {
  readonly id: string;
  readonly radius: number;
}

export interface Line {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly start: Point;
  readonly end: Point;
  readonly controls: readonly Point[];
}

export interface Label extends Box {
  readonly kind: 'name' | 'line' | 'count';
  /** The id of the node or line. */
  readonly of: string;
  /** Of the font, in pixels. */
  readonly size: number;
}

export interface ReadDrawing {
  readonly stage: { readonly width: number; readonly height: number };
  readonly nodes: readonly Node[];
  readonly lines: readonly Line[];
  readonly labels: readonly Label[];
  readonly strayPixels: number;
}
