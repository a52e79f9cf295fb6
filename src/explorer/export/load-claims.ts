/** Loads the claims of the relations on the canvas, in pages that the API allows. */
import type { Relation } from '../api/canvas.ts';
import { ExportClaimsDocument } from '../api/documents.ts';
import { sendQuery } from '../api/send-query.ts';
import type { ExportedClaim } from './exported-view.ts';

const PAGE = 100;

/** @throws {AnswerError} */
export async function loadClaims(
  relations: readonly Relation[],
  signal?: AbortSignal,
): Promise<readonly ExportedClaim[]> {
  const ids = [...new Set(relations.flatMap(({ claims }) => claims.map(({ id }) => id)))];
  const found: ExportedClaim[] = [];
  for (let start = 0; start < ids.length; start += PAGE) {
    const page = ids.slice(start, start + PAGE);
    // One after the other: the export of a thousand relations must not delay other clients.
    const { claims } = await sendQuery(ExportClaimsDocument, { ids: page, first: PAGE }, signal);
    found.push(...claims);
  }
  return found;
}
