/** An HTTP client with one connection of its own, as a browser or a program has. */
import { Agent, request } from 'node:http';

export function clientOf(base) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = async (options, body) => {
    const began = performance.now();
    const answer = await new Promise((resolve) => {
      const failed = () => resolve({ status: 0, text: '', retryAfter: 0 });
      const sent = request(new URL(options.path, base), { ...options, agent }, (response) => {
        const { statusCode: status, headers } = response;
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve({ status, text, retryAfter: Number(headers['retry-after'] ?? 0) }));
        response.on('error', failed);
      });
      sent.on('error', failed);
      sent.end(body);
    });
    return { ...answer, millis: performance.now() - began };
  };
  return {
    /** The status, the code and message of the first error, and the time in milliseconds. */
    ask: async (query) => {
      const body = JSON.stringify({ query });
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const { text, ...answer } = await send({ method: 'POST', path: '/graphql', headers }, body);
      const [error] = text.includes('"errors"') ? (JSON.parse(text).errors ?? []) : [];
      return { ...answer, code: error?.extensions?.code, message: error?.message };
    },
    get: async (path) => await send({ method: 'GET', path }),
    close: () => agent.destroy(),
  };
}
