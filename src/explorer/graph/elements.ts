/** Converts the canvas to cytoscape's nodes and edges, with the data that their style reads, in the language of the view. */
import type { ElementDefinition } from 'cytoscape';
import type { Canvas, Relation } from '../api/canvas.ts';
import { foldedRelations, type Group, type Groups } from '../groups/groups.ts';
import type { Marks } from '../matters/marks.ts';
import type { Kind } from '../state/view.ts';
import type { Labels, Text } from '../text/text.ts';
import { directionOf, isolated } from '../text/direction.ts';
import { type Bundle, bundlesOf } from './bundles.ts';
import { firstDays } from './first-days.ts';
import { type Head, HEADS } from './heads.ts';
import { scoredSize, type Sizes } from '../sizes/sizes.ts';
import { colourOf, isPlan, type Line, lineOf, type Palette, sizeOf, widthOf } from './palette.ts';

/** Lines of a label hold about this many characters; a name may also be broken into longer or shorter ones where it fits better. */
const LINE = 18;
const LINES = [LINE, 28, 12] as const;
/** A bundle's label has no more kinds of relation. */
const MOST_WORDS = 6;
/** A longer word is broken. */
const LONGEST_WORD = 24;
const CHARACTERS = new Intl.Segmenter();

export interface NodeData {
  readonly id: string;
  /** Ids of the entities that a group stands for; null for an entity. */
  readonly members: readonly string[] | null;
  /** The name, broken into lines. */
  readonly label: string;
  /** The same name, broken in other ways too; the first is `label`. */
  readonly labels: readonly string[];
  readonly type: string;
  readonly shape: string;
  readonly fill: string;
  readonly line: string;
  readonly size: number;
  /** How many neighbours are not on the canvas. */
  readonly unseen: number;
  /** It has the sign of a disagreement. */
  readonly isMarked: boolean;
  /** That sign; of a bundle, the one of its first relation in conflict. */
  readonly sign: Kind | null;
  /** The first day on which one of its relations may hold, in days since 1970; null if none has a date. */
  readonly day: number | null;
}

export interface EdgeData {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly line: Line;
  readonly colour: string;
  readonly width: number;
  /** By the family; what is denied ends in a bar. */
  readonly arrow: Head;
  /** Relations without a direction, and bundles with relations in both, have arrows at both ends. */
  readonly backArrow: Head;
  /** The arrow of a plan is hollow. */
  readonly arrowFill: 'filled' | 'hollow';
  /** The number of lines between the same two entities, including this one. */
  readonly parallel: number;
  /** The ids of the relations that this line stands for: more than one in a bundle. */
  readonly relations: readonly string[];
  /** How far beside the straight line the curve's control point lies; null if the layout chooses it. */
  readonly fan: number | null;
  /** The colour of the most doubtful of its relations. */
  readonly doubt: string;
  /** It has the sign of a disagreement. */
  readonly isMarked: boolean;
  /** That sign; of a bundle, the one of its first relation in conflict. */
  readonly sign: Kind | null;
  /** Of a relation of command or part: which end is above the other. */
  readonly above: 'source' | 'target' | null;
}

/** Entity ids and relation ids share cytoscape's space of ids: a relation's gets a prefix. */
export const EDGE = 'relation:';

/** The more doubtful, the later. */
const DOUBT: readonly Line[] = ['ASSERTED', 'WITHDRAWN', 'PLANNED', 'DENIED', 'ALLEGED', 'DISPUTED'];
/** Between two lines of an opened bundle, and between many. */
const FAN_STEP = { few: 34, many: 22 };
const FEW_LINES = 6;
/** A group is as large as an entity with so many relations, or larger. */
const LEAST_OF_GROUP = 12;

/** How the canvas is drawn. */
export interface Drawn {
  readonly palette: Palette;
  readonly text: Text;
  readonly labels: Labels;
  /** Ids of relations whose bundles are drawn as single lines. */
  readonly open: ReadonlySet<string>;
  readonly marks: Marks;
  /** Null: by the relations on the canvas. */
  readonly sizes: Sizes | null;
  readonly groups: Groups;
  readonly groupName: (group: Group) => string;
}

