/**
 * Gives names room: moves entities, bends lines and moves names, until fewer names are hidden or crossed by lines. Simulated annealing
 * (Kirkpatrick, Gelatt and Vecchi, 1983) with few steps, each of which begins at a name that is hidden or crossed. Lengths are pixels.
 */
import type { Point } from '../state/view.ts';
import type { Spot } from './crowded-costs.ts';
import type { CrowdedStage } from './crowded-stage.ts';
import { STRAIGHT } from './geometry.ts';
import type { NamePlace } from './name-places.ts';
import type { KeptPlaces } from './place-names.ts';
import { BENDS } from './route-lines.ts';

/** A step that makes the whole worse by this much is taken with probability 1/e at the beginning. */
const WARMTH = 0.12;
/** How far an entity is moved at most, at the beginning as a share of the shorter side of the stage, and at the end. */
const FIRST_REACH = 0.3;
const LAST_REACH = 16;
/** An entity with more lines stays. */
const MOST_LINES = 12;
/** To make room for a name: how many others give way, how far, and how often a place for one is looked for. */
const MOST_PUSHED = { entities: 3, names: 1, across: 90, down: 60, tries: 8 };
/** Of a moved entity's lines. */
const FEW_BENDS = [
  STRAIGHT,
  ...BENDS.filter(({ by, share }) => share === 0.5 && [16, 34, 68, 130].includes(Math.abs(by))),
];
const ALL_BENDS = [STRAIGHT, ...BENDS];

/** Of the names that are shown. */
const MOST_CROSSED = 0.25;
/** So many names are shown even if lines cross them, by the number of entities. */
const LEAST_SHOWN = [
  { most: 20, share: 1 },
  { most: 60, share: 0.8 },
  { most: Infinity, share: 0.4 },
] as const;

interface Search {
  /** How many steps are tried. */
  readonly steps: number;
  /** The shorter side of the stage. */
  readonly side: number;
  /** Numbers between 0 and 1. */
  readonly random: () => number;
  /** Where names are now; those without an entry have no place yet. */
  readonly kept: KeptPlaces;
  /** The entities that may be moved. */
  readonly isFree: (spot: Spot) => boolean;
}

