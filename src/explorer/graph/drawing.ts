/** Updates a cytoscape drawing from plain values. Independent of React. */
import cytoscape, { type Core, type ElementDefinition, type NodeSingular } from 'cytoscape';
import type { Layout, Point, Selection, View } from '../state/view.ts';
import { FIXED_DISTANCE, separate } from './separate.ts';
import { EDGE } from './elements.ts';
import type { GraphHandle } from './graph-handle.ts';
import { isPlaced, Layouter, toArrange } from './layout.ts';
import type { Palette } from './palette.ts';
import { sceneOf } from './scene.ts';
import { offsetLabels } from './offset-labels.ts';
import { styleOf } from './graph-style.ts';

const PADDING = 44;
/** On a low stage the buttons at its foot would cover the lowest entities. */
const LOW = { height: 560, foot: 68 };
/** A single entity is not enlarged further. */
const CLOSEST_FIT = 1.6;
/** If there are more relations than these, labels are shown only near the selection and the pointer. */
const LABELLED = 60;
/** 500: between the two taps of a double tap, as on desktops; a slow machine delivers them late. */
const DOUBLE_TAP_MILLIS = 500;
/** The second tap must find the element of the first one. */
const REFIT_MILLIS = DOUBLE_TAP_MILLIS;
/** Up to this number of entities, larger names fit. */
const FEW = 40;

export interface Wanted {
  readonly elements: readonly ElementDefinition[];
  readonly palette: Palette;
  readonly layout: Layout;
  readonly pins: View['pins'];
  /** The ids of the selected elements, as cytoscape has them. */
  readonly selected: readonly string[];
  /** The elements that a panel highlights, a path for example; null if none does. */
  readonly highlighted: readonly string[] | null;
}

export class Drawing {
  readonly cy: Core;
  #palette: Palette | undefined;
  #layout: Layout | undefined;
  #pins: View['pins'] = {};
  #step = '';
  /** The whole graph is visible, and the reader has not moved it since. */
  #fitted = false;
  #refit: ReturnType<typeof setTimeout> | undefined;
  readonly #layouter = new Layouter();
  readonly #onArranging: (arranging: boolean) => void;

