/**
 * A dossier as a graph of entities and relations, for programs that draw and measure graphs. Claims, documents, disagreements and proposals are
 * no part of it; an edge names its claims.
 */
import type { Bounds } from '../../../model/dates.ts';
import type { RecordKind, Records } from '../../../records/record.ts';
import type { Account, Taken } from '../../account/account.ts';
import { nameIn, readNames, type Names } from '../names.ts';
import { judgedLabel } from '../relation-group.ts';

export type Value = string | number | boolean | null;

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly attributes: Readonly<Record<string, Value>>;
}

export interface GraphEdge {
  readonly id: string;
  /** Says of a plan, and of what is disputed, alleged or taken back, that it is one: programs draw the label alone. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly symmetric: boolean;
  /** The number of independent origins. */
  readonly origins: number;
  /** The bounds of each claim that affirms it. */
  readonly times: readonly Bounds[];
  readonly attributes: Readonly<Record<string, Value>>;
}

export type AttributeType = 'string' | 'double' | 'boolean';

export interface RelationGraph {
  /** The titles of the dossiers. */
  readonly title: string;
  readonly nodeAttributes: Readonly<Record<string, AttributeType>>;
  readonly edgeAttributes: Readonly<Record<string, AttributeType>>;
  /** To be read once, before `edges`. */
  nodes(): AsyncIterable<GraphNode>;
  edges(): AsyncIterable<GraphEdge>;
}

const NOT_IN_GRAPH: readonly RecordKind[] = ['document', 'claim', 'disagreement', 'proposal'];
/** Between the values of one attribute. */
const BETWEEN = ' | ';

const EDGE_LABELS = 'labels of edges, which are predicates in one language';

const EDGE_ATTRIBUTES: Readonly<Record<string, AttributeType>> = {
  ...{ predicate: 'string', symmetric: 'boolean', status: 'string', origins: 'double', modes: 'string' },
  ...{ withdrawn: 'boolean', occasion: 'string', claims: 'string', against: 'string' },
  ...{ startEarliest: 'string', startLatest: 'string', endEarliest: 'string', endLatest: 'string' },
  ...{ startDrawn: 'string', endDrawn: 'string' },
};

/**
 * Accounts for all records except the edges' `times`, of which it returns the values.
 * @param language of labels
 * @param timesInto what becomes of `times`; null: the format has no place for them
 */
export async function relationGraph(
  account: Account,
  language: string,
  timesInto: string | null,
): Promise<RelationGraph> {
  const titles: string[] = [];
  const languages = new Set<string>();
  for await (const dossier of account.take('dossier')) {
    titles.push(nameIn(dossier.fold('titles', 'the title of the graph'), language) ?? '');
    for (const each of dossier.fold('languages', 'the names of attributes')) languages.add(each);
    dossier.drop('id', 'codebook', 'formatVersion', 'codedBy', 'codedOn', 'licence', 'iri', 'reviewed');
    for (const reason of dossier.each('reasons')) reason.drop('id', 'rule', 'of', 'texts');
  }
  for await (const term of account.take('term')) {
    if (term.fold('term', EDGE_LABELS) === 'PREDICATE') term.fold('labels', EDGE_LABELS);
    else term.drop('labels');
    term.drop('name', 'inverseLabels', 'definition');
  }
  await account.drop(...NOT_IN_GRAPH);
  const names = await readNames(account, language);
  return {
    title: titles.join(' · '),
    nodeAttributes: {
      ...{ type: 'string', kind: 'string', note: 'string', aliases: 'string', identifiers: 'string' },
      ...{ latitude: 'double', longitude: 'double', positionSource: 'string' },
      ...Object.fromEntries([...languages].map((each) => [`name_${each}`, 'string' as const])),
    },
    edgeAttributes: EDGE_ATTRIBUTES,
    async *nodes() {
      for await (const entity of account.take('entity')) yield nodeOf(entity, language);
    },
    async *edges() {
      for await (const relation of account.take('relation')) yield edgeOf(relation, { names, language, timesInto });
    },
  };
}

function nodeOf(entity: Taken<Records['entity']>, language: string): GraphNode {
  const id = entity.keep('id');
  const names = entity.keep('names');
  return {
    id,
    label: nameIn(names, language) ?? id,
    attributes: {
      type: entity.keep('type'),
      kind: entity.keep('kind'),
      note: entity.keep('note'),
      aliases: listed(entity.keep('aliases')),
      identifiers: listed(entity.keep('identifiers')),
      latitude: entity.keep('latitude'),
      longitude: entity.keep('longitude'),
      positionSource: entity.keep('positionSource'),
      ...Object.fromEntries(names.map(({ language: tag, text }) => [`name_${tag}`, text])),
    },
  };
}

interface Written {
  readonly names: Names;
  readonly language: string;
  readonly timesInto: string | null;
}

function edgeOf(relation: Taken<Records['relation']>, { names, language, timesInto }: Written): GraphEdge {
  const predicate = relation.keep('type');
  const [status, modes, withdrawn] = [relation.keep('status'), relation.keep('modes'), relation.keep('withdrawn')];
  const [symmetric, origins] = [relation.keep('symmetric'), relation.keep('origins')];
  return {
    id: relation.keep('id'),
    label: judgedLabel(names.predicate(predicate), { status, modes, withdrawn }, language),
    from: relation.keep('from'),
    to: relation.keep('to'),
    symmetric,
    origins,
    times: relation.each('times').map((time) => timeOf(time, timesInto)),
    attributes: {
      ...{ predicate, symmetric, origins },
      ...{ status, modes: listed(modes), withdrawn },
      occasion: relation.keep('occasion'),
      claims: listed(relation.keep('claims')),
      against: listed(relation.keep('against')),
      startEarliest: relation.keep('startEarliest'),
      startLatest: relation.keep('startLatest'),
      endEarliest: relation.keep('endEarliest'),
      endLatest: relation.keep('endLatest'),
      startDrawn: relation.keep('startDrawn'),
      endDrawn: relation.keep('endDrawn'),
    },
  };
}

function timeOf(time: Taken<Bounds>, into: string | null): Bounds {
  if (into === null) time.drop('startEarliest', 'startLatest', 'endEarliest', 'endLatest');
  const day = (bound: keyof Bounds): string | null => (into === null ? null : time.fold(bound, into));
  return {
    startEarliest: day('startEarliest'),
    startLatest: day('startLatest'),
    endEarliest: day('endEarliest'),
    endLatest: day('endLatest'),
  };
}

function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(BETWEEN);
}