export function elementsOf(canvas: Canvas, drawn: Drawn): ElementDefinition[] {
  const { palette, text, marks, groups, sizes } = drawn;
  const degrees = new Map<string, number>();
  const all = [...canvas.relations, ...canvas.denied];
  const relations = foldedRelations(all, groups);
  const open = openable(all, drawn);
  for (const { from, to } of relations) {
    for (const { id } of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const days = firstDays(relations);
  const single = [...canvas.entities.values()].filter(({ id }) => !groups.of.has(id));
  const nodes = single.map((entity): ElementDefinition => {
    const { shape, fill, line } = palette.entities[entity.__typename];
    const unseen = canvas.unseen.get(entity.id) ?? 0;
    const size = sizes === null ? sizeOf((degrees.get(entity.id) ?? 0) + unseen / 2) : scoredSize(entity.id, sizes);
    const names = [...new Set(LINES.map((most) => wrap(text.name(entity), most)))];
    const data: NodeData = {
      id: entity.id,
      members: null,
      label: names[0] ?? '',
      labels: names,
      type: entity.__typename,
      shape,
      fill,
      line,
      size,
      unseen,
      isMarked: marks.entities.has(entity.id),
      sign: marks.entities.get(entity.id) ?? null,
      day: days.get(entity.id) ?? null,
    };
    return { group: 'nodes', data };
  });
  const edges = bundlesOf(relations, open).flatMap((lines): ElementDefinition[] => {
    return lines.map((bundle, index) => ({
      group: 'edges',
      data: edgeOf(bundle, fanOf(bundle[0], index, lines.length), lines.length, drawn),
    }));
  });
  const grouped = groups.all.map((group): ElementDefinition => ({
    group: 'nodes',
    data: groupNode(group, degrees.get(group.id) ?? 0, days.get(group.id) ?? null, drawn),
  }));
  return [...nodes, ...grouped, ...edges];
}

/** A line to a group stands for the relations of many pairs: it stays one. */
function openable(relations: readonly Relation[], { open, groups }: Drawn): ReadonlySet<string> {
  if (groups.all.length === 0) return open;
  const isSingle = ({ from, to }: Relation): boolean => !groups.of.has(from.id) && !groups.of.has(to.id);
  return new Set(relations.filter((relation) => open.has(relation.id) && isSingle(relation)).map(({ id }) => id));
}

function groupNode(group: Group, degree: number, day: number | null, { palette, text, groupName }: Drawn): NodeData {
  const { shape, fill, line } =
    group.type === null ? { shape: 'octagon', fill: palette.ground, line: palette.ink } : palette.entities[group.type];
  const name = `${groupName(group)} (${text.number(group.members.length)})`;
  const names = [...new Set(LINES.map((most) => wrap(name, most)))];
  return {
    id: group.id,
    members: group.members,
    label: names[0] ?? '',
    labels: names,
    type: group.type ?? 'Group',
    shape,
    fill,
    line,
    size: sizeOf(Math.max(degree, LEAST_OF_GROUP)),
    unseen: 0,
    isMarked: false,
    sign: null,
    day,
  };
}

/** The id of the element in which an entity or a relation is drawn: its own, a group's, or a bundle's. */
export function drawnIn(elements: readonly ElementDefinition[]): (id: string) => string {
  const own = new Map<string, string>();
  for (const { data } of elements) {
    const { id, members, relations } = data as { id: string } & Partial<NodeData & EdgeData>;
    for (const member of members ?? []) own.set(member, id);
    for (const relation of relations ?? []) own.set(EDGE + relation, id);
  }
  return (id) => own.get(id) ?? id;
}

function edgeOf(bundle: Bundle, fan: number | null, parallel: number, { palette, labels, marks }: Drawn): EdgeData {
  const [first] = bundle;
  const families = new Set(bundle.map(({ type }) => labels.family(type)));
  const [family = null] = families.size === 1 ? families : [];
  const arrowAt = (to: string): Head => {
    const those = bundle.filter((relation) => relation.to.id === to || labels.isSymmetric(relation.type));
    if (those.length === 0) return 'none';
    if (those.every((relation) => lineOf(relation) === 'DENIED')) return 'tee';
    if (family !== null) return HEADS[family];
    return those.every(({ type }) => labels.isSymmetric(type)) ? 'none' : 'triangle';
  };
  const lines = new Set(bundle.map(lineOf));
  const line = lines.size === 1 ? lineOf(first) : 'ASSERTED';
  const colours = new Set(bundle.map((relation) => colourOf(palette, relation, family)));
  return {
    id: EDGE + first.id,
    source: first.from.id,
    target: first.to.id,
    label: [...new Set(bundle.map(({ type }) => wrap(labels.relation(type))))].slice(0, MOST_WORDS).join('\n'),
    line,
    colour: colours.size === 1 ? colourOf(palette, first, family) : palette.relations.ASSERTED,
    width: Math.max(...bundle.map(({ origins }) => widthOf(origins))),
    arrow: arrowAt(first.to.id),
    backArrow: first.from.id === first.to.id ? 'none' : arrowAt(first.from.id),
    arrowFill: bundle.every((relation) => isPlan(relation) || relation.withdrawn) ? 'hollow' : 'filled',
    parallel,
    relations: bundle.map(({ id }) => id),
    fan,
    doubt: colourOf(
      palette,
      bundle.toSorted((a, b) => DOUBT.indexOf(lineOf(b)) - DOUBT.indexOf(lineOf(a)))[0] ?? first,
    ),
    isMarked: bundle.some(({ id }) => marks.relations.has(id)),
    sign: bundle.map(({ id }) => marks.relations.get(id)).find((kind) => kind !== undefined) ?? null,
    above: aboveOf(bundle, labels),
  };
}

/** Seen from the first relation; the first that orders the two decides. */
function aboveOf(bundle: Bundle, labels: Labels): EdgeData['above'] {
  for (const { type, from } of bundle) {
    const level = labels.level(type);
    if (level !== null) return (level === 'ABOVE') === (from.id === bundle[0].from.id) ? 'source' : 'target';
  }
  return null;
}

/** The lines of an opened bundle lie beside each other, in the same order for both directions. */
function fanOf({ from, to }: Bundle[0], index: number, lines: number): number | null {
  if (lines === 1) return null;
  const step = lines > FEW_LINES ? FAN_STEP.many : FAN_STEP.few;
  return (index - (lines - 1) / 2) * step * (from.id < to.id ? 1 : -1);
}

/** Breaks a name into at most three lines, between words if they fit on a line; the rest is an ellipsis. */
function wrap(name: string, most: number = LINE): string {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).flatMap(broken)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2] ?? ''} …`];
  // A canvas has one direction for all text: isolates give each line the direction of its name, for brackets.
  return kept.map((line) => isolated(line, directionOf(name))).join('\n');
}

/** A word in pieces that fit on a line: between whole characters, as a reader sees them. */
function broken(word: string): readonly string[] {
  if (word.length <= LONGEST_WORD) return [word];
  const pieces = [''];
  for (const { segment } of CHARACTERS.segment(word)) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && last.length + segment.length > LINE) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
    // The label ends after three lines.
    if (pieces.length > 4) break;
  }
  return pieces;
}
