/** Updates a cytoscape drawing from plain values. Independent of React. */
import cytoscape, {
  type CollectionReturnValue,
  type Core,
  type ElementDefinition,
  type EventObject,
  type NodeSingular,
} from 'cytoscape';
import type { Layout, Point, Selection, View } from '../state/view.ts';
import { FIXED_DISTANCE, separate } from './separate.ts';
import { EDGE, type EdgeData, type NodeData } from './elements.ts';
import { type Bend, STRAIGHT } from './geometry.ts';
import { fitRoom } from './fit-room.ts';
import type { GraphHandle } from './graph-handle.ts';
import type { Room } from './to-arrange.ts';
import { isPlaced, Layouter, toArrange } from './layout.ts';
import { Labels } from './labels.ts';
import { placeNames } from './place-names.ts';
import { overviewOf } from './overview.ts';
import { pngOf } from './png.ts';
import type { Palette } from './palette.ts';
import { replaceElements } from './replace-elements.ts';
import { sceneOf } from './scene.ts';
import { signedIn } from './signs.ts';
import { styleOf } from './graph-style.ts';

/** 500: between the two taps of a double tap, as on desktops; a slow machine delivers them late. */
const DOUBLE_TAP_MILLIS = 500;
/** The second tap must find the element of the first one. */
const REFIT_MILLIS = DOUBLE_TAP_MILLIS;
/** With more entities, labels are placed again only when the zoom has come to rest; more lines lose their heads while they move. */
const MANY = 200;
const REST_MILLIS = 80;

export interface Wanted {
  readonly elements: readonly ElementDefinition[];
  readonly palette: Palette;
  readonly layout: Layout;
  /** The page is read from right to left. */
  readonly isMirrored: boolean;
  readonly pins: View['pins'];
  /** The ids of the selected elements, as cytoscape has them. */
  readonly selected: readonly string[];
  /** The ids of entities that are selected together; nothing is faded for them. */
  readonly several: readonly string[];
  /** The elements that a panel highlights, a path for example; null if none does. */
  readonly highlighted: readonly string[] | null;
}

