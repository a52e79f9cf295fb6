/** The query `proposals`: its arguments are checked, `@neo4j/graphql` reads the rows, and each row is completed here. */
import { Kind, type ArgumentNode, type GraphQLFieldResolver, type GraphQLResolveInfo, type ValueNode } from 'graphql';
import { readForm } from '../model/languages.ts';
import { readPassage } from '../model/notation.ts';
import { readRejection, type Rejection } from '../model/review.ts';
import { firstOf } from '../traversals/cut.ts';
import { bounded, DEFAULTS } from '../traversals/question.ts';
import type { RequestContext } from './context.ts';
import { librarySelection } from './library-selection.ts';

interface Arguments {
  readonly document?: string | null;
  readonly first?: number | null;
}
type Resolver = GraphQLFieldResolver<unknown, RequestContext, Arguments>;

/** The columns of a row, as far as resolvers read them. */
interface ProposalSource {
  readonly document: string;
  readonly subject?: string;
  readonly object?: string;
  readonly about?: string;
  readonly passages: readonly string[];
  /** The tag of a language, a space and the text; absent if the row has no text. */
  readonly texts?: readonly string[];
  readonly rejected?: string;
  /** The documents that the row names. */
  readonly files: readonly { readonly id: string; readonly file: string | null; readonly sha256: string | null }[];
}

/** @param resolve the resolver of `@neo4j/graphql` */
export function proposalsRoot(resolve: Resolver): Resolver {
  return async (root, { document, first }, context, info) => {
    const most = bounded('first', first ?? DEFAULTS.proposals, 1);
    if (document !== null && document !== undefined) {
      await context.traversals.requireDocuments('document', [document], context.deadline);
    }
    // One more than asked for shows whether there are more.
    const complete = { document: document ?? null, first: most + 1 };
    const rows: unknown = await resolve(root, complete, context, withArguments(librarySelection(info), complete));
    return firstOf(rows as ProposalSource[], most);
  };
}

/** `@neo4j/graphql` reads the arguments of such a field from the request. */
function withArguments(info: GraphQLResolveInfo, { document, first }: Required<Arguments>): GraphQLResolveInfo {
  const argument = (name: string, value: ValueNode): ArgumentNode => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value,
  });
  const given = [
    argument('document', document === null ? { kind: Kind.NULL } : { kind: Kind.STRING, value: document }),
    argument('first', { kind: Kind.INT, value: String(first) }),
  ];
  return { ...info, fieldNodes: info.fieldNodes.map((node) => ({ ...node, arguments: given })) };
}

const ENDS = ['subject', 'object', 'about'] as const;
const LISTS = [
  'participants',
  'attribution',
  'quantities',
  'repeats',
  'identifiers',
  'passages',
  'cites',
  'because',
] as const;

/** The resolvers of the type Proposal, whose rows have the columns as they were written. */
export const proposalResolvers: Readonly<Record<string, unknown>> = {
  document: async (
    { document }: ProposalSource,
    _arguments: unknown,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) => await context.fill.byId(document, context, info),
  ...Object.fromEntries(ENDS.map((column) => [column, endOf(column)])),
  ...Object.fromEntries(LISTS.map((column) => [column, (row: Record<string, unknown>) => row[column] ?? []])),
  texts: ({ texts }: ProposalSource) => (texts ?? []).map(readForm),
  passage: ({ passages: [text], document, files }: ProposalSource) => {
    const read = readPassage(text ?? '');
    if ('fault' in read) return null;
    const id = read.ok.document ?? document;
    const found = files.find((each) => each.id === id);
    return { ...NO_PLACE, ...read.ok, documentId: id, file: found?.file ?? null, fileSha256: found?.sha256 ?? null };
  },
  rejectedBy: (row: ProposalSource) => rejectionOf(row)?.by ?? null,
  rejectedOn: (row: ProposalSource) => rejectionOf(row)?.on ?? null,
  rejectedBecause: (row: ProposalSource) => rejectionOf(row)?.reason ?? null,
};

/** A passage has one form of a place, and the fields of the other forms are null. */
const NO_PLACE = { start: null, end: null, sha256: null, record: null, pointer: null, words: null, whole: false };

function endOf(column: (typeof ENDS)[number]) {
  return async (row: ProposalSource, _arguments: unknown, context: RequestContext, info: GraphQLResolveInfo) => {
    const id = row[column];
    const record = id === undefined ? undefined : await context.records.load(id);
    return record === undefined ? null : await context.fill.entity(record, context, info);
  };
}

function rejectionOf({ rejected }: ProposalSource): Rejection | undefined {
  const read = rejected === undefined ? undefined : readRejection(rejected);
  return read !== undefined && 'ok' in read ? read.ok : undefined;
}