  /** `onArranging` is called with true when a layout starts, and with false when it ends. */
  constructor(container: HTMLElement, onArranging: (arranging: boolean) => void) {
    this.#onArranging = onArranging;
    this.cy = cytoscape({
      container,
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
      // Edges cannot be moved; dragging the ground moves the view.
      selectionType: 'single',
      multiClickDebounceTime: DOUBLE_TAP_MILLIS,
    });
    this.cy.on('zoom', () => this.#scaleLabels());
    this.cy.on('dragpan scrollzoom pinchzoom', () => (this.#fitted = false));
    // On a phone the side panel grows with its content: a graph that was fitted is fitted again.
    this.cy.on('resize', () => {
      clearTimeout(this.#refit);
      this.#refit = setTimeout(() => this.#fitted && this.fit(), REFIT_MILLIS);
    });
  }

  /** Draws the elements, and positions the new ones. */
  show({ elements, palette, layout, pins: pinned, selected, highlighted }: Wanted): void {
    const { cy } = this;
    const pins = pinsApart(pinned);
    const anew = this.#layout !== undefined && this.#layout !== layout;
    cy.batch(() => {
      if (this.#palette !== palette) cy.style().fromJson(styleOf(palette)).update();
      this.#replace(elements);
      this.#movePinned(pins);
    });
    [this.#palette, this.#layout, this.#pins] = [palette, layout, pins];
    if (anew || !cy.nodes().toArray().every(isPlaced)) this.#arrange(anew);
    this.#mark(selected, highlighted);
    this.#scaleLabels();
    cy.batch(() => offsetLabels(cy));
  }

  fit(gently = true): void {
    const { cy } = this;
    if (cy.elements().empty()) return;
    const box = cy.elements().boundingBox();
    const foot = cy.height() < LOW.height ? LOW.foot : PADDING;
    const [width, height] = [cy.width() - 2 * PADDING, cy.height() - PADDING - foot];
    const zoom = Math.max(cy.minZoom(), Math.min(CLOSEST_FIT, width / box.w, height / box.h));
    const pan = {
      x: cy.width() / 2 - ((box.x1 + box.x2) / 2) * zoom,
      y: PADDING + height / 2 - ((box.y1 + box.y2) / 2) * zoom,
    };
    this.#fitted = true;
    cy.stop();
    if (gently && !isStill()) cy.animate({ zoom, pan }, { duration: 300 });
    else cy.viewport({ zoom, pan });
  }

  handle(): GraphHandle {
    const { cy } = this;
    return {
      scene: () => sceneOf(cy),
      png: async (scale = 2) =>
        // Cytoscape has no image without elements.
        cy.elements().empty()
          ? null
          : await cy.png({ output: 'blob-promise', full: true, scale, bg: this.#palette?.ground ?? 'white' }),
      fit: () => this.fit(),
      zoom: (factor) => {
        this.#fitted = false;
        cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
      },
      focus: (id) => {
        const node = cy.getElementById(id);
        const duration = isStill() ? 0 : 250;
        this.#fitted = false;
        if (node.nonempty()) cy.animate({ center: { eles: node }, zoom: Math.max(cy.zoom(), 1) }, { duration });
      },
      arrange: () => this.#arrange(true),
    };
  }

  /** The element under the pointer or the keyboard's focus: its relations get labels. */
  point(id: string | null): void {
    const { cy } = this;
    cy.batch(() => {
      cy.elements('.near').removeClass('near');
      if (id === null) return;
      const element = cy.getElementById(id);
      element.addClass('near');
      if (element.isNode()) element.connectedEdges().addClass('near');
    });
  }

  close(): void {
    clearTimeout(this.#refit);
    this.#layouter.close();
    this.cy.destroy();
  }

  #arrange(anew: boolean): void {
    const { cy } = this;
    const first = !cy.nodes().toArray().some(isPlaced);
    this.#onArranging(true);
    this.#layouter.arrange(toArrange(cy, this.#layout ?? 'force', this.#pins, anew), (places) => {
      cy.batch(() => {
        for (const [id, place] of Object.entries(places)) {
          const node = cy.getElementById(id);
          if (node.empty() || node.grabbed()) continue;
          if (this.#pins[id] === undefined) node.position({ ...place });
          node.scratch('_home', { ...place });
        }
        cy.nodes().forEach((node) => void node.scratch('_placed', true));
        offsetLabels(cy);
      });
      if (first || anew || this.#outOfSight()) this.fit(!first);
      this.#onArranging(false);
    });
  }

  #replace(elements: readonly ElementDefinition[]): void {
    const wanted = new Map(elements.map((element) => [String(element.data.id), element]));
    const there = new Set<string>();
    this.cy.elements().forEach((element) => {
      const definition = wanted.get(element.id());
      if (definition === undefined) {
        element.remove();
      } else {
        element.data(definition.data);
        there.add(element.id());
      }
    });
    this.cy.add(elements.filter(({ data }) => !there.has(String(data.id))));
    const labelled = this.cy.edges().length <= LABELLED;
    this.cy.edges().toggleClass('labelled', labelled);
  }

  /** Enlarges the names of a few entities at a small zoom, on a phone for example. */
  #scaleLabels(): void {
    const nodes = this.cy.nodes();
    const zoom = this.cy.zoom();
    const step = nodes.length > FEW || zoom >= 0.85 ? 'near-by' : zoom >= 0.6 ? 'far-off' : 'farther-off';
    if (step === this.#step && nodes.toArray().every((node) => node.hasClass(step))) return;
    this.#step = step;
    nodes.removeClass('near-by far-off farther-off').addClass(step);
  }

  /** Moves a pinned node to its pin, and an unpinned one back to the position of the layout. */
  #movePinned(pins: View['pins']): void {
    this.cy.nodes().forEach((node) => {
      const pin = pins[node.id()];
      if (pin !== undefined) node.position({ ...pin });
      else if (node.hasClass('pinned')) node.position({ ...homeOf(node) });
      node.toggleClass('pinned', pin !== undefined);
    });
  }

  #outOfSight(): boolean {
    const { x1, y1, x2, y2 } = this.cy.extent();
    const box = this.cy.nodes().boundingBox();
    return box.x1 < x1 || box.y1 < y1 || box.x2 > x2 || box.y2 > y2;
  }

  #mark(selected: readonly string[], highlighted: readonly string[] | null): void {
    const { cy } = this;
    cy.batch(() => {
      cy.elements('.selected, .far, .highlighted').removeClass('selected far highlighted');
      const chosen = cy.elements().filter((element) => selected.includes(element.id()));
      chosen.addClass('selected');
      if (highlighted !== null) {
        const those = cy.elements().filter((element) => highlighted.includes(element.id()));
        those.addClass('highlighted');
        cy.elements().not(those).addClass('far');
        return;
      }
      if (chosen.empty()) return;
      const close = chosen.union(chosen.nodes().closedNeighborhood()).union(chosen.edges().connectedNodes());
      cy.elements().not(close).addClass('far');
    });
  }
}

/** An address may pin two entities to the same place. */
function pinsApart(pins: View['pins']): View['pins'] {
  const all = Object.entries(pins).map(([id, place]) => ({ id, ...place, fixed: false }));
  return Object.fromEntries(separate(all, FIXED_DISTANCE));
}

/** True if the reader prefers reduced motion. */
function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The position from the layout. */
function homeOf(node: NodeSingular): Point {
  return (node.scratch('_home') as Point | undefined) ?? node.position();
}

/** The elements of a selection; for a claim, the relations that rest on it. */
export function selectedElements(
  selection: Selection | null,
  relations: readonly { readonly id: string; readonly claims: readonly { readonly id: string }[] }[],
): readonly string[] {
  if (selection === null) return [];
  if (selection.kind === 'entity') return [selection.id];
  if (selection.kind === 'relation') return [EDGE + selection.id];
  return relations.filter(({ claims }) => claims.some(({ id }) => id === selection.id)).map(({ id }) => EDGE + id);
}
