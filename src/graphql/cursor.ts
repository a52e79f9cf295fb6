/**
 * Cursors of connections: a place in an order, and a checksum of the place and of the connection. A cursor that was changed, or
 * that belongs to another connection, is refused.
 */
import { createHash } from 'node:crypto';
import { BadInputError } from '../errors.ts';

/** The parts that identify a connection. Its page size is not one of them: a client may change it from page to page. */
export interface ConnectionIdentity {
  /** The type that has the field. */
  readonly type: string;
  readonly field: string;
  /** The id of the object that has the field; absent for a root field. */
  readonly id?: string | undefined;
  readonly where?: unknown;
  readonly sort?: unknown;
}

/** Returns the cursor of the edge at a place; the first place is 0. */
export function cursorAt(place: number, connection: ConnectionIdentity): string {
  return Buffer.from(`${place}.${checksum(place, connection)}`).toString('base64url');
}

/**
 * Returns the place at which the page after a cursor begins: 0 without a cursor.
 * @throws {BadInputError} if the text has not the form of a cursor
 */
export function placeAfter(after: unknown, field: string): number {
  if (after === undefined || after === null) return 0;
  const place = placeIn(after);
  if (place === undefined) throw refusal(after, field);
  return place + 1;
}

/**
 * Checks that a cursor belongs to a connection, and that the connection has its edge.
 * @throws {BadInputError}
 */
export function checkCursor(after: unknown, connection: ConnectionIdentity, totalCount: number): void {
  if (after === undefined || after === null) return;
  const place = placeIn(after);
  if (place === undefined || after !== cursorAt(place, connection)) throw refusal(after, connection.field);
  if (place < totalCount) return;
  throw new BadInputError(
    `${connection.field}(after: …) is the cursor of edge ${place + 1}, but the connection has ${totalCount} edges now. Begin with the first page again.`,
  );
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Returns the edges with their cursors, and the page info. `place` is that of the first edge. */
export function withCursors<Edge extends object>(
  edges: readonly Edge[],
  { place, totalCount, connection }: { place: number; totalCount: number; connection: ConnectionIdentity },
): { edges: readonly (Edge & { cursor: string })[]; pageInfo: PageInfo } {
  const marked = edges.map((edge, index) => ({ ...edge, cursor: cursorAt(place + index, connection) }));
  return {
    edges: marked,
    pageInfo: {
      hasNextPage: place + edges.length < totalCount,
      hasPreviousPage: place > 0,
      startCursor: marked[0]?.cursor ?? null,
      endCursor: marked.at(-1)?.cursor ?? null,
    },
  };
}

function placeIn(cursor: unknown): number | undefined {
  if (typeof cursor !== 'string') return undefined;
  const place = /^(0|[1-9]\d{0,8})\.[0-9a-f]+$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  return place === undefined ? undefined : Number(place);
}

function checksum(place: number, { type, field, id, where, sort }: ConnectionIdentity): string {
  const text = JSON.stringify([place, type, field, id ?? null, where ?? null, sort ?? null]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function refusal(cursor: unknown, field: string): BadInputError {
  return new BadInputError(
    `${field}(after: …) must be an unchanged cursor from an edge of this connection, with the same where and sort, but is '${String(cursor).slice(0, 40)}'.`,
  );
}
