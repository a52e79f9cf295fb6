/** Refuses a response that is larger than `answerBytes`: an error is sent instead, and no part of the response. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REQUEST_BOUNDS } from '../graphql/bounds.ts';
import './metrics/serve-metrics.ts';

/** A Fastify `onSend` hook. */
export async function refuseLargeAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
  const bytes = Buffer.byteLength(payload);
  const most = REQUEST_BOUNDS.answerBytes;
  if (bytes <= most) return payload;
  // Execution had begun: with `application/json` the status stays 200, and the other media type has no `data` now.
  const isJson = String(reply.getHeader('content-type')).startsWith('application/json');
  void reply.code(isJson ? 200 : 400).removeHeader('content-length');
  if (request.outcome?.code !== undefined) request.outcome.code = 'LIMIT_EXCEEDED';
  const message = `The bound 'answerBytes' is ${most}, and this answer has ${bytes} bytes or more. Request fewer fields, use a smaller first or limit, or split the request.`;
  return JSON.stringify({ errors: [{ message, extensions: { code: 'LIMIT_EXCEEDED', bound: 'answerBytes' } }] });
}
