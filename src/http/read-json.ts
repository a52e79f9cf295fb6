/** Reads the body of a request as JSON in UTF-8, the only encoding of JSON (RFC 8259). */
import type { FastifyInstance } from 'fastify';
import { RequestError } from '../errors.ts';

const UTF8_NAMES = new Set(['utf-8', 'utf8']);

/** Replaces Fastify's parser, which reads bytes that are not UTF-8 as U+FFFD and ignores the charset. */
export function readJsonStrictly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = textOf(body, request.headers['content-type']);
    if (text instanceof RequestError) done(text);
    else void parse(request, text, done);
  });
}

function textOf(body: Buffer, contentType = ''): string | RequestError {
  const [, charset] = /;\s*charset\s*=\s*"?([^";\s]*)"?/i.exec(contentType) ?? [];
  if (charset !== undefined && !UTF8_NAMES.has(charset.toLowerCase())) {
    return new RequestError(
      'UNSUPPORTED_MEDIA_TYPE',
      `Expected a body in UTF-8, and the content type names the charset '${charset.slice(0, 40)}'. Send application/json; charset=utf-8.`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    return new RequestError(
      'BAD_REQUEST',
      'The body is not valid UTF-8. Expected {"query": "…", "variables": {…}} as JSON in UTF-8.',
      { cause },
    );
  }
}
