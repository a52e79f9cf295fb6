/** The last wall: an answer that is larger than one may be is not sent, and nothing of it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REQUEST_BOUNDS } from '../graphql/bounds.ts';

/** An `onSend` hook. */
export async function refuseLargeAnswer(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload !== 'string') return payload;
  const bytes = Buffer.byteLength(payload);
  const most = REQUEST_BOUNDS.answerBytes;
  if (bytes <= most) return payload;
  void reply.code(400).removeHeader('content-length');
  const message = `The bound 'answerBytes' is ${most}, and this answer has ${bytes}. Ask for fewer fields, a smaller first or limit, or in several requests.`;
  return JSON.stringify({ errors: [{ message, extensions: { code: 'LIMIT_EXCEEDED', bound: 'answerBytes' } }] });
}