export class Drawing {
  readonly cy: Core;
  readonly labels: Labels;
  #palette: Palette | undefined;
  #layout: Layout | undefined;
  #pins: View['pins'] = {};
  /** The lines and pins for which the bends were computed. */
  #routed = '';
  /** The elements whose signs the last layout or bending knew. */
  #signed = '';
  #center: string | null = null;
  #isMirrored = false;
  #bends: Readonly<Record<string, Bend>> = {};
  /** The worker has not answered yet. */
  #isArranging = false;
  /** The whole graph is visible, and the reader has not moved it since. */
  #fitted = false;
  #refit: ReturnType<typeof setTimeout> | undefined;
  #relabel: ReturnType<typeof setTimeout> | undefined;
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
    this.labels = new Labels(this.cy);
    this.cy.on('zoom', () => this.#relabelSoon());
    this.cy.on('grab', 'node', ({ target }: EventObject) => {
      const edges = (target as NodeSingular).connectedEdges();
      if (edges.length > MANY) edges.addClass('moving');
    });
    this.cy.on('free', 'node', () => void this.cy.edges('.moving').removeClass('moving'));
    this.cy.on('dragfree', () => this.#label());
    this.cy.on('dragpan scrollzoom pinchzoom', () => (this.#fitted = false));
    // On a phone the side panel grows with its content: a graph that was fitted is fitted again.
    this.cy.on('resize', () => {
      clearTimeout(this.#refit);
      this.#refit = setTimeout(() => this.#fitted && this.fit(), REFIT_MILLIS);
    });
  }

  /** Draws the elements, and positions the new ones. */
  show({ elements, palette, layout, isMirrored, pins: pinned, selected, several, highlighted }: Wanted): void {
    const { cy } = this;
    const pins = pinsApart(pinned);
    const chosen =
      selected.find((id) => elements.some(({ group, data }) => group === 'nodes' && data.id === id)) ?? null;
    // Another chosen entity has other circles around it.
    const isOther = layout === 'circle' && chosen !== null && chosen !== this.#center;
    const anew = this.#layout !== undefined && (this.#layout !== layout || isOther);
    this.#center = chosen ?? this.#center;
    // Names of another language have other sizes.
    if (this.#isMirrored !== isMirrored) this.labels.kept = {};
    this.#isMirrored = isMirrored;
    cy.batch(() => {
      if (this.#palette !== palette) cy.style().fromJson(styleOf(palette)).update();
      replaceElements(cy, elements);
      this.#movePinned(pins);
    });
    [this.#palette, this.#layout, this.#pins] = [palette, layout, pins];
    // Names and lines keep clear of what is larger now.
    const sizes = cy.nodes().map((node) => (node.data() as NodeData).size);
    const lines = [...cy.elements().map((element) => element.id()), ...sizes, JSON.stringify(pins)].join(' ');
    // What the layout of new entities waits for is asked once.
    const isMissing = !this.#isArranging && !cy.nodes().toArray().every(isPlaced);
    const isChanged = anew || this.#routed !== lines || isMissing;
    if ((isChanged || this.#isBentForOthers()) && cy.nodes().nonempty()) this.#arrange(anew);
    this.#routed = lines;
    this.#bend();
    this.#mark(selected, highlighted);
    for (const id of several) cy.getElementById(id).addClass('selected');
    this.#label();
  }

  fit(gently = true): void {
    const { cy } = this;
    if (cy.nodes().empty()) return;
    const room = { width: cy.width(), height: cy.height() };
    const { zoom, pan } = fitRoom(
      cy.nodes().map((node) => node.position()),
      room,
      cy.minZoom(),
    );
    this.#fitted = true;
    cy.stop();
    if (gently && !isStill()) cy.animate({ zoom, pan: { ...pan } }, { duration: 300, complete: () => this.#label() });
    else {
      cy.viewport({ zoom, pan: { ...pan } });
      this.#label();
    }
  }

  handle(): GraphHandle {
    const { cy } = this;
    return {
      scene: () => sceneOf(cy, this.labels),
      png: async (scale = 2) =>
        // Cytoscape has no image without elements.
        cy.elements().empty() || this.#palette === undefined
          ? null
          : await pngOf(cy, this.labels, this.#palette, scale),
      ...overviewOf(cy),
      moveTo: ({ x, y }) => {
        this.#fitted = false;
        const zoom = cy.zoom();
        cy.pan({ x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom });
      },
      fit: () => this.fit(),
      zoom: (factor) => {
        this.#fitted = false;
        cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
      },
      focus: (id) => {
        // An entity may be in a group.
        const node = cy.nodes().filter((each) => each.id() === id || membersOf(each).includes(id));
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
    this.labels.placeLines();
  }

  close(): void {
    clearTimeout(this.#refit);
    clearTimeout(this.#relabel);
    this.#layouter.close();
    this.cy.destroy();
  }

  #arrange(anew: boolean): void {
    const { cy } = this;
    const first = !cy.nodes().toArray().some(isPlaced);
    const arranging = {
      kind: this.#layout ?? 'force',
      pins: this.#pins,
      room: this.#room(),
      center: this.#center,
      isMirrored: this.#isMirrored,
      namesOf: (node: NodeSingular, zoom: number) => this.labels.sizesOf(node, zoom),
    };
    const task = toArrange(cy, arranging, anew);
    if (!task.isStill) this.#onArranging(true);
    this.#isArranging = true;
    // For measurements, which wait until nothing moves (tests/support/explorer/readable).
    cy.container()?.setAttribute('data-bending', 'true');
    this.#signed = signedIn(this.cy);
    this.#layouter.arrange({ ...task, kept: this.labels.kept }, ({ places, guides, bends, kept }) => {
      this.#isArranging = false;
      cy.container()?.removeAttribute('data-bending');
      this.#bends = bends;
      this.labels.kept = kept;
      if (guides !== null) this.labels.guides = guides;
      cy.batch(() => {
        for (const [id, place] of Object.entries(places)) {
          const node = cy.getElementById(id);
          if (node.empty() || node.grabbed()) continue;
          if (this.#pins[id] === undefined) node.position({ ...place });
          node.scratch('_home', { ...place });
        }
        cy.nodes().forEach((node) => void node.scratch('_placed', true));
        this.#bend();
      });
      if (first || anew || this.#fitted) this.fit(!first);
      else this.#label();
      this.#onArranging(false);
      if (this.#isBentForOthers()) this.#arrange(false);
    });
  }

  /** Signs came after the places were asked for: lines and names make room for them. */
  #isBentForOthers(): boolean {
    return !this.#isArranging && this.#signed !== signedIn(this.cy);
  }

  /** Places names. Those of many entities come from the worker; until then names stay beside their entities. */
  #label(): void {
    const toName = this.labels.toName(this.#fitted ? this.#room() : null);
    const isNow = toName.nodes.length <= MANY;
    this.#layouter.name(isNow || this.#isArranging ? null : toName, (names) => this.labels.setNames(names));
    if (isNow) this.labels.setNames(placeNames(toName));
    else this.labels.placeLines();
  }

  /** The stage, and the buttons on it. */
  #room(): Room {
    const ground = this.cy.container();
    if (ground === null) return { width: this.cy.width(), height: this.cy.height() };
    const { left, top } = ground.getBoundingClientRect();
    const buttons = ground.closest('.stage')?.querySelectorAll('.graph-tools, .graph-arrange, .minimap') ?? [];
    const blocked = [...buttons].map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return { x: x - left, y: y - top, width, height };
    });
    return { width: this.cy.width(), height: this.cy.height(), blocked };
  }

  /** Bends the lines: those of an opened bundle by their order, the others as the worker has computed. */
  #bend(): void {
    this.cy.edges().forEach((edge) => {
      const { fan } = edge.data() as EdgeData;
      const { by, share } = fan === null ? (this.#bends[edge.id()] ?? STRAIGHT) : { by: fan, share: 0.5 };
      if (edge.data('bend') !== by || edge.data('bendShare') !== share) edge.data({ bend: by, bendShare: share });
    });
  }

  #relabelSoon(): void {
    clearTimeout(this.#relabel);
    if (this.cy.nodes().length <= MANY) this.#label();
    else this.#relabel = setTimeout(() => this.#label(), REST_MILLIS);
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

  #mark(selected: readonly string[], highlighted: readonly string[] | null): void {
    const { cy } = this;
    cy.batch(() => {
      cy.elements('.selected, .far, .highlighted, .opened').removeClass('selected far highlighted opened');
      const withIds = (ids: readonly string[]): CollectionReturnValue =>
        ids.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection());
      const chosen = withIds(selected);
      chosen.addClass('selected');
      if (highlighted !== null) {
        const those = withIds(highlighted);
        those.addClass('highlighted');
        cy.elements().not(those).addClass('far');
        return;
      }
      if (chosen.empty()) return;
      const opened = chosen.edges().parallelEdges();
      opened.addClass('opened');
      const close = chosen
        .union(chosen.nodes().closedNeighborhood())
        .union(opened)
        .union(chosen.edges().connectedNodes());
      cy.elements().not(close).addClass('far');
    });
  }
}

/** An address may pin two entities to the same place. */
function pinsApart(pins: View['pins']): View['pins'] {
  const all = Object.entries(pins).map(([id, place]) => ({ id, ...place, fixed: false }));
  return Object.fromEntries(separate(all, FIXED_DISTANCE));
}

function membersOf(node: NodeSingular): readonly string[] {
  return (node.data() as NodeData).members ?? [];
}

/** True if the reader prefers reduced motion. */
function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The position from the layout. */
function homeOf(node: NodeSingular): Point {
  return (node.scratch('_home') as Point | undefined) ?? node.position();
}

type Relations = readonly { readonly id: string; readonly claims: readonly { readonly id: string }[] }[];

/** The ids of the selected relations; for a claim, those that rest on it. */
export function selectedRelations(selection: Selection | null, relations: Relations): readonly string[] {
  if (selection === null || selection.kind === 'entity') return [];
  if (selection.kind === 'relation') return [selection.id];
  return relations.filter(({ claims }) => claims.some(({ id }) => id === selection.id)).map(({ id }) => id);
}

/** The elements of a selection. */
export function selectedElements(selection: Selection | null, relations: Relations): readonly string[] {
  if (selection?.kind === 'entity') return [selection.id];
  return selectedRelations(selection, relations).map((id) => EDGE + id);
}