export function clearNames(stage: CrowdedStage, { steps, side, random, kept, isFree }: Search): void {
  const free = new Set(
    stage.spots.filter((spot) => isFree(spot) && spot.strands.length <= MOST_LINES && !stage.isAtEdge(spot)),
  );
  const anyOf = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  for (const spot of stage.spots.toSorted((a, b) => b.weight - a.weight)) {
    const index = kept[spot.id];
    const place = index === undefined || index === null ? undefined : spot.places[index];
    if (place !== undefined && stage.isOpen(spot, place)) stage.takePlace(spot, place, []);
    else if (index !== null) stage.chooseName(spot);
  }
  stage.keep();
  let cost = stage.cost();
  for (let step = 0; step < steps; step += 1) {
    const spot = anyOf(stage.spots.filter(({ name, crossings }) => name === null || crossings > 0));
    if (spot === undefined) break;
    const left = (1 - step / steps) ** 2;
    if (!change(spot, LAST_REACH + (FIRST_REACH * side - LAST_REACH) * left)) continue;
    const changed = stage.cost();
    if (changed <= cost || random() < Math.exp((cost - changed) / (WARMTH * left))) {
      cost = changed;
      stage.keep();
    } else stage.putBack();
  }
  evenOut(stage);

  /** @returns false if nothing was changed */
  function change(spot: Spot, reach: number): boolean {
    if (spot.name === null && random() < 0.5) return makeRoom(spot);
    const across = stage.strands.filter(({ crossed }) => crossed.has(spot));
    const dice = random();
    const line = anyOf(across);
    if (dice < 0.25 && line !== undefined) {
      stage.chooseBend(line, ALL_BENDS);
      stage.chooseName(spot);
      return true;
    }
    if (dice < 0.35) {
      for (const strand of across) stage.chooseBend(strand, FEW_BENDS);
      stage.chooseName(spot);
      return true;
    }
    const end = line === undefined ? undefined : anyOf([line.from, line.to].filter((each) => free.has(each)));
    const moving = dice < 0.6 && end !== undefined ? end : spot;
    if (!free.has(moving)) return false;
    if (dice > 0.88) {
      const other = anyOf([...free]);
      if (other === undefined || other === moving) return false;
      const pair = [moving, other];
      const [one, two] = [placeOf(moving), placeOf(other)];
      if (!stage.canBe(moving, two, pair) || !stage.canBe(other, one, pair)) return false;
      stage.move(
        [
          { spot: moving, to: two },
          { spot: other, to: one },
        ],
        FEW_BENDS,
      );
      return true;
    }
    const to = { x: moving.x + (random() * 2 - 1) * reach, y: moving.y + (random() * 2 - 1) * reach };
    if (!stage.canBe(moving, to, [moving])) return false;
    stage.move([{ spot: moving, to }], FEW_BENDS);
    return true;
  }

  /** Moves others out of a place for a name. */
  function makeRoom(spot: Spot): boolean {
    const place = anyOf(spot.places);
    const blocking = place === undefined ? null : stage.inTheWay(spot, place);
    if (place === undefined || blocking === null) return false;
    if (blocking.spots.length > MOST_PUSHED.entities || blocking.names.length > MOST_PUSHED.names) return false;
    const moves: { readonly spot: Spot; readonly to: Point }[] = [];
    for (const other of blocking.spots) {
      const to = free.has(other) ? asideOf(spot, place, other) : undefined;
      if (to === undefined) return false;
      moves.push({ spot: other, to });
    }
    stage.takePlace(spot, place, blocking.names);
    stage.move(moves, FEW_BENDS);
    return true;
  }

  /** A place for another entity, beside a place for a name. */
  function asideOf(spot: Spot, place: NamePlace, other: Spot): Point | undefined {
    for (let tried = 0; tried < MOST_PUSHED.tries; tried += 1) {
      const to = {
        x: other.x + (random() * 2 - 1) * MOST_PUSHED.across,
        y: other.y + (random() * 2 - 1) * MOST_PUSHED.down,
      };
      const dx = to.x - Math.max(spot.x + place.x, Math.min(to.x, spot.x + place.x + place.width));
      const dy = to.y - Math.max(spot.y + place.y, Math.min(to.y, spot.y + place.y + place.height));
      if (Math.hypot(dx, dy) > other.radius + 2 && stage.canBe(other, to, [other])) return to;
    }
    return undefined;
  }
}

/**
 * If too few names are shown, more are, across lines too. If more than a quarter is crossed, the names of the least connected entities
 * give way, as far as enough remain.
 */
function evenOut(stage: CrowdedStage): void {
  const share = LEAST_SHOWN.find(({ most }) => stage.spots.length <= most)?.share ?? 0;
  const hidden = stage.spots.filter(({ name }) => name === null).toSorted((a, b) => b.weight - a.weight);
  let shown = stage.spots.length - hidden.length;
  for (const spot of hidden) {
    if (shown >= share * stage.spots.length) break;
    stage.chooseName(spot, Infinity);
    if (spot.name !== null) shown += 1;
  }
  const crossed = stage.spots
    .filter(({ name, crossings }) => name !== null && crossings > 0)
    .toSorted((a, b) => a.weight - b.weight || b.crossings - a.crossings);
  let left = crossed.length;
  for (const spot of crossed) {
    if (left <= MOST_CROSSED * shown || shown - 1 < share * stage.spots.length) return;
    stage.hideName(spot);
    shown -= 1;
    left -= 1;
  }
}

function placeOf({ x, y }: Spot): Point {
  return { x, y };
}
