/** Keeps a cytoscape drawing in step with what is to be drawn; knows nothing of React. */
import cytoscape, { type Core, type ElementDefinition, type NodeSingular } from 'cytoscape';
import type { Layout, Point, Selection, View } from '../state/view.ts';
import { EDGE } from './elements.ts';
import type { GraphHandle } from './graph-handle.ts';
import { isPlaced, Layouter, toArrange } from './layout.ts';
import type { Palette } from './palette.ts';
import { sceneOf } from './scene.ts';
import { offsetLabels } from './offset-labels.ts';
import { styleOf } from './style.ts';

const PADDING = 44;
/** On a low stage the buttons below would lie over what is lowest. */
const LOW = { height: 560, foot: 68 };
/** A single entity is not blown up. */
const CLOSEST_FIT = 1.6;
/** Beyond this many relations their labels are shown only near what is selected or pointed at. */
const LABELLED = 60;
/** 500: between the two taps of a double one, as on desktops; a slow machine tells them late. */
const DOUBLE_TAP_MILLIS = 500;
/** A second tap of two still finds what the first one hit. */
const REFIT_MILLIS = DOUBLE_TAP_MILLIS;
/** So many entities have room for larger names. */
const FEW = 40;

export interface Wanted {
  readonly elements: readonly ElementDefinition[];
  readonly palette: Palette;
  readonly layout: Layout;
  readonly pins: View['pins'];
  /** Ids as cytoscape has them; what is selected on the canvas. */
  readonly selected: readonly string[];
  /** What a panel brings out instead, a path for example; null where none does. */
  readonly brought: readonly string[] | null;
}

export class Drawing {
  readonly cy: Core;
  #palette: Palette | undefined;
  #layout: Layout | undefined;
  #pins: View['pins'] = {};
  #step = '';
  /** Everything is in sight, and nobody has moved the view since. */
  #fitted = false;
  #refit: ReturnType<typeof setTimeout> | undefined;
  readonly #layouter = new Layouter();
  readonly #onArranging: (arranging: boolean) => void;

  /** `onArranging` hears when places are being sought, and when they are found. */
  constructor(container: HTMLElement, onArranging: (arranging: boolean) => void) {
    this.#onArranging = onArranging;
    this.cy = cytoscape({
      container,
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
      // Edges are read, not moved; dragging the ground moves the view.
      selectionType: 'single',
      multiClickDebounceTime: DOUBLE_TAP_MILLIS,
    });
    this.cy.on('zoom', () => this.#scaleLabels());
    this.cy.on('dragpan scrollzoom pinchzoom', () => (this.#fitted = false));
    // The side of a phone grows with what it says: what was in sight stays so.
    this.cy.on('resize', () => {
      clearTimeout(this.#refit);
      this.#refit = setTimeout(() => this.#fitted && this.fit(), REFIT_MILLIS);
    });
  }

  /** Draws what is wanted, and gives what is new a place. */
  show({ elements, palette, layout, pins, selected, brought }: Wanted): void {
    const { cy } = this;
    const anew = this.#layout !== undefined && this.#layout !== layout;
    cy.batch(() => {
      if (this.#palette !== palette) cy.style().fromJson(styleOf(palette)).update();
      this.#replace(elements);
      this.#movePinned(pins);
    });
    [this.#palette, this.#layout, this.#pins] = [palette, layout, pins];
    if (anew || !cy.nodes().toArray().every(isPlaced)) this.#arrange(anew);
    this.#mark(selected, brought);
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
        await cy.png({ output: 'blob-promise', full: true, scale, bg: this.#palette?.ground ?? 'white' }),
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

  /** Pointed at, or under the keyboard's focus: its surroundings are labelled. */
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
    this.#layouter.ask(toArrange(cy, this.#layout ?? 'force', this.#pins, anew), (places) => {
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

  /** A few entities seen from afar, on a phone for example: their names stay readable. */
  #scaleLabels(): void {
    const nodes = this.cy.nodes();
    const zoom = this.cy.zoom();
    const step = nodes.length > FEW || zoom >= 0.85 ? 'near-by' : zoom >= 0.6 ? 'far-off' : 'farther-off';
    if (step === this.#step && nodes.toArray().every((node) => node.hasClass(step))) return;
    this.#step = step;
    nodes.removeClass('near-by far-off farther-off').addClass(step);
  }

  /** Where it is pinned; and back to where the layout put it, once it is let go. */
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

  #mark(selected: readonly string[], brought: readonly string[] | null): void {
    const { cy } = this;
    cy.batch(() => {
      cy.elements('.selected, .far, .brought').removeClass('selected far brought');
      const chosen = cy.elements().filter((element) => selected.includes(element.id()));
      chosen.addClass('selected');
      if (brought !== null) {
        const those = cy.elements().filter((element) => brought.includes(element.id()));
        those.addClass('brought');
        cy.elements().not(those).addClass('far');
        return;
      }
      if (chosen.empty()) return;
      const close = chosen.union(chosen.nodes().closedNeighborhood()).union(chosen.edges().connectedNodes());
      cy.elements().not(close).addClass('far');
    });
  }
}

/** Does the reader want nothing to move by itself? */
function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Where the layout put it. */
function homeOf(node: NodeSingular): Point {
  return (node.scratch('_home') as Point | undefined) ?? node.position();
}

/** Which element stands for a selection; a claim is found by the relations that it carries. */
export function selectedElements(
  selection: Selection | null,
  relations: readonly { readonly id: string; readonly claims: readonly { readonly id: string }[] }[],
): readonly string[] {
  if (selection === null) return [];
  if (selection.kind === 'entity') return [selection.id];
  if (selection.kind === 'relation') return [EDGE + selection.id];
  return relations.filter(({ claims }) => claims.some(({ id }) => id === selection.id)).map(({ id }) => EDGE + id);
}
